import { type CheckedIdentifierKind, type IdentifierReading, readIdentifier } from '#libs/domain/identifiers/identifiers.js';
import { calendarDate } from '#libs/domain/time/day.js';
import { shanghaiDay } from '#libs/domain/time/instant.js';
import type { Clock } from '../ports/clock.js';

/** An identifier as it is written. */
export interface AskedIdentifier {
  readonly kind: CheckedIdentifierKind;
  readonly text: string;
}

/** Whether it is a valid number of its kind; nothing of it is kept. */
export function askIdentifier(clock: Clock, { kind, text }: AskedIdentifier): IdentifierReading {
  return readIdentifier(kind, text, { currentYear: calendarDate(shanghaiDay(clock.now())).year });
}
