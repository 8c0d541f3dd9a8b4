import { instantAt, type Instant, parseInstant } from '#libs/domain/time/instant.js';
import { parseDay } from '#libs/domain/time/day.js';
import { type Check, dayCheck, instantCheck } from '#libs/platform/http/field-check.js';
import { field, type FieldOptions } from '#libs/platform/http/field-rule.js';

const NOW = 'now';

const momentCheck: Check = (value) => (value === NOW ? undefined : instantCheck(value));
const momentOrDayCheck: Check = (value) => (typeof value === 'string' && value.length === 10 ? dayCheck(value) : momentCheck(value));

/** An instant with its offset, or `now`, which is also meant by leaving it out. */
export function Moment({ fromText = false, ...options }: FieldOptions = {}): PropertyDecorator {
  return field(momentCheck, { example: '2026-09-24T10:00:00+08:00', ...options, optional: true }, { type: String }, fromText ? withPlus : undefined);
}

/** As `Moment`; a date alone stands for the beginning of that day. */
export function MomentOrDay(options: FieldOptions = {}): PropertyDecorator {
  return field(momentOrDayCheck, { example: '2026-09-24', ...options, optional: true }, { type: String });
}

/** The instant of a checked text; `undefined` for now. */
export function momentOf(text: string | undefined): Instant | undefined {
  if (text === undefined || text === NOW) return undefined;
  const day = parseDay(text);
  return day === undefined ? parseInstant(text) : instantAt(day, 0);
}

/** In an address `+` is read as a space, and many forget to write `%2B`. */
function withPlus(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/ (?=\d\d:\d\d$)/, '+') : value;
}
