import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, validateFileName, type ZipFile } from 'yauzl';
import type { Annex } from '#libs/application/ports/batch-files.js';
import { entryName } from './entry-name.js';
import { asRefusal, refusal } from './refuse.js';

/** What an archive may be at most, by what its directory says; what the directory says is held to when an entry is read. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together, and of any one of them, when unpacked. */
  readonly bytes: number;
  readonly entryBytes: number;
}

const MEGABYTE = 1_048_576;
/** Text in XML packs to a fiftieth; what packs to less than this part of itself is not written by any office program. */
const TIGHTEST = 200;
const FREE_OF_RATIO = 4 * MEGABYTE;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of an archive, none of them unpacked. Folders are passed over; archives inside are files like any other.
 * @throws DomainError BATCH_FILE_REFUSED for what is damaged, encrypted, too large, or named to lie outside.
 */
export async function openZip(content: Uint8Array, limits: ZipLimits): Promise<readonly Annex[]> {
  const archive = await open(content);
  const entries = await entriesOf(archive, limits);
  return entries.map(({ entry, path }) => ({ path, size: entry.uncompressedSize, read: () => read(archive, entry) }));
}

async function open(content: Uint8Array): Promise<ZipFile> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  // Names are decoded by ourselves: half of the archivers of the mainland write them in GBK without saying so.
  return fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true }).catch((error: unknown) => {
    throw asRefusal(error);
  });
}

interface Listed {
  readonly entry: Entry;
  readonly path: string;
}

async function entriesOf(archive: ZipFile, limits: ZipLimits): Promise<readonly Listed[]> {
  if (archive.entryCount > limits.entries) throw refusal('file-too-many-entries', { max: limits.entries });
  const listed: Listed[] = [];
  const sums = { packed: 0, unpacked: 0 };
  try {
    for await (const entry of archive.eachEntry()) {
      const path = pathOf(entry);
      if (path.endsWith('/')) continue;
      sums.packed += entry.compressedSize;
      sums.unpacked += entry.uncompressedSize;
      requireWithin(entry, sums, limits);
      listed.push({ entry, path });
    }
  } catch (error) {
    throw asRefusal(error);
  }
  return listed;
}

function pathOf(entry: Entry): string {
  const path = entryName(entry).replaceAll('\\', '/').normalize('NFC');
  if (validateFileName(path) !== null) throw refusal('file-path-leads-out', { path: path.slice(0, 100).replace(/\p{Cc}/gu, '\uFFFD').toWellFormed() });
  return path;
}

function requireWithin(entry: Entry, sums: { readonly packed: number; readonly unpacked: number }, limits: ZipLimits): void {
  if (entry.isEncrypted()) throw refusal('file-encrypted');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw refusal('file-unreadable');
  if (entry.uncompressedSize > limits.entryBytes) throw refusal('file-too-large-inside', { megabytes: limits.entryBytes / MEGABYTE });
  if (sums.unpacked > limits.bytes) throw refusal('file-too-large-inside', { megabytes: limits.bytes / MEGABYTE });
  if (sums.unpacked > FREE_OF_RATIO && sums.unpacked > TIGHTEST * sums.packed) throw refusal('file-packed-too-tightly');
}

/** Not more than the directory promised, byte for byte what was packed. */
async function read(archive: ZipFile, entry: Entry): Promise<Buffer> {
  try {
    const bytes = await buffer(await archive.openReadStreamPromise(entry));
    if (crc32(bytes) !== entry.crc32) throw refusal('file-unreadable');
    return bytes;
  } catch (error) {
    throw asRefusal(error);
  }
}
