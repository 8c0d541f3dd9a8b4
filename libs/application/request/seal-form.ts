import type { IdentityVault } from '../ports/identity-vault.js';
import type { Applicant, RequestForm } from './request-form.js';

/** The form as it is kept: identity numbers sealed, bound to their case. */
export function sealForm(form: RequestForm, caseId: string, vault: IdentityVault): RequestForm {
  return withNumbers(form, (number) => vault.seal(number, caseId));
}

/** The form as people read it. */
export function openForm(form: RequestForm, caseId: string, vault: IdentityVault): RequestForm {
  return withNumbers(form, (number) => vault.open(number, caseId));
}

/** Keyed hashes of the form's identity numbers, by which a case is found without the numbers being readable. */
export function blindIndexes(form: RequestForm, vault: IdentityVault): readonly string[] {
  return form.applicants.flatMap(({ identifier }) => (identifier ? [vault.blindIndex(identifier.number)] : []));
}

function withNumbers(form: RequestForm, change: (number: string) => string): RequestForm {
  return { ...form, applicants: form.applicants.map((applicant) => withNumber(applicant, change)) };
}

function withNumber(applicant: Applicant, change: (number: string) => string): Applicant {
  const { identifier } = applicant;
  return identifier ? { ...applicant, identifier: { ...identifier, number: change(identifier.number) } } : applicant;
}
