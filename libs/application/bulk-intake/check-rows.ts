import { readIdentifier } from '#libs/domain/identifiers/identifiers.js';
import { DomainError, type FieldFault } from '#libs/domain/errors.js';
import type { Office } from '#libs/domain/case/names.js';
import { calendarDate } from '#libs/domain/time/day.js';
import { formatInstant, type Instant, shanghaiDay } from '#libs/domain/time/instant.js';
import { identifierFault } from '../request/identifier-fault.js';
import { normaliseForm } from '../request/normalise-form.js';
import type { Agency, RequestForm } from '../request/request-form.js';
import type { BatchRow, CellFault } from './batch.js';
import { COLUMNS } from './columns.js';
import type { Layout, PlacedColumn } from './layout.js';
import { readRow, type RowReading } from './read-row.js';
import type { BatchAnnexes } from './row-annexes.js';

/** A form held against the shape that every registration asks for, the one a single request is held against. */
export type FormCheck = (form: object) => { readonly form: RequestForm; readonly faults: readonly FieldFault[] };

/** A row with the form that would be registered; checked but for what other rows and other cases say. */
export interface CheckedRow extends BatchRow {
  /** As a registration takes it. */
  readonly form: RequestForm;
  readonly reading: RowReading;
}

const EXAMPLE = COLUMNS.find(({ code }) => code === 'application_number')?.example;
/** What stands in the first column of a row that is there to be read, not registered. */
const NOT_A_REQUEST = /^(填写)?(说明|說明)$/u;
const IS_EXAMPLE = /^(示例|样本|樣本|example|sample)$/iu;

/** The rows that are requests; lines of explanation and the template's own example are passed over. */
export function requestRows({ rows, columns }: Layout): Layout['rows'] {
  const at = (code: string): number => columns.find(({ column }) => column.code === code)?.at ?? 0;
  const [mark, number] = [at('no'), at('application_number')];
  return rows.filter(({ cells }) => {
    const marked = cells.get(mark)?.text.trim() ?? '';
    if (NOT_A_REQUEST.test(marked)) return false;
    return !(IS_EXAMPLE.test(marked) && cells.get(number)?.text.trim() === EXAMPLE);
  });
}

/** Reads and checks one row by itself, as a single request is checked. */
export async function checkRow(row: Layout['rows'][number], layout: Layout, annexes: BatchAnnexes, check: FormCheck, now: Instant): Promise<CheckedRow> {
  const reading = readRow(row, layout.columns, calendarDate(shanghaiDay(now)).year);
  const files = await annexes.of(reading);
  const shaped = check({ ...reading.form, attachments: files.attachments });
  const normal = normalised(shaped.form, shaped.faults, now);
  const missing = new Set(layout.faults.filter(({ code }) => code === 'column-missing').map(({ heading }) => heading));
  const told = [...shaped.faults, ...normal.faults].flatMap((fault) => {
    const attachment = /^attachments\[(\d+)\]/.exec(fault.field)?.[1];
    const file = attachment === undefined ? undefined : files.places[Number(attachment)];
    const cell = file ? reading.at(file.at, fault.code, fault.parameters) : reading.faultAt(fault);
    return cell && !isOfMissingColumn(cell, missing) ? [cell] : [];
  });
  return {
    ...summaryOf(reading, normal.form, files.attachments.length),
    faults: [...leftExample(reading, row, layout.columns), ...reading.faults, ...files.faults, ...told],
    notes: [...hiddenNote(reading), ...symbolNotes(reading, normal.form, layout.columns)],
    form: normal.form,
    reading,
  };
}

/** A column that is not there is told once, for the sheet, not again with each row. */
const isOfMissingColumn = ({ cell, heading, code }: CellFault, missing: ReadonlySet<string | null>): boolean => cell === null && code === 'required' && missing.has(heading);

/** Parts of a form without which its identifiers cannot be read. */
const IDENTIFIERS = /^(applicants(\[\d+\](\.identifier.*)?)?|agency(\.(code|agentLicence))?)$/;

