import type { ErrorParameters, FieldFault } from '#libs/domain/errors.js';
import type { SheetRow } from '../ports/batch-files.js';
import type { AttachmentKind } from '../request/request-form.js';
import type { CellFault } from './batch.js';
import { placeName } from './cell-place.js';
import { type Column, columnAt, type Group } from './columns.js';
import type { PlacedColumn } from './layout.js';
import { type NamedFile, namedFiles } from './named-files.js';
import { readCell } from './read-cell.js';

/** A file that a cell of the row names. */
export type FileAtCell = NamedFile & { readonly at: PlacedColumn };

/** One row as a request form, with the way back from every place of the form to the cell it came from. */
export interface RowReading {
  readonly row: number;
  readonly hidden: boolean;
  /** A request form but for its attachments; unchecked. */
  readonly form: object;
  readonly files: readonly FileAtCell[];
  /** What no form could be made of. */
  readonly faults: readonly CellFault[];
  /** A fault of the form, told at its cell; `undefined` where the cell is at fault already. */
  readonly faultAt: (fault: FieldFault) => CellFault | undefined;
  /** The same for a column of the row. */
  readonly at: (placed: PlacedColumn, code: string, parameters?: ErrorParameters) => CellFault;
}

const LONGEST_EXCERPT = 200;

export function readRow(row: SheetRow, columns: readonly PlacedColumn[], currentYear: number): RowReading {
  const orders = ordersOf(row, columns);
  const form = emptyForm(orders);
  const cells = new Map<string, PlacedColumn>();
  const faults: CellFault[] = [];
  const atFault = new Set<string>();
  const files: FileAtCell[] = [];
  for (const placed of columns) {
    const { column } = placed;
    const path = pathIn(column, orders);
    if (path === undefined || column.kind === 'own') continue;
    if (column.kind !== 'files') cells.set(path, placed);
    const cell = row.cells.get(placed.at);
    if (!cell) continue;
    const reading = readCell(cell, column, currentYear);
    if (!reading.ok) {
      faults.push(cellFault(row, placed, reading.code, reading.parameters));
      atFault.add(path);
    } else if (column.kind === 'files') files.push(...namedFiles(String(reading.value), column.path as AttachmentKind).map((file) => ({ ...file, at: placed })));
    else put(form, path, reading.value);
  }
  const at = (placed: PlacedColumn, code: string, parameters?: ErrorParameters): CellFault => cellFault(row, placed, code, parameters);
  const faultAt = (fault: FieldFault): CellFault | undefined => formFault(fault, { cells, atFault, at });
  return { row: row.number, hidden: row.hidden, form, files, faults, faultAt, at };
}

/** Of several applicants or grounds those that are filled in, in their order; of what there is one, whether it is there. */
type Orders = Readonly<Record<Group['name'], readonly (number | undefined)[]>>;

function ordersOf(row: SheetRow, columns: readonly PlacedColumn[]): Orders {
  const filled = columns.filter(({ at, column }) => isFilled(row, at, column));
  const numbers = (name: Group['name']): readonly (number | undefined)[] => {
    const present = new Set(filled.flatMap(({ column: { group } }) => (group?.name === name ? [group.number] : [])));
    return [...present].sort((one, other) => (one ?? 0) - (other ?? 0));
  };
  const applicants = numbers('applicants');
  // Somebody must apply: where nobody does, the first applicant's cells are those that are missing.
  return { applicants: applicants.length > 0 ? applicants : [1], grounds: numbers('grounds'), agency: numbers('agency'), foreignFiling: numbers('foreignFiling') };
}

function pathIn({ path, group, kind }: Column, orders: Orders): string | undefined {
  if (!group) return kind === 'files' ? `attachments.${path}` : path;
  const index = orders[group.name].indexOf(group.number);
  if (index < 0) return undefined;
  return group.number === undefined ? `${group.name}.${path}` : `${group.name}[${index}].${path}`;
}

function emptyForm({ applicants, grounds }: Orders): Record<string, unknown> {
  return {
    applicants: applicants.map(() => ({})),
    filing: { ipcSymbols: [] },
    grounds: grounds.map(() => ({})),
    priorArt: { patents: [], literature: [] },
    requester: {},
    sameDayUtilityModel: {},
    signature: {},
  };
}

/** A "no" alone does not make an agency or a second applicant. */
function isFilled(row: SheetRow, at: number, column: Column): boolean {
  const cell = row.cells.get(at);
  if (!cell) return false;
  if (column.kind !== 'flag') return true;
  const reading = readCell(cell, column, 0);
  return !reading.ok || reading.value !== false;
}

function put(form: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split(/[.[\]]+/).filter((name) => name !== '');
  const last = names.pop() ?? '';
  let place: Record<string, unknown> = form;
  for (const name of names) place = (place[name] ??= {}) as Record<string, unknown>;
  place[last] = value;
}

function cellFault(row: SheetRow, { at, heading }: PlacedColumn, code: string, parameters?: ErrorParameters): CellFault {
  const text = row.cells.get(at)?.text ?? '';
  const value = Array.from(text.slice(0, 2 * LONGEST_EXCERPT)).slice(0, LONGEST_EXCERPT).join('').toWellFormed();
  return { cell: placeName(at, row.number), heading, value, code, ...(parameters && { parameters }) };
}

interface Places {
  readonly cells: ReadonlyMap<string, PlacedColumn>;
  readonly atFault: ReadonlySet<string>;
  readonly at: RowReading['at'];
}

/** The nearest place above that is a column: a fault in the third symbol is told at the cell of the symbols. */
function formFault({ field, code, parameters }: FieldFault, { cells, atFault, at }: Places): CellFault | undefined {
  const path = field.replace(/^form\./, '');
  for (let place = path; place !== ''; place = place.replace(/(\.[^.[]*|\[\d*\]|^[^.[]*)$/, '')) {
    if (atFault.has(place)) return undefined;
    const placed = cells.get(place);
    if (placed) return at(placed, code, parameters);
  }
  return { cell: null, heading: columnAt(path)?.heading ?? path, value: '', code, ...(parameters && { parameters }) };
}
