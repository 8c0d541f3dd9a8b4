import { StreamableFile } from '@nestjs/common';
import type { StoredFile } from '#libs/persistence/files.js';

/** A stored file as it came in. Always as an attachment: what others uploaded is not shown as a page of ours. */
export function fileAnswer({ content, mediaType, fileName }: StoredFile): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  return new StreamableFile(content, { type: mediaType, disposition, length: content.byteLength });
}

/** A document of our own making, to be shown in the browser. */
export function pdfAnswer(content: Uint8Array, name: string): StreamableFile {
  return new StreamableFile(content, { type: 'application/pdf', disposition: `inline; filename="${name}"`, length: content.byteLength });
}
