import { DomainError, type FieldFault } from '../errors.js';
import { FIRST_DAY } from '../calendar/range.js';
import { MILLISECONDS_PER_DAY } from '../time/day.js';
import type { ServiceHours, ServicePeriod } from './types.js';

const HOUR = 3_600_000;
const MOST_RECORDS = 200;
const MOST_PERIODS = 24;

/** 09:00–12:00 and 14:00–17:30 (clock rule 5): what holds where an office has recorded nothing else. */
export const DEFAULT_SERVICE_HOURS: ServiceHours = {
  effectiveFrom: FIRST_DAY,
  periods: [
    { from: 9 * HOUR, until: 12 * HOUR },
    { from: 14 * HOUR, until: 17.5 * HOUR },
  ],
};

/**
 * Records in order of effect, periods in order of the day; of two records of one day the one recorded later (further
 * back in the array) holds, and the first record also serves the time before it.
 * @throws DomainError INVALID_INPUT naming the period that is empty, outside the day or overlapping another.
 */
export function orderServiceHours(records: readonly ServiceHours[]): readonly ServiceHours[] {
  const faults = serviceHoursFaults(records);
  if (faults.length > 0) throw new DomainError('INVALID_INPUT', {}, faults);
  if (records.length === 0) return [DEFAULT_SERVICE_HOURS];
  return records
    .map(({ effectiveFrom, periods }) => ({ effectiveFrom, periods: sorted(periods) }))
    .toSorted((a, b) => a.effectiveFrom - b.effectiveFrom)
    .filter((record, at, all) => all[at + 1]?.effectiveFrom !== record.effectiveFrom);
}

/** What is wrong with service hours: no more than 200 records, each with 1 to 24 periods of whole milliseconds. */
export function serviceHoursFaults(records: readonly ServiceHours[]): FieldFault[] {
  if (records.length > MOST_RECORDS) return [{ field: 'serviceHours', code: 'TOO_MANY', parameters: { most: MOST_RECORDS } }];
  return records.flatMap(({ effectiveFrom, periods }, record) => {
    const field = `serviceHours[${record}]`;
    const faults = periods.length >= 1 && periods.length <= MOST_PERIODS ? periodFaults(`${field}.periods`, periods) : [{ field: `${field}.periods`, code: 'COUNT_WRONG' }];
    return Number.isInteger(effectiveFrom) ? faults : [{ field: `${field}.effectiveFrom`, code: 'NOT_A_DAY' }, ...faults];
  });
}

function periodFaults(field: string, periods: readonly ServicePeriod[]): FieldFault[] {
  return periods.flatMap((period, at) => {
    const inDay = Number.isInteger(period.from) && Number.isInteger(period.until) && period.from >= 0 && period.until <= MILLISECONDS_PER_DAY;
    if (!inDay) return [{ field: `${field}[${at}]`, code: 'OUTSIDE_THE_DAY' }];
    if (period.from >= period.until) return [{ field: `${field}[${at}]`, code: 'ENDS_BEFORE_IT_BEGINS' }];
    const overlaps = periods.some((other, position) => position < at && other.from < period.until && period.from < other.until);
    return overlaps ? [{ field: `${field}[${at}]`, code: 'OVERLAPS' }] : [];
  });
}

function sorted(periods: readonly ServicePeriod[]): readonly ServicePeriod[] {
  return periods.toSorted((a, b) => a.from - b.from);
}
