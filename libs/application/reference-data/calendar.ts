import { buildCalendar } from '#libs/domain/calendar/calendar.js';
import type { HolidayNotice } from '#libs/domain/calendar/types.js';
import { type CalendarDifference, compareCalendars } from '#libs/domain/calendar/year-view.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { FIRST_YEAR } from '#libs/domain/time/day.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { loadNotices } from '#libs/persistence/policy.js';
import { insertNotice } from '#libs/persistence/reference-loading.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';
import { changeReferenceData, nameOf, readReferenceData, type ReferenceCommand } from './change-reference-data.js';
import { type ClockData, loadingInstant, readClockData, sidesAt } from './clock-sides.js';
import { type FileFault, nothingNew, refuseFaults } from './faults.js';
import { type NoticeFile, type NoticesBrought, readNoticeFile } from './notice-file.js';
import { type AppliedChange, carryThrough } from './carry-through.js';
import { type ForeseenRevisions, foreseeRevisions } from './revisions-preview.js';

export interface CalendarPreview {
  readonly faults: readonly FileFault[];
  readonly added: readonly HolidayNotice[];
  readonly corrected: readonly HolidayNotice[];
  readonly known: readonly string[];
  /** The days that would be treated differently. */
  readonly differences: readonly CalendarDifference[];
  readonly revisions?: ForeseenRevisions;
  readonly asOf: Instant;
}

/** What loading these notices now would change: day by day, and due instant by due instant. Nothing is written. */
export function previewCalendar({ database, clock }: CommandServices, file: NoticeFile, caller: Caller): Promise<CalendarPreview> {
  return readReferenceData(database, async (transaction) => {
    const data = await readClockData(transaction);
    const asOf = loadingInstant(data, clock.now());
    const brought = readNoticeFile(file, data.notices, { at: asOf, by: nameOf(caller) });
    const news = [...brought.added, ...brought.corrected];
    if (brought.faults.length > 0 || news.length === 0) return { ...brought, differences: [], asOf };
    const next: ClockData = { ...data, notices: [...data.notices, ...news] };
    const sides = new Map(OFFICES.map((office) => [office, sidesAt(next, office, asOf)]));
    const revisions = await foreseeRevisions(transaction, sides, asOf, caller);
    return { ...brought, differences: differencesOf(data.notices, news), revisions, asOf };
  });
}

/** The days that the new notices treat differently; a notice reaches from the December before its year to its end. */
export function differencesOf(loaded: readonly HolidayNotice[], news: readonly HolidayNotice[]): readonly CalendarDifference[] {
  const years = news.map(({ year }) => year);
  const span = { from: Math.max(FIRST_YEAR, Math.min(...years) - 1), to: Math.max(...years) };
  return compareCalendars(buildCalendar(loaded), buildCalendar([...loaded, ...news]), span);
}

/**
 * Loads the notices a file brings, new ones and corrections, and takes the new calendar to every open case of both
 * offices. @throws DomainError REFERENCE_DATA_REFUSED naming line and column, or where the file brings nothing new.
 */
export async function loadCalendar(services: CommandServices, command: ReferenceCommand, file: NoticeFile): Promise<AppliedChange> {
  const change = await changeReferenceData(services, command, 'CALENDAR', async ({ transaction, at, by, data }) => {
    const brought = readNoticeFile(file, data.notices, { at, by });
    refuseFaults(brought.faults);
    const news = [...brought.added, ...brought.corrected];
    if (news.length === 0) throw nothingNew('csv');
    for (const notice of news) await insertNotice(transaction, notice);
    return { content: contentOf(brought), offices: OFFICES };
  });
  return carryThrough(services, change, command.caller);
}

const contentOf = ({ added, corrected }: NoticesBrought): object => ({
  added: added.map(summary),
  corrected: corrected.map(summary),
});

const summary = ({ id, year, title, address, days }: HolidayNotice): object => ({ id, year, title, address, days: days.length });

/** Every notice on record, corrected ones beside their corrections, in the order of loading. */
export async function listNotices({ database }: CommandServices): Promise<readonly HolidayNotice[]> {
  const notices = await readReferenceData(database, loadNotices);
  return notices.toSorted((one, other) => one.loadedAt - other.loadedAt || (one.id < other.id ? -1 : 1));
}
