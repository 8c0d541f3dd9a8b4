import { parseCsv } from '../tables/csv.js';
import { calendarDate, parseDay } from '../time/day.js';
import type { Instant } from '../time/instant.js';
import { noticeTitle } from './notice-title.js';
import type { HolidayNotice, NoticeDay } from './types.js';

const COLUMNS = ['notice_year', 'notice', 'date', 'kind', 'holiday', 'notice_url'] as const;
const LONGEST_NAME = 40;
const LONGEST_ADDRESS = 500;
const MOST_FAULTS = 200;

/** One fault of a file of notices: the line (from 1) and the column's name. */
export interface NoticeFault {
  readonly line: number;
  readonly field: string;
  readonly code: string;
}

export interface NoticesRead {
  /** In the order in which the file first names them; empty as soon as there is a fault. */
  readonly notices: readonly HolidayNotice[];
  /** At most 200. */
  readonly faults: readonly NoticeFault[];
}

export interface NoticeLoading {
  readonly loadedAt: Instant;
  readonly loadedBy: string;
  /** Official titles by notice id, where they are not the yearly standard title. */
  readonly titles?: Readonly<Record<string, string>>;
}

interface Row {
  readonly line: number;
  readonly id: string;
  readonly year: number;
  readonly address: string;
  readonly entry: NoticeDay;
}

/**
 * Reads holiday notices from comma-separated values with the columns notice_year, notice, date, kind (`off`/`work`),
 * holiday and notice_url, a row per notice and day. All or nothing: one fault, and no notice is read.
 */
export function readNotices(text: string, loading: NoticeLoading): NoticesRead {
  const table = parseCsv(text);
  if (table.faults.length > 0) return { notices: [], faults: table.faults.map(({ line, code }) => ({ line, field: '', code })) };
  const missing = COLUMNS.filter((column) => !table.header.includes(column));
  if (missing.length > 0) return { notices: [], faults: missing.map((field) => ({ line: 1, field, code: 'column-missing' })) };
  const faults: NoticeFault[] = [];
  const rows = table.rows.flatMap(({ line, cells }) => {
    const found = cellFaults(line, cells);
    faults.push(...found);
    return found.length > 0 ? [] : [rowOf(line, cells)];
  });
  if (table.rows.length === 0) faults.push({ line: 1, field: 'date', code: 'no-rows' });
  faults.push(...disagreements(rows));
  return faults.length > 0 ? { notices: [], faults: faults.slice(0, MOST_FAULTS) } : { notices: gather(rows, loading), faults };
}

type Cells = Readonly<Record<string, string>>;

/** What each column must look like; a notice names days of its own year or of the December before it. */
const CHECKS: Readonly<Record<(typeof COLUMNS)[number], (cells: Cells) => boolean>> = {
  notice_year: ({ notice_year }) => /^(199[3-9]|20\d\d|21\d\d)$/.test(notice_year ?? ''),
  notice: ({ notice, notice_year }) => /^\d{4}-[1-9]\d?$/.test(notice ?? '') && notice?.slice(0, 4) === notice_year,
  date: ({ date, notice_year }) => namesYear(date ?? '', Number(notice_year)),
  kind: ({ kind }) => kind === 'off' || kind === 'work',
  holiday: ({ holiday }) => holiday !== undefined && holiday.trim() !== '' && holiday.length <= LONGEST_NAME,
  notice_url: ({ notice_url }) => /^https?:\/\/[^\s"<>]+$/.test(notice_url ?? '') && (notice_url ?? '').length <= LONGEST_ADDRESS,
};

function namesYear(date: string, noticeYear: number): boolean {
  const day = parseDay(date);
  if (day === undefined) return false;
  const { year, month } = calendarDate(day);
  return year === noticeYear || (year === noticeYear - 1 && month === 12);
}

function cellFaults(line: number, cells: Cells): NoticeFault[] {
  return COLUMNS.filter((field) => !CHECKS[field](cells)).map((field) => ({ line, field, code: 'value-refused' }));
}

function rowOf(line: number, cells: Cells): Row {
  const day = parseDay(cells.date ?? '');
  if (day === undefined) throw new RangeError('a row is read only after its cells were checked');
  const entry = { day, kind: cells.kind === 'off' ? ('off' as const) : ('work' as const), holiday: cells.holiday ?? '' };
  return { line, id: cells.notice ?? '', year: Number(cells.notice_year), address: cells.notice_url ?? '', entry };
}

/** A day named twice by one notice, and a notice with two addresses. */
function disagreements(rows: readonly Row[]): NoticeFault[] {
  const addresses = new Map<string, string>();
  const seen = new Set<string>();
  return rows.flatMap(({ line, id, address, entry }) => {
    const faults: NoticeFault[] = [];
    const key = `${id}/${entry.day}`;
    if (seen.has(key)) faults.push({ line, field: 'date', code: 'day-repeated' });
    if ((addresses.get(id) ?? address) !== address) faults.push({ line, field: 'notice_url', code: 'address-differs' });
    seen.add(key);
    addresses.set(id, addresses.get(id) ?? address);
    return faults;
  });
}

function gather(rows: readonly Row[], { loadedAt, loadedBy, titles }: NoticeLoading): HolidayNotice[] {
  const notices = new Map<string, Row[]>();
  for (const row of rows) notices.set(row.id, [...(notices.get(row.id) ?? []), row]);
  return [...notices].flatMap(([id, [first, ...rest]]) => {
    if (!first) return [];
    const days = [first, ...rest].map((row) => row.entry);
    const title = titles?.[id] ?? noticeTitle(id, first.year);
    return [{ id, year: first.year, title, address: first.address, days, loadedAt, loadedBy }];
  });
}
