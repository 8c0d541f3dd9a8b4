import { fileTypeFromBuffer } from 'file-type';
import { sha256 } from '#libs/canonical/canonical.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Database } from '#libs/persistence/database.js';
import { insertUpload } from '#libs/persistence/files.js';
import type { Clock } from '../ports/clock.js';
import { countPages } from './page-count.js';

/** What an office can open, print and forward; told by the file's content, never by its name. */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff'] as const;

/** Bytes of one file. */
export const LARGEST_FILE = 20 * 1_048_576;

export interface KeptUpload {
  readonly uploadId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** None where the file does not tell it. */
  readonly pages: number | null;
}

/**
 * Checks a file and keeps it for its owner until a request or correction refers to it. Nothing is stored of a file that
 * is refused. @throws DomainError FILE_TYPE_REFUSED, FILE_TOO_LARGE.
 */
export async function keepUpload(
  services: { readonly database: Database; readonly clock: Clock },
  owner: string,
  file: { readonly fileName: string; readonly content: Uint8Array },
): Promise<KeptUpload> {
  const { content } = file;
  if (content.byteLength > LARGEST_FILE) throw new DomainError('FILE_TOO_LARGE', { megabytes: LARGEST_FILE / 1_048_576 });
  const mediaType = await mediaTypeOf(content);
  const kept = { fileName: safeName(file.fileName), mediaType, size: content.byteLength, sha256: sha256(content) };
  const uploadId = await services.database.single((database) => insertUpload(database, owner, { ...kept, content }, services.clock.now()));
  return { uploadId, ...kept, pages: countPages(content, mediaType) ?? null };
}

/** What a file is by its content. @throws DomainError FILE_TYPE_REFUSED for what no office can open. */
export async function mediaTypeOf(content: Uint8Array): Promise<string> {
  const detected = await fileTypeFromBuffer(content).catch(() => undefined);
  const mediaType = MEDIA_TYPES.find((known) => known === detected?.mime);
  if (mediaType === undefined) throw new DomainError('FILE_TYPE_REFUSED', { allowed: ['PDF', 'JPEG', 'PNG', 'TIFF'] });
  return mediaType;
}

/** The name is shown to people and put in headers; it is never a path. */
export function safeName(name: string): string {
  const plain = name.toWellFormed().replace(/^.*[/\\]/su, '').replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return plain.slice(0, 200) || 'file';
}
