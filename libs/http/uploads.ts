import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiProperty } from '@nestjs/swagger';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type KeptUpload, keepUpload } from '#libs/application/files/keep-upload.js';
import { DomainError } from '#libs/domain/errors.js';
import type { AppServices } from './services.js';

/**
 * Takes the one file of a multipart request and keeps it for the caller.
 * @throws DomainError UNSUPPORTED_MEDIA_TYPE for a body that is no upload; FILE_TYPE_REFUSED, FILE_TOO_LARGE.
 */
export async function receiveUpload(services: AppServices, owner: string, request: FastifyRequest): Promise<KeptUpload> {
  if (!request.isMultipart()) throw new DomainError('UNSUPPORTED_MEDIA_TYPE');
  const file: MultipartFile | undefined = await request.file();
  if (!file) throw new DomainError('INVALID_INPUT', {}, [{ field: 'file', code: 'required' }]);
  const content = await file.toBuffer();
  return keepUpload(services, owner, { fileName: file.filename, content });
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
}

/** Documents a route that takes one file and answers where it is kept. */
export const TakesUpload = (): MethodDecorator =>
  applyDecorators(ApiConsumes('multipart/form-data'), ApiBody({ type: UploadBody }), ApiCreatedResponse({ type: KeptUploadAnswer }));
