import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { PackageManifest } from '#libs/application/ports/cnipa.js';
import { fingerprint } from '#libs/canonical/canonical.js';
import { packageManifest } from '#libs/cnipa/contract/manifest.js';
import { ContractFault } from '#libs/cnipa/contract/shape.js';
import { GatewayProblem } from '../http/gateway-problem.js';

/** One part of the form, in the order sent. */
export interface UploadPart {
  readonly fieldname: string;
  readonly file?: Readable;
}

/** A package whose every file is what its manifest says. */
export interface Upload {
  readonly manifest: PackageManifest;
  readonly packageSha256: string;
}

interface ReceivedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** Bytes; 200 files need about 60 kB. */
const LARGEST_MANIFEST = 1024 * 1024;

/**
 * Reads a package to its end, so that a refusal reaches a sender who is still sending; keeps no file, only its hash.
 * @throws GatewayProblem 422 `PACKAGE_REFUSED` naming the first thing that does not fit; 400 for a form cut off or garbled on its way.
 */
export async function readUpload(parts: AsyncIterable<UploadPart>): Promise<Upload> {
  const { manifest, files } = await received(parts);
  try {
    const upload = readManifest(manifest);
    compare(upload.manifest, files);
    return upload;
  } catch (error) {
    if (error instanceof ContractFault) throw new GatewayProblem(422, 'PACKAGE_REFUSED', error.message);
    throw error;
  }
}

async function received(parts: AsyncIterable<UploadPart>): Promise<{ manifest: Buffer; files: readonly ReceivedFile[] }> {
  let manifest: Buffer = Buffer.alloc(0);
  const files: ReceivedFile[] = [];
  try {
    for await (const { fieldname, file } of parts) {
      if (fieldname === 'manifest' && file) manifest = await startOf(file, LARGEST_MANIFEST);
      else files.push(await measured(fieldname, file));
    }
  } catch {
    throw new GatewayProblem(400, 'INVALID_REQUEST', 'the multipart form cannot be read to its end, or has too many parts');
  }
  return { manifest, files };
}

function readManifest(bytes: Buffer): Upload {
  const value = decoded(bytes);
  const manifest = packageManifest(value, '');
  return { manifest, packageSha256: fingerprint(value) };
}

function decoded(bytes: Buffer): object {
  try {
    return Object(JSON.parse(bytes.toString('utf8'))) as object;
  } catch {
    throw new ContractFault('manifest', 'missing, or no JSON of at most 1 MiB');
  }
}

function compare(manifest: PackageManifest, files: readonly ReceivedFile[]): void {
  if (files.length !== manifest.files.length) throw new ContractFault('files', `${files.length} sent, ${manifest.files.length} named`);
  manifest.files.forEach((named, index) => {
    const sent = files[index];
    if (sent?.name !== `file-${index}`) throw new ContractFault(`files[${index}]`, `not sent as part file-${index}`);
    if (sent.size !== named.size) throw new ContractFault(`files[${index}].size`, `${sent.size} bytes arrived`);
    if (sent.sha256 !== named.sha256) throw new ContractFault(`files[${index}].sha256`, 'another file arrived');
  });
}

async function measured(name: string, file: Readable | undefined): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of file ?? []) {
    const bytes = chunk as Buffer;
    hash.update(bytes);
    size += bytes.byteLength;
  }
  return { name, size, sha256: hash.digest('hex') };
}

async function startOf(file: Readable, longest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file) {
    const bytes = chunk as Buffer;
    size += bytes.byteLength;
    if (size <= longest) chunks.push(bytes);
  }
  return size <= longest ? Buffer.concat(chunks) : Buffer.alloc(0);
}
