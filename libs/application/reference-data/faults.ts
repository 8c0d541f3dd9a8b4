import { DomainError } from '#libs/domain/errors.js';

/** Where a file handed in is at fault. */
export interface FileFault {
  /** Which of the files, by its field in what was sent. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The column's name, or the character's position. */
  readonly column: string | number;
  readonly code: string;
  readonly text?: string;
}

const MOST_NAMED = 100;

/** @throws DomainError REFERENCE_DATA_REFUSED naming line and column of the first fault, and each fault as a field. */
export function refuseFaults(faults: readonly FileFault[]): void {
  const [first] = faults;
  if (!first) return;
  const named = faults.slice(0, MOST_NAMED).map(({ file, line, column, code, text }) => ({
    field: `${file}:${line}${column === '' ? '' : `.${column}`}`,
    code,
    parameters: { line, column, ...(text !== undefined && { text }) },
  }));
  throw new DomainError('REFERENCE_DATA_REFUSED', { file: first.file, line: first.line, field: String(first.column) }, named);
}

/** The refusal of a whole file that has nothing wrong in any line. */
export const nothingNew = (field: string): DomainError =>
  new DomainError('REFERENCE_DATA_REFUSED', { field }, [{ field, code: 'nothing-new' }]);
