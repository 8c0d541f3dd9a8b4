import type { AttachmentKind } from '../request/request-form.js';

/** A file as a cell names it: `path | title | copies | pages`, all but the path optional. */
export interface NamedFile {
  readonly kind: AttachmentKind;
  readonly path: string;
  readonly title?: string;
  readonly copies?: number;
  readonly pages?: number;
}

const ENTRIES = /[;；\n]/u;
const PARTS = /[|｜]/u;
const WHOLE = /^\d{1,6}$/;

/** The files one cell names, in its order; a copy or page count that is no number is left for the form to refuse. */
export function namedFiles(text: string, kind: AttachmentKind): readonly NamedFile[] {
  const entries = text.split(ENTRIES).map((each) => each.trim()).filter((each) => each !== '');
  return entries.map((entry) => {
    const [path = '', title = '', copies = '', pages = ''] = entry.split(PARTS).map((each) => each.trim());
    return {
      kind,
      path,
      ...(title !== '' && { title }),
      ...(copies !== '' && { copies: counted(copies) }),
      ...(pages !== '' && { pages: counted(pages) }),
    };
  });
}

/** `3`, `3页`, `３份`; NaN for what is no number. */
function counted(text: string): number {
  const plain = text.normalize('NFKC').replace(/[页頁份]$/u, '').trim();
  return WHOLE.test(plain) ? Number(plain) : Number.NaN;
}

/** The name a file has where nobody gave its title: that of the file, without folder and ending. */
export const titleOf = (path: string): string => path.replace(/^.*[/\\]/u, '').replace(/\.[A-Za-z0-9]{1,5}$/u, '');
