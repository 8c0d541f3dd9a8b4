import { told } from '../../api/told.js';
import { portal, type Schemas } from '../portal-client.js';
import { withSession } from '../../session/renewal.js';

export type KeptUpload = Schemas['KeptUploadAnswer'];

const asForm = (file: File) => (): FormData => {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
};

/** Uploads a file for a request that will be filed with the same ticket. */
export const uploadForFiling = (ticket: string) => (file: File): Promise<KeptUpload> =>
  told(portal.POST('/uploads', { params: { header: { 'X-Filing-Ticket': ticket } }, body: { file: '' }, bodySerializer: asForm(file) }));

/** Uploads a file for the answer to a correction. */
export const uploadForCorrection = (file: File): Promise<KeptUpload> =>
  withSession(() => told(portal.POST('/request/uploads', { body: { file: '' }, bodySerializer: asForm(file) })));
