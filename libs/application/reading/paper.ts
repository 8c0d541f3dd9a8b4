import type { CaseRecord } from '#libs/domain/case/case-record.js';
import type { Language } from '#libs/domain/language.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Paper } from '../ports/documents.js';
import type { ChainPlace } from '#libs/persistence/audit.js';
import type { CaseIdentity } from '#libs/persistence/cases.js';
import type { RequestForm } from '../request/request-form.js';

/** How much of its act's fingerprint a paper's code carries; hexadecimal digits. */
export const PAPER_MARK_LENGTH = 16;

/** What every paper about a case carries. */
export function paperOf(
  identity: Pick<CaseIdentity, 'acceptanceNumber' | 'office'>,
  record: CaseRecord,
  issued: { readonly at: Instant; readonly language: Language; readonly portalUrl: string; readonly actSha256: string; readonly head: ChainPlace },
): Paper {
  const form = record.form as RequestForm;
  return {
    language: issued.language,
    office: identity.office,
    acceptanceNumber: identity.acceptanceNumber,
    applicationNumber: form.applicationNumber,
    inventionTitle: form.inventionTitle,
    applicants: form.applicants.map(({ name, nameEnglish, namePortuguese }) => ({
      name,
      ...(nameEnglish !== undefined && { nameEnglish }),
      ...(namePortuguese !== undefined && { namePortuguese }),
    })),
    issuedAt: issued.at,
    verifyAddress: `${issued.portalUrl}/verify/${identity.acceptanceNumber}/${issued.actSha256.slice(0, PAPER_MARK_LENGTH)}`,
    auditHead: { sequence: issued.head.position, hash: issued.head.hash },
  };
}

/** The language an applicant is most likely to read: Traditional Chinese in Hong Kong, Portuguese beside it in Macao. */
export const languageOf = (record: CaseRecord): Language => (record.region === 'MO' ? 'pt' : 'zh-Hant');
