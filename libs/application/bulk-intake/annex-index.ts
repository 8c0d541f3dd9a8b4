import type { Annex } from '../ports/batch-files.js';

export type AnnexFound =
  | { readonly annex: Annex; readonly fault?: undefined }
  | { readonly annex?: undefined; readonly fault: 'annex-missing' | 'annex-ambiguous'; readonly names?: readonly string[] };

/** The files of an archive by the names that a sheet may have for them. */
export interface AnnexIndex {
  find(name: string): AnnexFound;
}

/** Case, width, kind of slash and composed or split accents make no difference. */
const plain = (path: string): string => path.normalize('NFKC').replaceAll('\\', '/').replace(/^(\.?\/)+/u, '').trim().toLowerCase();
const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const MOST_SUGGESTED = 5;

/** @param sheetFile the sheet's own path in the archive, from whose folder names may be written */
export function annexIndex(annexes: readonly Annex[], sheetFile: string): AnnexIndex {
  const folder = plain(sheetFile.includes('/') ? sheetFile.slice(0, sheetFile.lastIndexOf('/') + 1) : '');
  const byPath = gathered(annexes, (path) => path);
  const byName = gathered(annexes, lastOf);
  return {
    find(name) {
      const wanted = plain(name);
      const exact = byPath.get(folder + wanted) ?? byPath.get(wanted);
      // A name without a folder is enough where only one file is called so.
      const found = exact ?? (wanted.includes('/') ? undefined : byName.get(wanted)) ?? [];
      const [first, ...others] = found;
      if (!first) return { fault: 'annex-missing', ...suggested(byName.get(lastOf(wanted)) ?? []) };
      return others.length === 0 ? { annex: first } : { fault: 'annex-ambiguous', ...suggested(found) };
    },
  };
}

function suggested(annexes: readonly Annex[]): { readonly names?: readonly string[] } {
  return annexes.length === 0 ? {} : { names: annexes.slice(0, MOST_SUGGESTED).map(({ path }) => path) };
}

function gathered(annexes: readonly Annex[], nameOf: (path: string) => string): ReadonlyMap<string, readonly Annex[]> {
  const found = new Map<string, Annex[]>();
  for (const annex of annexes) {
    const name = nameOf(plain(annex.path));
    found.set(name, [...(found.get(name) ?? []), annex]);
  }
  return found;
}
