import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';
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

/** Bytes that are still being made, as an attachment under that name; other alphabets than Latin are shown by those who can. */
export function streamAnswer(stream: Readable, mediaType: string, fileName: string): StreamableFile {
  const plain = fileName.replace(/[^\w.-]+/g, '_');
  return new StreamableFile(stream, { type: mediaType, disposition: `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}` });
}

const answersBytes = (description: string, mediaType: string): MethodDecorator =>
  ApiOkResponse({ description, content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } } });

/** Documents a route that answers one of these types of file, as an attachment. */
export const AnswersAttachment = (description: string, ...mediaTypes: readonly string[]): MethodDecorator =>
  ApiOkResponse({
    description,
    headers: { 'content-disposition': { description: 'attachment, with a name in UTF-8', schema: { type: 'string' } } },
    content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
  });

/** Documents a route that answers a stored file of whatever type it came with. */
export const AnswersFile = (): MethodDecorator => answersBytes('The file as it came in, as an attachment', '*/*');

/** Documents a route that answers a document of our own. */
export const AnswersPdf = (): MethodDecorator => answersBytes('PDF/A-2a', 'application/pdf');
