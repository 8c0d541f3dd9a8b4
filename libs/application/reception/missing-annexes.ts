import { APPLICANT_KINDS, type ApplicantFacts, type FactSheet } from '#libs/domain/rules/facts.js';
import { type DocumentNeeded, documentsNeeded } from '#libs/domain/rules/documents-needed.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { stated, statedList, statedText } from './stated.js';

/**
 * Documents that the rules ask for and no annex stands for yet. The statement of innovation value is a field of the form
 * and is told as one.
 */
export function missingAnnexes(form: object, receivedAt: Instant): readonly DocumentNeeded[] {
  const kinds = new Set(statedList(form, 'attachments').map((each) => stated(each, 'kind')));
  return documentsNeeded(factsOf(form), receivedAt).filter(({ document, need }) => need === 'required' && document !== 'OTHER' && !kinds.has(document));
}

/** What the list of documents depends on, as far as the form says it. */
function factsOf(form: object): FactSheet {
  const applicants = statedList(form, 'applicants').map(applicantOf);
  const grounds = statedList(form, 'grounds').flatMap((ground) => {
    const code = statedText(ground, 'code');
    return code === undefined ? [] : [{ code, evidence: false }];
  });
  return {
    ...(applicants.length > 0 && { applicants: { source: 'form', value: applicants } }),
    grounds: { source: 'form', value: grounds },
  };
}

function applicantOf(applicant: unknown): ApplicantFacts {
  const kind = APPLICANT_KINDS.find((each) => each === stated(applicant, 'kind'));
  const resident = stated(applicant, 'mainlandResidenceOrOffice');
  return { ...(kind && { kind }), ...(typeof resident === 'boolean' && { mainlandResidenceOrOffice: resident }) };
}
