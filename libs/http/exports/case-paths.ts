/** Where a file lies in the archive of its case: numbered, so that no two share a name. */
export const filePath = ({ fileName }: { readonly fileName: string }, index: number): string => `files/${String(index + 1).padStart(3, '0')}-${plain(fileName)}`;

/** Where a document of the office lies: by the act it belongs to, and its kind. */
export const documentPath = ({ seq, kind }: { readonly seq: number; readonly kind: string }): string => `documents/${String(seq).padStart(3, '0')}-${plain(kind)}.pdf`;

/** Without what some system takes for more than a letter. */
const plain = (name: string): string => name.replace(/[/\\:*?"<>|\p{Cc}]+/gu, '-').replace(/^\.+/, '');
