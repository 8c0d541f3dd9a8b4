import { parseApplicationNumber } from '../identifiers/application-number.js';
import { type Day, day, LAST_YEAR } from '../time/day.js';
import { type FactReader } from './fact-reader.js';
import { type ApplicationKind } from './facts.js';

/** From this filing date on, application documents come in XML. */
export const XML_FROM: Day = day('2025-10-01');

/** The first and the last day that may count as filing date; an end that is not known is missing. */
export interface FilingDates {
  readonly earliest?: Day;
  readonly latest?: Day;
}

/**
 * A direct filing has one date. A PCT national phase has the international filing date and the entry, a divisional its
 * parent's date and its own; the stated filing date stands for whichever of the two is not given.
 */
export function filingDates(facts: FactReader): FilingDates {
  const filingDate = facts.plain('filingDate');
  switch (kindOf(facts)) {
    case 'DIRECT':
      return filingDate === undefined ? {} : { earliest: filingDate, latest: filingDate };
    case 'PCT_NATIONAL_PHASE':
      return between(facts.plain('internationalFilingDate'), facts.plain('nationalPhaseEntryDate'), filingDate);
    case 'DIVISIONAL':
      return between(facts.plain('parentFilingDate'), facts.plain('divisionalSubmissionDate'), filingDate);
  }
}

function between(first: Day | undefined, last: Day | undefined, stated: Day | undefined): FilingDates {
  if (first === undefined && last === undefined) return {};
  const [a, b] = [first ?? stated, last ?? stated];
  if (a !== undefined && b !== undefined) return { earliest: Math.min(a, b) as Day, latest: Math.max(a, b) as Day };
  if (a !== undefined) return { earliest: a };
  return b === undefined ? {} : { latest: b };
}

/** As stated; where it is not, whatever points to a PCT or a divisional application, and a direct one otherwise. */
function kindOf(facts: FactReader): ApplicationKind {
  const stated = facts.plain('applicationKind');
  if (stated !== undefined) return stated;
  const number = facts.plain('applicationNumber');
  if (number !== undefined && isPct(number)) return 'PCT_NATIONAL_PHASE';
  if (facts.plain('internationalFilingDate') !== undefined || facts.plain('nationalPhaseEntryDate') !== undefined) return 'PCT_NATIONAL_PHASE';
  if (facts.plain('parentFilingDate') !== undefined || facts.plain('divisionalSubmissionDate') !== undefined) return 'DIVISIONAL';
  return 'DIRECT';
}

function isPct(text: string): boolean {
  const number = parseApplicationNumber(text, LAST_YEAR);
  return number.ok && number.value.typeDigit === '8';
}
