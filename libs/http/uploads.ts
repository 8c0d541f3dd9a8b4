import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiProperty } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type KeptUpload, keepUpload, LARGEST_FILE } from '#libs/application/files/keep-upload.js';
import { DomainError } from '#libs/domain/errors.js';
import { codeOf } from '#libs/platform/problem/foreign-error.js';
import type { AppServices } from './services.js';

/**
 * Takes the one file of a multipart request and keeps it for the caller.
 * @throws DomainError UNSUPPORTED_MEDIA_TYPE for a body that is no upload; TOO_MANY_FILES for a second file;
 * FILE_TYPE_REFUSED, FILE_TOO_LARGE.
 */
export async function receiveUpload(services: AppServices, owner: string, request: FastifyRequest): Promise<KeptUpload> {
  return keepUpload(services, owner, await receiveFile(request));
}

/** A file as it arrived, whatever it is. */
export interface ReceivedFile {
  readonly fileName: string;
  readonly content: Uint8Array;
}

/**
 * Takes the one file of a multipart request, of at most `fileSize` bytes (20 MiB unless told).
 * @throws DomainError UNSUPPORTED_MEDIA_TYPE, TOO_MANY_FILES, FILE_TOO_LARGE; INVALID_INPUT where there is none.
 */
export async function receiveFile(request: FastifyRequest, fileSize = LARGEST_FILE): Promise<ReceivedFile> {
  if (!request.isMultipart()) throw new DomainError('UNSUPPORTED_MEDIA_TYPE');
  const files: ReceivedFile[] = [];
  // To the end, for what comes after the first file is refused, not passed over in silence.
  for await (const file of request.files({ limits: { files: 1, fileSize } })) {
    files.push({ fileName: file.filename, content: await file.toBuffer().catch((error: unknown) => tooLarge(error, fileSize)) });
  }
  const [file] = files;
  if (!file) throw new DomainError('INVALID_INPUT', {}, [{ field: 'file', code: 'required' }]);
  return file;
}

/** The parser knows that there was too much, and not how much there may be. */
function tooLarge(error: unknown, fileSize: number): never {
  throw codeOf(error) === 'FST_REQ_FILE_TOO_LARGE' ? new DomainError('FILE_TOO_LARGE', { megabytes: fileSize / 1_048_576 }) : error;
}

/** The form of an upload: one file. */
export class UploadBody {
  @ApiProperty({ type: 'string', format: 'binary' })
  file!: unknown;
}

export class KeptUploadAnswer implements KeptUpload {
  @ApiProperty({ format: 'uuid' })
  uploadId!: string;

  @ApiProperty()
  fileName!: string;

  @ApiProperty({ description: 'Told by the content, not by the name' })
  mediaType!: string;

  @ApiProperty({ type: 'integer' })
  size!: number;

  @ApiProperty()
  sha256!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Counted from the content; none where it does not tell' })
  pages!: number | null;
}

export const TAKES_UPLOAD = Symbol('takes an upload');

/** Marks and documents a route that takes one file. */
export const TakesFile = (): MethodDecorator => applyDecorators(SetMetadata(TAKES_UPLOAD, true), ApiConsumes('multipart/form-data'), ApiBody({ type: UploadBody }));

/** The same for one that answers where the file is kept. */
export const TakesUpload = (): MethodDecorator => applyDecorators(TakesFile(), ApiCreatedResponse({ type: KeptUploadAnswer }));
