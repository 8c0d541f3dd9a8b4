import { formatDay, parseDay } from '#libs/domain/time/day.js';
import { type Instant, shanghaiDay } from '#libs/domain/time/instant.js';

/**
 * A moment as it is keyed in, in the office's own time: `0915` and `9:15` are today, `20261120 0915` is that day.
 * @returns as it is sent; what is no moment stays as it was typed, for the server to say so. Nothing for nothing.
 */
export function momentTyped(typed: string | undefined, now: Instant): string | undefined {
  const text = (typed ?? '').normalize('NFKC').trim();
  const [, year, month, date, hour, minute] = /^(?:(\d{4})[-./]?(\d{1,2})[-./]?(\d{1,2})[ T]+)?(\d{1,2}):?(\d{2})$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return text === '' ? undefined : text;
  const day = year === undefined ? shanghaiDay(now) : parseDay(`${year}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`);
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59) return text;
  return `${formatDay(day)}T${hour.padStart(2, '0')}:${minute}:00+08:00`;
}
