import { StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
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

const answersBytes = (description: string, mediaType: string): MethodDecorator =>
  ApiOkResponse({ description, content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } } });

/** Documents a route that answers a stored file of whatever type it came with. */
export const AnswersFile = (): MethodDecorator => answersBytes('The file as it came in, as an attachment', '*/*');

/** Documents a route that answers a document of our own. */
export const AnswersPdf = (): MethodDecorator => answersBytes('PDF/A-2a', 'application/pdf');
