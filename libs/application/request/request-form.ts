import type { Region } from '#libs/domain/case/names.js';
import type { ApplicantKind, ApplicationKind } from '#libs/domain/rules/facts.js';

export { APPLICANT_KINDS, type ApplicantKind, type ApplicationKind } from '#libs/domain/rules/facts.js';

/**
 * The content of a request form (2017 edition, boxes ② to ⑦) as it is handed in and kept: dates as `YYYY-MM-DD`,
 * identifiers in normal form once the request is registered. Domain code never reads it directly; the fact sheet does.
 */
export interface RequestForm {
  /** Which printed edition was used, e.g. `2017`. */
  readonly formEdition: string;
  /** Regime under which priority is asked. */
  readonly region: Region;
  /** Box ②. */
  readonly applicationNumber: string;
  readonly inventionTitle: string;
  readonly applicationKind: ApplicationKind;
  readonly requester: Requester;
  readonly applicants: readonly Applicant[];
  readonly agency?: Agency;
  readonly sameDayUtilityModel: { readonly filed: boolean; readonly applicationNumber?: string };
  /** What the requester states of the application; the bibliographic record is held against it. */
  readonly filing: FilingStatement;
  /** Box ③. */
  readonly grounds: readonly GroundClaim[];
  readonly foreignFiling?: { readonly route: 'PCT' | 'PARIS'; readonly internationalNumber?: string };
  /** Order 85 Article 5: innovation value and prospects of use. */
  readonly innovationStatement?: string;
  /** Box ④. */
  readonly declared: boolean;
  /** Box ⑤. */
  readonly attachments: readonly Attachment[];
  /** Box ⑥. */
  readonly priorArt: { readonly patents: readonly PatentDocument[]; readonly literature: readonly NonPatentDocument[] };
  /** Box ⑦. */
  readonly signature: { readonly signedBy: string; readonly signedOn: string; readonly inSimplifiedChinese: boolean };
}

export interface Requester {
  readonly name: string;
  readonly nationalityOrRegion: string;
  readonly contactName: string;
  readonly phone: string;
  readonly email?: string;
  readonly address: string;
  readonly postcode?: string;
}

export const IDENTIFIER_KINDS = [
  'HKID',
  'MACAO_RESIDENT_CARD',
  'HK_BUSINESS_REGISTRATION',
  'HK_COMPANY_NUMBER',
  'UNIFIED_SOCIAL_CREDIT_CODE',
  'OTHER',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

export interface Applicant {
  /** As on the application. */
  readonly name: string;
  readonly nameEnglish?: string;
  readonly namePortuguese?: string;
  readonly kind: ApplicantKind;
  readonly identifier?: { readonly kind: IdentifierKind; readonly number: string };
  /** A document that shows permanent residence or legal establishment is attached. */
  readonly statusEvidence: boolean;
  readonly mainlandResidenceOrOffice: boolean;
  /** Agreed, and signed or sealed (Order 85 Article 9). */
  readonly consented: boolean;
}

export interface Agency {
  /** Five digits. */
  readonly code: string;
  readonly name: string;
  readonly agentName?: string;
  readonly agentLicence?: string;
  readonly powerOfAttorney: boolean;
}

export interface FilingStatement {
  readonly filingDate: string;
  readonly electronic: boolean;
  readonly xml?: boolean;
  readonly substantiveExaminationSince?: string;
  readonly ipcSymbols: readonly string[];
  /** `YYYY.MM` */
  readonly ipcEdition?: string;
  readonly internationalNumber?: string;
  readonly internationalFilingDate?: string;
  readonly divisionalOf?: string;
  /** Handled under PPH or a like agreement, or pre-examined at a protection centre. */
  readonly otherProgramme?: 'NONE' | 'PPH' | 'PRE_EXAMINATION';
  readonly alreadyAccelerated?: boolean;
}

export interface GroundClaim {
  /** A ground of the edition in force, e.g. `O85-5-1`, `O76-3-6`. */
  readonly code: string;
  /** What the ground rests on, in the requester's words. */
  readonly statement: string;
  readonly evidence: boolean;
}

export const ATTACHMENT_KINDS = [
  'REQUEST_FORM',
  'PRIOR_ART',
  'GROUND_EVIDENCE',
  'APPLICANT_STATUS',
  'POWER_OF_ATTORNEY',
  'CONSENT',
  'OTHER',
] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

export interface Attachment {
  /** The upload that holds the file. */
  readonly uploadId: string;
  readonly kind: AttachmentKind;
  readonly title: string;
  readonly copies: number;
  readonly pages: number;
}

export interface PatentDocument {
  readonly documentNumber: string;
  readonly publicationDate?: string;
  readonly relevantPassages?: string;
}

export interface NonPatentDocument {
  /** With edition, volume and issue. */
  readonly title: string;
  readonly date?: string;
  readonly authorAndArticle?: string;
  readonly pages?: string;
}
