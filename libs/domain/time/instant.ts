import { type Day, MILLISECONDS_PER_DAY, parseDay } from './day.js';

declare const instantBrand: unique symbol;

/**
 * A point in time: whole milliseconds since 1970-01-01T00:00:00Z. The only form in which time crosses the domain's
 * border; a `Date` or a local date string does not.
 */
export type Instant = number & { readonly [instantBrand]: 'Instant' };

/** Asia/Shanghai is UTC+08:00 without exception since 1991-09-15, long before the earliest day reckoned with. */
const SHANGHAI_OFFSET = 8 * 3_600_000;

const ISO_INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})$/;
const OFFSET = /^([+-])(\d{2}):(\d{2})$/;

/**
 * Reads an ISO 8601 instant with its offset (`2026-09-23T10:00+08:00`, `…Z`); seconds and milliseconds may be left out.
 * `undefined` for anything else: a date that does not exist, a missing offset, 24:00, a year outside 1993–2199.
 */
export function parseInstant(text: string): Instant | undefined {
  const parts = ISO_INSTANT.exec(text);
  const date = parts ? parseDay(parts[1] ?? '') : undefined;
  if (!parts || date === undefined) return undefined;
  const [hours, minutes, seconds] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)];
  const offset = parseOffset(parts[6] ?? '');
  if (hours > 23 || minutes > 59 || seconds > 59 || offset === undefined) return undefined;
  const milliseconds = Number((parts[5] ?? '').padEnd(3, '0'));
  return (date * MILLISECONDS_PER_DAY + (hours * 60 + minutes) * 60_000 + seconds * 1000 + milliseconds - offset) as Instant;
}

function parseOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const parts = OFFSET.exec(text);
  if (!parts) return undefined;
  const [hours, minutes] = [Number(parts[2]), Number(parts[3])];
  if (hours > 14 || minutes > 59) return undefined;
  return (parts[1] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** `parseInstant` for literals in code and tests. @throws RangeError for text that is no instant. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new RangeError(`not an instant: ${text}`);
  return parsed;
}

/** `2026-09-23T10:00:00.000+08:00`: always Shanghai time, always with its offset. */
export function formatInstant(value: Instant): string {
  return new Date(value + SHANGHAI_OFFSET).toISOString().replace('Z', '+08:00');
}

/** The calendar day on which the instant falls in Asia/Shanghai. */
export function shanghaiDay(value: Instant): Day {
  return Math.floor((value + SHANGHAI_OFFSET) / MILLISECONDS_PER_DAY) as Day;
}

/** Milliseconds since 00:00 Asia/Shanghai of the instant's own day. */
export function timeOfDay(value: Instant): number {
  return value + SHANGHAI_OFFSET - shanghaiDay(value) * MILLISECONDS_PER_DAY;
}

/** The instant at which `milliseconds` have passed since 00:00 Asia/Shanghai of that day. */
export function instantAt(day: Day, milliseconds: number): Instant {
  return (day * MILLISECONDS_PER_DAY + milliseconds - SHANGHAI_OFFSET) as Instant;
}
