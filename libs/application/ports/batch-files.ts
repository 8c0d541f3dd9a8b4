/** Spreadsheets and archives as an agency hands them in, read by somebody who knows their formats. */
export interface BatchFilePort {
  /**
   * Reads a spreadsheet (XLSX or CSV), or a ZIP with one spreadsheet and the files it names. Told by content, not by name.
   * @throws DomainError BATCH_FILE_REFUSED naming why; never anything else, whatever the bytes.
   */
  open(file: { readonly fileName: string; readonly content: Uint8Array }): Promise<HandedIn>;
}

/** What a file that was handed in may be refused for, as a whole. */
export type FileFault =
  | 'file-unreadable'
  | 'file-empty'
  | 'file-macros'
  | 'file-encrypted'
  | 'file-old-format'
  | 'file-too-large-inside'
  | 'file-too-many-entries'
  | 'file-packed-too-tightly'
  | 'file-path-leads-out'
  | 'file-without-sheet'
  | 'file-with-several-sheets'
  | 'file-declares-entities'
  | 'file-encoding'
  | 'file-too-many-cells';

export interface HandedIn {
  /** Name of the spreadsheet; inside an archive with its folder. */
  readonly sheetFile: string;
  /** Of a CSV file: what its bytes were read as. */
  readonly encoding?: 'utf-8' | 'utf-16le' | 'gb18030';
  /** In the order of the workbook. */
  readonly sheets: readonly Sheet[];
  /** The other files of the archive; none for a spreadsheet by itself. */
  readonly annexes: readonly Annex[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold anything, top down. */
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As the program that shows it counts, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  /** Cells that hold anything, by column from 1. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

/** What a cell holds: `figure` is a number, `date` a number that is shown as a date; a formula is never reckoned. */
export type CellKind = 'text' | 'figure' | 'date' | 'flag' | 'formula' | 'error';

export interface SheetCell {
  readonly kind: CellKind;
  /** As the file has it: a figure in the file's own digits, a date as `YYYY-MM-DD` where it is a whole day. */
  readonly text: string;
  /** The calendar day a figure would be, `YYYY-MM-DD`, where it is a whole day of 1993 to 2199. */
  readonly day?: string;
  /** Part of several cells made one, which no longer say to which row they belong. */
  readonly merged?: boolean;
}

/** One file of an archive, not read yet. */
export interface Annex {
  /** With `/`, as the archive has it. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** @throws DomainError BATCH_FILE_REFUSED where it is damaged. */
  read(): Promise<Uint8Array>;
}

/** A sheet to be filled in: what the template of a batch says of each column. */
export interface SheetTemplate {
  readonly name: string;
  readonly columns: readonly {
    readonly heading: string;
    readonly code: string;
    readonly note: string;
    readonly example: string;
    /** Words of which one is to be chosen. */
    readonly words?: readonly string[];
    readonly day: boolean;
  }[];
  /** What stands in the first column of the rows of notes and of the example. */
  readonly marks: { readonly note: string; readonly example: string };
  /** Rows to be filled in. */
  readonly rows: number;
}
