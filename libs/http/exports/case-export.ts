import { applyDecorators, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import type { Caller } from '#libs/application/commands/caller.js';
import { exportCase, exportedBytes } from '#libs/application/export/export-case.js';
import { sha256 } from '#libs/canonical/canonical.js';
import type { Language } from '#libs/domain/language.js';
import { type ZipPart, zipStream } from '#libs/documents/archives/zip-writing.js';
import { OneOf } from '#libs/platform/http/fields.js';
import { streamAnswer } from '../files.js';
import { MEDIA_TYPES } from '../media-types.js';
import type { AppServices } from '../services.js';
import { CaseDocument, caseDocument } from './case-document.answer.js';

export const CASE_FORMATS = ['json', 'zip'] as const;

export class CaseExportQuery {
  @OneOf(CASE_FORMATS, 'CaseFormat')
  format!: (typeof CASE_FORMATS)[number];
}

/** Documents a route that answers all of a case. */
export const AnswersCase = (): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(CaseDocument),
    ApiOkResponse({
      description: 'As JSON; or as a ZIP of the same (case.json), every file and issued document, and SHA256SUMS over all of them',
      content: {
        [MEDIA_TYPES.json]: { schema: { $ref: getSchemaPath(CaseDocument) } },
        [MEDIA_TYPES.zip]: { schema: { type: 'string', format: 'binary' } },
      },
    }),
  );

export interface CaseExport {
  readonly caseId: string;
  readonly caller: Caller;
  readonly language: Language;
  readonly format: CaseExportQuery['format'];
}

/** All of a case as a file; the ZIP is written while it is read, one file in memory at a time. @throws DomainError CASE_NOT_FOUND. */
export async function caseAnswerFile(services: AppServices, wanted: CaseExport): Promise<StreamableFile> {
  const { caseId, caller, language, format } = wanted;
  const exported = await exportCase(services, caseId, caller, format);
  const document = caseDocument(exported, language);
  const text = Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
  const name = `${exported.whole.file.acceptanceNumber}.${format}`;
  if (format === 'json') return streamAnswer(Readable.from([text], { objectMode: false }), MEDIA_TYPES.json, name);
  const parts = partsOf(document, text, (part) => exportedBytes(services, caseId, caller, part));
  return streamAnswer(zipStream(parts, exported.exportedAt), MEDIA_TYPES.zip, name);
}

type Fetch = (part: Parameters<typeof exportedBytes>[3]) => Promise<Uint8Array>;

function partsOf({ attachments, documents }: CaseDocument, text: Buffer, fetch: Fetch): readonly ZipPart[] {
  const sums = [{ path: 'case.json', sha256: sha256(text) }, ...attachments, ...documents].map((part) => `${part.sha256}  ${part.path}\n`).join('');
  return [
    { path: 'case.json', compress: true, content: () => Promise.resolve(text) },
    { path: 'SHA256SUMS', compress: true, content: () => Promise.resolve(Buffer.from(sums)) },
    ...attachments.map(({ path, uploadId }) => ({ path, compress: false, content: () => fetch({ uploadId }) })),
    ...documents.map(({ path, seq, kind }) => ({ path, compress: false, content: () => fetch({ seq, kind }) })),
  ];
}

