import { readNotices } from '#libs/domain/calendar/notices.js';
import { orderOfEffect } from '#libs/domain/calendar/notice-order.js';
import type { HolidayNotice } from '#libs/domain/calendar/types.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { fingerprint } from '#libs/canonical/canonical.js';
import type { FileFault } from './faults.js';

/** Holiday notices as they are handed in. */
export interface NoticeFile {
  /** Comma-separated: notice_year, notice, date, kind, holiday, notice_url. */
  readonly csv: string;
  /** Official titles by notice id, where they are not the yearly standard title. */
  readonly titles?: Readonly<Record<string, string>> | undefined;
}

/** What a file of notices brings beside what is loaded. */
export interface NoticesBrought {
  readonly faults: readonly FileFault[];
  /** Notices not loaded yet. */
  readonly added: readonly HolidayNotice[];
  /** Notices that are loaded with other content: they will stand corrected. */
  readonly corrected: readonly HolidayNotice[];
  /** Ids of notices that are loaded just so. */
  readonly known: readonly string[];
}

export function readNoticeFile(
  { csv, titles = {} }: NoticeFile,
  loaded: readonly HolidayNotice[],
  loading: { readonly at: Instant; readonly by: string },
): NoticesBrought {
  const { notices, faults } = readNotices(csv, { loadedAt: loading.at, loadedBy: loading.by, titles });
  const inForce = new Map(orderOfEffect(loaded).map((notice) => [notice.id, notice]));
  const isKnown = (notice: HolidayNotice): boolean => content(inForce.get(notice.id)) === content(notice);
  const strangers = Object.keys(titles).filter((id) => !notices.some((notice) => notice.id === id));
  return {
    faults: [
      ...faults.map(({ line, field, code }) => ({ file: 'csv', line, column: field, code })),
      ...(faults.length > 0 ? [] : strangers.map((id) => ({ file: 'titles', line: 1, column: id.slice(0, 40), code: 'notice-unknown' }))),
    ],
    added: notices.filter(({ id }) => !inForce.has(id)),
    corrected: notices.filter((notice) => inForce.has(notice.id) && !isKnown(notice)),
    known: notices.filter(isKnown).map(({ id }) => id),
  };
}

/** What a notice says, apart from when and by whom it was loaded; its days in order. */
function content(notice: HolidayNotice | undefined): string | undefined {
  if (!notice) return undefined;
  const { year, title, address, days } = notice;
  return fingerprint({ year, title, address, days: days.toSorted((one, other) => one.day - other.day) });
}
