import type { Schemas } from '../case-client.js';

/** A file that lies at the server until the act names it. */
export interface FileDraft {
  readonly uploadId: string;
  readonly fileName: string;
  kind: Schemas['AttachmentKind'];
  title?: string | undefined;
  pages?: string | undefined;
}

export const attachmentsOf = (files: readonly FileDraft[]): Schemas['AttachmentBody'][] =>
  files.map(({ uploadId, kind, title, fileName, pages }) => ({ uploadId, kind, title: title?.trim() || fileName, copies: 1, pages: Number(pages ?? 1) || 1 }));
