import { CnipaError, type ForwardingPackage, type ManifestFile, type PackageManifest } from '#libs/application/ports/cnipa.js';
import { fingerprint, sha256 } from '#libs/canonical/canonical.js';
import type { Office } from '#libs/domain/case/names.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';
import { packageManifest } from './contract/manifest.js';
import { idempotencyKey } from './contract/names.js';
import { ContractFault } from './contract/shape.js';

/** What a package is about; `createdAt` is an instant of the case, so that each attempt builds the same package. */
export interface PackageSubject {
  readonly acceptanceNumber: string;
  readonly office: Office;
  readonly applicationNumber: string;
  readonly createdAt: Instant;
}

export interface PackageFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The package's hash: SHA-256 over the manifest's canonical JSON. */
export function packageSha256(manifest: PackageManifest): string {
  return fingerprint(manifest);
}

/**
 * The manifest of these files, in the order given.
 * @throws CnipaError `PACKAGE_INVALID` for a file name, size or number that no package may have, or a malformed subject.
 */
export function buildManifest(subject: PackageSubject, files: readonly PackageFile[]): PackageManifest {
  const manifest = { ...subject, createdAt: formatInstant(subject.createdAt), files: files.map(manifestFile) };
  return checked(() => packageManifest(manifest, ''));
}

/** The package to forward. @throws CnipaError as `buildManifest`. */
export function buildPackage(subject: PackageSubject, files: readonly PackageFile[]): ForwardingPackage {
  const manifest = buildManifest(subject, files);
  return { manifest, packageSha256: packageSha256(manifest), contents: files.map((file) => file.bytes) };
}

/**
 * Makes sure, before anything leaves, that a package is what it says: hash, number of files, size and hash of each.
 * @throws CnipaError `PACKAGE_INVALID` naming what differs.
 */
export function verifyPackage({ manifest, packageSha256: hash, contents }: ForwardingPackage): void {
  checked(() => packageManifest(manifest, ''));
  if (packageSha256(manifest) !== hash) throw new CnipaError('PACKAGE_INVALID', 'the hash is not that of the manifest');
  if (contents.length !== manifest.files.length) throw new CnipaError('PACKAGE_INVALID', 'the manifest names another number of files');
  manifest.files.forEach((file, index) => {
    const bytes = contents[index];
    if (bytes?.byteLength !== file.size || sha256(bytes) !== file.sha256)
      throw new CnipaError('PACKAGE_INVALID', `files[${index}] is not the file that the manifest names`);
  });
}

/** The key as given. @throws CnipaError `PACKAGE_INVALID` for one that fits no address and no folder. */
export function checkedKey(key: string): string {
  return checked(() => idempotencyKey(key, 'idempotencyKey'));
}

function manifestFile({ name, mediaType, bytes }: PackageFile): ManifestFile {
  return { name, mediaType, size: bytes.byteLength, sha256: sha256(bytes) };
}

function checked<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof ContractFault) throw new CnipaError('PACKAGE_INVALID', error.message, { cause: error });
    throw error;
  }
}
