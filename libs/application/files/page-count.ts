/** A page of a PDF as its file names it; not the tree of pages, `/Pages`. */
const PAGE = /\/Type\s*\/Page(?![A-Za-z])/g;
const latin1 = new TextDecoder('latin1');

/** Pages of a file, where that can be told without opening it: `undefined` for a PDF that keeps its pages packed, and for TIFF. */
export function countPages(content: Uint8Array, mediaType: string): number | undefined {
  if (mediaType === 'image/jpeg' || mediaType === 'image/png') return 1;
  if (mediaType !== 'application/pdf') return undefined;
  const pages = latin1.decode(content).match(PAGE)?.length ?? 0;
  return pages > 0 ? pages : undefined;
}
