import { type CheckedIdentifierKind, CHECKED_IDENTIFIER_KINDS, readIdentifier } from '#libs/domain/identifiers/identifiers.js';
import type { FieldFault } from '#libs/domain/errors.js';
import { calendarDate } from '#libs/domain/time/day.js';
import { type Instant, shanghaiDay } from '#libs/domain/time/instant.js';
import { identifierFault } from '../request/identifier-fault.js';
import { statedList, statedText } from './stated.js';

interface StatedNumber {
  readonly field: string;
  readonly kind: CheckedIdentifierKind;
  readonly text: string;
}

/** A number of the form in the one way in which it is kept. */
export interface NormalNumber {
  readonly field: string;
  readonly normal: string;
}

/** The numbers that stand in a form so far, read as a registration reads them: what is wrong with each, or its normal form. */
export function readNumbers(form: object, now: Instant): { readonly faults: readonly FieldFault[]; readonly normal: readonly NormalNumber[] } {
  const currentYear = calendarDate(shanghaiDay(now)).year;
  const faults: FieldFault[] = [];
  const normal: NormalNumber[] = [];
  for (const { field, kind, text } of numbersOf(form)) {
    const reading = readIdentifier(kind, text, { currentYear });
    if (reading.valid) normal.push({ field, normal: reading.normal });
    else faults.push({ field, code: identifierFault(kind, reading.reason), ...(reading.suggestion !== undefined && { parameters: { suggestion: reading.suggestion } }) });
  }
  return { faults, normal };
}

function numbersOf(form: object): readonly StatedNumber[] {
  const at = (kind: CheckedIdentifierKind, ...path: readonly string[]): readonly StatedNumber[] => {
    const text = statedText(form, ...path);
    return text === undefined ? [] : [{ field: `form.${path.join('.')}`, kind, text }];
  };
  return [
    ...at('APPLICATION_NUMBER', 'applicationNumber'),
    ...at('PCT_NUMBER', 'filing', 'internationalNumber'),
    ...at('APPLICATION_NUMBER', 'filing', 'divisionalOf'),
    ...statedList(form, 'applicants').flatMap(applicantNumber),
    ...at('AGENCY_CODE', 'agency', 'code'),
    ...at('AGENT_LICENCE', 'agency', 'agentLicence'),
  ];
}

function applicantNumber(applicant: unknown, index: number): readonly StatedNumber[] {
  const [said, text] = [statedText(applicant, 'identifier', 'kind'), statedText(applicant, 'identifier', 'number')];
  const kind = CHECKED_IDENTIFIER_KINDS.find((each) => each === said);
  return kind === undefined || text === undefined ? [] : [{ field: `form.applicants[${index}].identifier.number`, kind, text }];
}
