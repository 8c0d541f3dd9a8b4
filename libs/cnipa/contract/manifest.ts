import type { ManifestFile, PackageManifest } from '#libs/application/ports/cnipa.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { acceptanceNumber, applicationNumber, fileName, mediaType, sha256 } from './names.js';
import { ContractFault, instantText, listOf, objectOf, oneOf, type Shape, wholeNumber } from './shape.js';

export const MOST_FILES = 200;
/** Bytes of one file. */
export const LARGEST_FILE = 50 * 1024 * 1024;

const manifestFile = objectOf<ManifestFile>({ name: fileName, mediaType, size: wholeNumber(LARGEST_FILE), sha256 });

/** One spelling per instant, for the package's hash is taken over the spelling. */
const createdAt: Shape<string> = (value, field) => {
  const spelling = formatInstant(instantText(value, field));
  if (spelling !== value) throw new ContractFault(field, 'not in milliseconds of Asia/Shanghai (+08:00)');
  return spelling;
};

const manifestMembers = objectOf<PackageManifest>({
  acceptanceNumber,
  office: oneOf(OFFICES),
  applicationNumber,
  createdAt,
  files: listOf(manifestFile, MOST_FILES),
});

/** A package's manifest: 1 to 200 files, no two names that a medium without letter case would take for one. */
export const packageManifest: Shape<PackageManifest> = (value, field) => {
  const manifest = manifestMembers(value, field);
  const names = new Set(manifest.files.map((file) => file.name.normalize('NFC').toLowerCase()));
  if (names.size === 0) throw new ContractFault('files', 'no file');
  if (names.size < manifest.files.length) throw new ContractFault('files', 'two files of the same name');
  return manifest;
};
