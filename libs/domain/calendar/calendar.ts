import { addDays, calendarDate, type Day, day, FIRST_YEAR, LAST_YEAR, weekdayOf } from '../time/day.js';
import { dayReason } from './day-reason.js';
import { orderOfEffect, versionOf } from './notice-order.js';
import { DAY_COUNT, FIRST_DAY, isReckonedDay, outOfRange } from './range.js';
import { statutoryDays } from './statutory.js';
import type { DayStatus, HolidayNotice, NoticeDay, NoticeReference, WorkingCalendar } from './types.js';

const REASONS = ['weekday', 'weekend', 'notice-off', 'notice-work', 'statutory'] as const satisfies readonly DayStatus['reason'][];
const [WEEKDAY, WEEKEND, NOTICE_OFF, NOTICE_WORK, STATUTORY] = [0, 1, 2, 3, 4];
const PROVISIONAL = 8;
const REASON_BITS = 7;

/**
 * The working calendar that the loaded notices make (clock rules 2 and 3), for 1993–2199. The order of the array does
 * not matter: notices take effect by year and number, and of two that name the same day the later one holds.
 */
export function buildCalendar(notices: readonly HolidayNotice[]): WorkingCalendar {
  return new NoticeCalendar(versionOf(notices), orderOfEffect(notices));
}

class NoticeCalendar implements WorkingCalendar {
  /** One byte a day: its reason, and a bit where it is provisional. */
  private readonly codes: Uint8Array;
  private readonly named = new Map<Day, { readonly notice: HolidayNotice; readonly entry: NoticeDay }>();
  private readonly coveredBy = new Map<number, HolidayNotice>();
  private readonly statuses = new Map<Day, DayStatus>();

  constructor(
    readonly version: string,
    readonly notices: readonly HolidayNotice[],
  ) {
    for (const notice of notices) {
      if (!this.coveredBy.has(notice.year)) this.coveredBy.set(notice.year, notice);
      for (const entry of notice.days) this.named.set(entry.day, { notice, entry });
    }
    this.codes = dayCodes(this.named, new Set(this.coveredBy.keys()));
  }

  isWorking(day: Day): boolean {
    const reason = this.codeOf(day) & REASON_BITS;
    return reason === WEEKDAY || reason === NOTICE_WORK;
  }

  isProvisional(day: Day): boolean {
    return (this.codeOf(day) & PROVISIONAL) !== 0;
  }

  statusOf(day: Day): DayStatus {
    const known = this.statuses.get(day);
    if (known) return known;
    const status = this.describe(day);
    this.statuses.set(day, status);
    return status;
  }

  private codeOf(day: Day): number {
    const code = this.codes[day - FIRST_DAY];
    if (code === undefined) throw outOfRange('day');
    return code;
  }

  private describe(day: Day): DayStatus {
    const reason = REASONS[this.codeOf(day) & REASON_BITS] ?? 'weekday';
    const { year } = calendarDate(day);
    const named = this.named.get(day);
    const notice = named?.notice ?? this.coveredBy.get(year);
    const holiday = named?.entry.holiday ?? (reason === 'statutory' ? statutoryName(year, day) : undefined);
    const facts = {
      working: this.isWorking(day),
      provisional: this.isProvisional(day),
      reason,
      ...(notice && { notice: referenceOf(notice) }),
      ...(holiday !== undefined && { holiday }),
    };
    return Object.freeze({ ...facts, why: dayReason({ ...facts, year, nextYearMissing: this.coveredBy.has(year) }) });
  }
}

function referenceOf({ id, title, address }: HolidayNotice): NoticeReference {
  return { id, title, address };
}

function statutoryName(year: number, day: Day): string | undefined {
  return statutoryDays(year)
    .filter((entry) => entry.day === day)
    .map((entry) => entry.holiday)
    .join('、');
}

function dayCodes(named: ReadonlyMap<Day, { readonly entry: NoticeDay }>, covered: ReadonlySet<number>): Uint8Array {
  const codes = new Uint8Array(DAY_COUNT);
  for (let at = 0; at < DAY_COUNT; at += 1) {
    const weekday = weekdayOf(addDays(FIRST_DAY, at));
    codes[at] = weekday === 0 || weekday === 6 ? WEEKEND : WEEKDAY;
  }
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    if (!covered.has(year)) for (const { day } of statutoryDays(year)) codes[day - FIRST_DAY] = STATUTORY;
  }
  for (const { entry } of named.values()) {
    if (isReckonedDay(entry.day)) codes[entry.day - FIRST_DAY] = entry.kind === 'off' ? NOTICE_OFF : NOTICE_WORK;
  }
  markProvisional(codes, covered);
  return codes;
}

/** A whole year without a notice; 29–31 December also while the next year's notice, which may name them, is missing. */
function markProvisional(codes: Uint8Array, covered: ReadonlySet<number>): void {
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const from = day(covered.has(year) ? `${year}-12-29` : `${year}-01-01`);
    const last = day(`${year}-12-31`);
    if (covered.has(year) && covered.has(year + 1)) continue;
    for (let at = from - FIRST_DAY; at <= last - FIRST_DAY; at += 1) codes[at] = (codes[at] ?? 0) | PROVISIONAL;
  }
}
