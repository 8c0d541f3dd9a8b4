import type { Sentence } from '../language.js';
import type { Day } from '../time/day.js';
import type { Instant } from '../time/instant.js';

/** A holiday notice of the State Council as a record: loaded once, never changed. */
export interface HolidayNotice {
  /** e.g. `2020-2`: the second notice for 2020. */
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly address: string;
  readonly days: readonly NoticeDay[];
  readonly loadedAt: Instant;
  readonly loadedBy: string;
}

/** What is cited of a notice. */
export type NoticeReference = Pick<HolidayNotice, 'id' | 'title' | 'address'>;

export interface NoticeDay {
  readonly day: Day;
  readonly kind: 'off' | 'work';
  readonly holiday: string;
}

/** What a day is and on whose word. */
export interface DayStatus {
  readonly working: boolean;
  /** No notice for the year is loaded, or it is 29–31 December and the next year's is not. */
  readonly provisional: boolean;
  readonly reason: 'weekday' | 'weekend' | 'notice-off' | 'notice-work' | 'statutory';
  /** The notice that names the day, or that covers its year; none where there is none. */
  readonly notice?: NoticeReference;
  /** The holiday's Chinese name, where a notice or the law names one. */
  readonly holiday?: string;
  readonly why: Sentence;
}

export interface WorkingCalendar {
  /** Ids of the notices in order of effect, e.g. `2020-1+2020-2+2026-1`: the same notices, the same version. */
  readonly version: string;
  /** In order of effect: a later one holds against an earlier one on the same day. */
  readonly notices: readonly HolidayNotice[];
  /** @throws DomainError INVALID_INPUT for a day outside 1993–2199. */
  statusOf(day: Day): DayStatus;
  /** `statusOf(day).working` without building the reasons. @throws as `statusOf`. */
  isWorking(day: Day): boolean;
  /** `statusOf(day).provisional` without building the reasons. @throws as `statusOf`. */
  isProvisional(day: Day): boolean;
}
