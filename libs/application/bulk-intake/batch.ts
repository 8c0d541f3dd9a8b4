import type { ErrorParameters } from '#libs/domain/errors.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { CommandAnswer } from '../commands/answer.js';

/** What is wrong, or worth knowing, at one place of a sheet. */
export interface CellFault {
  /** `B7`; `null` where it concerns the whole row or the whole sheet. */
  readonly cell: string | null;
  /** The heading above it, as the sheet writes it. */
  readonly heading: string | null;
  /** The beginning of what the cell holds; empty where it holds nothing. */
  readonly value: string;
  readonly code: string;
  readonly parameters?: ErrorParameters;
}

/** A row as read: what would be registered, and what stands in its way. */
export interface BatchRow {
  readonly row: number;
  /** In normal form where it can be read. */
  readonly applicationNumber: string;
  readonly inventionTitle: string;
  readonly applicants: readonly string[];
  readonly attachments: number;
  /** The row cannot be registered while there is one. */
  readonly faults: readonly CellFault[];
  /** Worth knowing; they stand in nobody's way. */
  readonly notes: readonly CellFault[];
}

/** What became of a row: its case as every registration answers it, or why it was refused. */
export type RowOutcome =
  | { readonly answer: CommandAnswer; readonly refusal?: undefined }
  | { readonly answer?: undefined; readonly refusal: { readonly code: string; readonly parameters: ErrorParameters } };

/** `FAULTLESS` registers what can be and leaves the rest; `ALL` registers nothing unless every row can be. */
export const BATCH_POLICIES = ['ALL', 'FAULTLESS'] as const;
export type BatchPolicy = (typeof BATCH_POLICIES)[number];

export const BATCH_STATES = ['CHECKED', 'REGISTERING', 'REGISTERED'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** A batch without its rows, as a list shows it. */
export interface BatchSummary {
  readonly id: string;
  readonly office: Office;
  readonly state: BatchState;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly checkedBy: string;
  readonly checkedAt: Instant;
  readonly expiresAt: Instant;
  /** One for the whole batch: when it was handed in. */
  readonly receivedAt: Instant;
  readonly policy: BatchPolicy | null;
  readonly counts: { readonly rows: number; readonly faultless: number; readonly registered: number; readonly refused: number };
}

/** When each request of the batch is due, if the office takes it in as received at the batch's instant. */
export interface BatchDue {
  readonly deemedReceivedAt: Instant;
  readonly dueAt: Instant | null;
  readonly dueNotBefore: boolean;
  readonly provisional: boolean;
}

/** What was read of the sheet, and kept until the batch is registered or expires. */
export interface CheckedSheet {
  readonly sheet: string;
  readonly encoding: string | null;
  /** What concerns the sheet as a whole; while there is one, nothing can be registered. */
  readonly faults: readonly CellFault[];
  readonly notes: readonly CellFault[];
  readonly rows: readonly BatchRow[];
}

export interface Batch extends BatchSummary, CheckedSheet {
  readonly due: BatchDue;
  /** By row number. */
  readonly outcomes: ReadonlyMap<number, RowOutcome>;
}
