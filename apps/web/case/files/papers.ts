import { told } from '../../api/told.js';
import { withSession } from '../../session/renewal.js';
import { office, type Schemas } from '../case-client.js';

const asBlob = (answer: unknown): Blob => answer as Blob;

/** A file of the case; reading it is put on record. */
export const readFile = async (caseId: string, uploadId: string): Promise<Blob> =>
  asBlob(await withSession(() => told(office.GET('/cases/{caseId}/files/{uploadId}', { params: { path: { caseId, uploadId } }, parseAs: 'blob' }))));

/** A paper the office issued; reading it is put on record. */
export const readPaper = async (caseId: string, seq: number, kind: Schemas['DocumentKind']): Promise<Blob> =>
  asBlob(await withSession(() => told(office.GET('/cases/{caseId}/documents/{seq}/{kind}', { params: { path: { caseId, seq, kind } }, parseAs: 'blob' }))));

/** A notice as it would be set now. */
export const previewNotice = async (caseId: string, body: Schemas['NoticePreviewBody']): Promise<Blob> =>
  asBlob(await withSession(() => told(office.POST('/cases/{caseId}/notices/preview', { params: { path: { caseId } }, body, parseAs: 'blob' }))));
