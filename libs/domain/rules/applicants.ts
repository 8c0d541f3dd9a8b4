import { readPlain } from '../identifiers/reading.js';
import { type FactReader } from './fact-reader.js';
import { type ApplicantKind } from './facts.js';
import { eachItem, type Finding, UNKNOWN } from './rule.js';

/** One finding per applicant, each with its place; `unknown` where no applicant is known. */
export function applicantItems<Reason extends string>(
  facts: FactReader,
  find: (index: number) => Finding<Reason>,
): readonly Finding<Reason>[] {
  const count = facts.count('applicants');
  if (count === undefined || count === 0) return [UNKNOWN];
  return eachItem('applicants', count, find);
}

/** A number of the Companies Registry that begins with F belongs to a registered non-Hong Kong company. */
export function isNonHkNumber(text: string): boolean {
  const plain = readPlain(text);
  return plain.ok && /^F\d{1,7}$/.test(plain.value);
}

/** The kind as stated, unless the company number shows a registered non-Hong Kong company. */
export function applicantKind(facts: FactReader, index: number): ApplicantKind | undefined {
  const kind = facts.item('applicants', index, 'kind');
  if (kind !== undefined && kind !== 'HK_COMPANY' && kind !== 'HK_OTHER_BODY') return kind;
  const number = facts.item('applicants', index, 'companyNumber');
  return number !== undefined && isNonHkNumber(number) ? 'HK_NON_HK_COMPANY' : kind;
}
