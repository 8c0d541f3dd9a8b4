import { DomainError } from '../errors.js';
import { type Day, day, FIRST_YEAR, formatDay, LAST_YEAR } from '../time/day.js';

/** The days the product reckons with: 1993-01-01 to 2199-12-31, both included. */
export const FIRST_DAY = day(`${FIRST_YEAR}-01-01`);
export const LAST_DAY = day(`${LAST_YEAR}-12-31`);
export const DAY_COUNT = LAST_DAY - FIRST_DAY + 1;

export function isReckonedDay(value: number): value is Day {
  return Number.isInteger(value) && value >= FIRST_DAY && value <= LAST_DAY;
}

/** The refusal of a day or year beyond the reckoned range, naming the field. */
export function outOfRange(field: string): DomainError {
  const parameters = { from: formatDay(FIRST_DAY), to: formatDay(LAST_DAY) };
  return new DomainError('INVALID_INPUT', parameters, [{ field, code: 'OUT_OF_RANGE', parameters }]);
}