interface Normalised {
  readonly form: RequestForm;
  readonly faults: readonly FieldFault[];
}

/** The form with its identifiers in normal form, or what is wrong with them; identifiers that are not there are told already. */
function normalised(form: RequestForm, faults: readonly FieldFault[], now: Instant): Normalised {
  if (faults.some(({ field }) => field === 'applicationNumber' || field === 'filing')) return { form, faults: [] };
  const broken = faults.some(({ field }) => IDENTIFIERS.test(field));
  try {
    const read = normaliseForm(broken ? withoutParties(form) : form, now);
    return { form: broken ? { ...form, applicationNumber: read.applicationNumber } : read, faults: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { form, faults: error.faults };
  }
}

function withoutParties(form: RequestForm): RequestForm {
  const bare: { agency?: Agency } & Omit<RequestForm, 'agency'> = { ...form, applicants: [] };
  delete bare.agency;
  return bare;
}

function summaryOf({ row }: RowReading, form: RequestForm, attachments: number): Pick<BatchRow, 'row' | 'applicationNumber' | 'inventionTitle' | 'applicants' | 'attachments'> {
  const names = form.applicants.map((applicant) => shown(applicant.name)).filter((name) => name !== '');
  return { row, applicationNumber: shown(form.applicationNumber), inventionTitle: shown(form.inventionTitle), applicants: names, attachments };
}

/** The form may be of any shape while it is at fault. */
const shown = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 500).toWellFormed() : '');

function leftExample({ at }: RowReading, row: Layout['rows'][number], columns: readonly PlacedColumn[]): readonly CellFault[] {
  const mark = columns.find(({ column }) => column.code === 'no');
  return mark && IS_EXAMPLE.test(row.cells.get(mark.at)?.text.trim() ?? '') ? [at(mark, 'example-mark-left')] : [];
}

const hiddenNote = ({ hidden }: RowReading): readonly CellFault[] => (hidden ? [{ cell: null, heading: null, value: '', code: 'row-hidden' }] : []);

/** A symbol that cannot be read is for the assessment to weigh, not for the intake to refuse; it is told all the same. */
function symbolNotes({ at }: RowReading, { filing }: RequestForm, columns: readonly PlacedColumn[]): readonly CellFault[] {
  const placed = columns.find(({ column }) => column.code === 'ipc_symbols');
  const symbols: readonly unknown[] = Array.isArray(filing.ipcSymbols) ? filing.ipcSymbols : [];
  return symbols.flatMap((symbol) => {
    const reading = typeof symbol === 'string' ? readIdentifier('IPC_SYMBOL', symbol, { currentYear: 0 }) : undefined;
    if (!placed || !reading || reading.valid) return [];
    const { reason, suggestion } = reading;
    const note = at(placed, identifierFault('IPC_SYMBOL', reason), suggestion === undefined ? undefined : { suggestion });
    return [{ ...note, value: shown(symbol).slice(0, 100) }];
  });
}

/** Which office holds a number, and since when. */
export type Holders = ReadonlyMap<string, { readonly office: Office; readonly since: Instant }>;

/** What the other rows, and the requests both offices have in hand, say against each row. */
export function againstOthers(rows: readonly CheckedRow[], holders: Holders, columns: readonly PlacedColumn[]): readonly CheckedRow[] {
  const placed = columns.find(({ column }) => column.code === 'application_number');
  const first = new Map<string, number>();
  return rows.map((row) => {
    const { applicationNumber: number, reading } = row;
    const [before, holder] = [first.get(number), holders.get(number)];
    if (number === '' || !placed) return row;
    if (before === undefined) first.set(number, row.row);
    const told = [
      ...(before === undefined ? [] : [reading.at(placed, 'repeated-in-sheet', { row: before })]),
      ...(holder ? [reading.at(placed, 'DUPLICATE_REQUEST', { office: holder.office, since: formatInstant(holder.since) })] : []),
    ];
    return told.length === 0 ? row : { ...row, faults: [...row.faults, ...told] };
  });
}
