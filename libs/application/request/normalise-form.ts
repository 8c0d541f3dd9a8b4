import { type CheckedIdentifierKind, readIdentifier } from '#libs/domain/identifiers/identifiers.js';
import { DomainError, type FieldFault } from '#libs/domain/errors.js';
import { calendarDate } from '#libs/domain/time/day.js';
import { type Instant, shanghaiDay } from '#libs/domain/time/instant.js';
import { identifierFault } from './identifier-fault.js';
import type { Agency, Applicant, RequestForm } from './request-form.js';

/**
 * The form with every identifier in its normal form. IPC symbols stay as written: a symbol that cannot be read is for the
 * assessment to show, not for the intake to refuse.
 * @throws DomainError APPLICATION_NUMBER_INVALID or IDENTIFIER_INVALID, naming every field at fault with what may have
 * been meant.
 */
export function normaliseForm(form: RequestForm, now: Instant): RequestForm {
  const reader = new IdentifierFields(calendarDate(shanghaiDay(now)).year);
  const { internationalNumber, divisionalOf } = form.filing;
  const normal: RequestForm = {
    ...form,
    applicationNumber: reader.read('applicationNumber', 'APPLICATION_NUMBER', form.applicationNumber),
    applicants: form.applicants.map((applicant, index) => normaliseApplicant(applicant, index, reader)),
    ...(form.agency && { agency: normaliseAgency(form.agency, reader) }),
    filing: {
      ...form.filing,
      ...(internationalNumber !== undefined && {
        internationalNumber: reader.read('filing.internationalNumber', 'PCT_NUMBER', internationalNumber),
      }),
      ...(divisionalOf !== undefined && {
        divisionalOf: reader.read('filing.divisionalOf', 'APPLICATION_NUMBER', divisionalOf),
      }),
    },
  };
  reader.requireNoFaults();
  return normal;
}

function normaliseApplicant(applicant: Applicant, index: number, reader: IdentifierFields): Applicant {
  const { identifier } = applicant;
  if (!identifier || identifier.kind === 'OTHER') return applicant;
  const number = reader.read(`applicants[${index}].identifier.number`, identifier.kind, identifier.number);
  return { ...applicant, identifier: { ...identifier, number } };
}

function normaliseAgency(agency: Agency, reader: IdentifierFields): Agency {
  return {
    ...agency,
    code: reader.read('agency.code', 'AGENCY_CODE', agency.code),
    ...(agency.agentLicence !== undefined && {
      agentLicence: reader.read('agency.agentLicence', 'AGENT_LICENCE', agency.agentLicence),
    }),
  };
}

/** Reads identifiers field by field and gathers what is wrong, so that all faults are told at once. */
class IdentifierFields {
  private readonly faults: FieldFault[] = [];

  constructor(private readonly currentYear: number) {}

  read(field: string, kind: CheckedIdentifierKind, text: string): string {
    const reading = readIdentifier(kind, text, { currentYear: this.currentYear });
    if (reading.valid) return reading.normal;
    const { reason, suggestion } = reading;
    this.faults.push({ field: `form.${field}`, code: identifierFault(kind, reason), ...(suggestion !== undefined && { parameters: { suggestion } }) });
    return text;
  }

  requireNoFaults(): void {
    const [first] = this.faults;
    if (!first) return;
    const code = first.field === 'form.applicationNumber' ? 'APPLICATION_NUMBER_INVALID' : 'IDENTIFIER_INVALID';
    throw new DomainError(code, { ...first.parameters }, this.faults);
  }
}
