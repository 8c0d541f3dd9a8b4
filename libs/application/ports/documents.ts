import type { Office, Channel } from '#libs/domain/case/names.js';
import type { Language, Sentence } from '#libs/domain/language.js';
import type { Day } from '#libs/domain/time/day.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { AttachmentKind } from '../request/request-form.js';

export type { AttachmentKind, RequestForm as FilledForm, Applicant as FormApplicant } from '../request/request-form.js';

/** Makes the papers that leave the office. Equal data give equal bytes (PDF/A-2a). */
export interface DocumentPort {
  render<Kind extends DocumentKind>(kind: Kind, data: DocumentData[Kind]): Promise<Uint8Array>;
}

export const DOCUMENT_KINDS = [
  'ACCEPTANCE_RECEIPT',
  'CORRECTION_NOTICE',
  'NOT_ACCEPTED_NOTICE',
  'NOT_RECOMMENDED_NOTICE',
  'RECOMMENDATION_OPINION',
  'PACKAGE_COVER',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface DocumentData {
  readonly ACCEPTANCE_RECEIPT: AcceptanceReceipt;
  readonly CORRECTION_NOTICE: CorrectionNotice;
  readonly NOT_ACCEPTED_NOTICE: NotAcceptedNotice;
  readonly NOT_RECOMMENDED_NOTICE: NotRecommendedNotice;
  readonly RECOMMENDATION_OPINION: RecommendationOpinion;
  readonly PACKAGE_COVER: PackageCover;
}

/** A sentence of the product, or the words an officer or applicant wrote, which stand as they are. */
export type Wording = string | Sentence;

/** What every paper carries. */
export interface Paper {
  /** The applicant's own language, printed beside the Simplified Chinese; `zh-Hans` prints Chinese alone. */
  readonly language: Language;
  readonly office: Office;
  readonly acceptanceNumber: string;
  readonly applicationNumber: string;
  readonly inventionTitle: string;
  readonly applicants: readonly ApplicantName[];
  readonly issuedAt: Instant;
  /** Address that the QR code holds: answers whether this paper is genuine. */
  readonly verifyAddress: string;
  /** Head of the office's audit chain with the act the paper is about: its place there and its hash. */
  readonly auditHead: { readonly sequence: number; readonly hash: string };
}

export interface ApplicantName {
  readonly name: string;
  readonly nameEnglish?: string;
  readonly namePortuguese?: string;
}

export interface AcceptanceReceipt extends Paper {
  readonly channel: Channel;
  readonly receivedAt: Instant;
  readonly deemedReceivedAt: Instant;
  readonly dueAt: Instant;
  /** A day the due instant rests on is not yet covered by a holiday notice (clock rule 3). */
  readonly provisional: boolean;
  /** An outage is still open: the due instant is "not before" (clock rule 7). */
  readonly dueNotBefore: boolean;
  readonly attachments: readonly ListedAttachment[];
  /** Opens the case to the applicant together with the acceptance number. */
  readonly secret: string;
  /** Where the applicant sees how the request stands. */
  readonly statusAddress: string;
}

export interface ListedAttachment {
  readonly kind: AttachmentKind;
  readonly title: string;
  readonly pages: number;
  readonly copies: number;
  /** 64 hexadecimal digits; the receipt shows the first eight. */
  readonly sha256: string;
}

export interface CorrectionNotice extends Paper {
  readonly defects: readonly Defect[];
  /** The answer must have reached the office by the end of this day. */
  readonly answerBy: Day;
  readonly statusAddress: string;
}

export interface Defect {
  /** Box of the request form or document concerned. */
  readonly where: Wording;
  readonly what: Wording;
  readonly remedy?: Wording;
}

export interface NotAcceptedNotice extends Paper {
  readonly reasons: readonly StatedReason[];
}

export interface NotRecommendedNotice extends Paper {
  readonly reasons: readonly StatedReason[];
}

export interface StatedReason {
  readonly reason: Wording;
  /** Article, notice or form note the reason rests on. */
  readonly basis?: Wording;
}

/** For CNIPA: Simplified Chinese alone, whatever `language` says. */
export interface RecommendationOpinion extends Paper {
  readonly grounds: readonly { readonly code: string; readonly wording: Wording }[];
  readonly reasons: string;
  readonly findings: readonly Finding[];
  readonly overrides: readonly Override[];
  readonly recommendedBy: string;
  readonly recommendedAt: Instant;
  readonly reviewedBy: string;
  readonly reviewedAt: Instant;
}

export interface Finding {
  /** Id of the rule, which never changes. */
  readonly rule: string;
  readonly question: Wording;
  readonly outcome: 'met' | 'not-met' | 'officer-decides' | 'not-applicable' | 'unknown';
  readonly basis: string;
}

export interface Override {
  readonly rule: string;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** For CNIPA: Simplified Chinese alone, whatever `language` says. */
export interface PackageCover extends Paper {
  /** Idempotency key under which the package is sent. */
  readonly packageId: string;
  readonly files: readonly PackagedFile[];
  /** SHA-256 of the manifest, 64 hexadecimal digits. */
  readonly manifestSha256: string;
}

export interface PackagedFile {
  readonly name: string;
  readonly title: string;
  readonly bytes: number;
  readonly sha256: string;
}
