import { type Office, type Region } from '../case/names.js';
import { type State } from '../case/states.js';
import { type Day } from '../time/day.js';
import { type Instant } from '../time/instant.js';

/** Where a fact comes from; shown beside every value a rule has read. */
export const FACT_SOURCES = ['form', 'bibliographic-record', 'officer', 'office-record', 'asker'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

export interface Fact<Value> {
  readonly value: Value;
  readonly source: FactSource;
}

/** Direct filing, PCT national phase, or a divisional of either. */
export const APPLICATION_KINDS = ['DIRECT', 'PCT_NATIONAL_PHASE', 'DIVISIONAL'] as const;
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];

export const APPLICANT_KINDS = [
  'HK_PERMANENT_RESIDENT',
  'HK_COMPANY',
  'HK_NON_HK_COMPANY',
  'HK_OTHER_BODY',
  'MO_PERMANENT_RESIDENT',
  'MO_COMPANY',
  'MO_OTHER_BODY',
  'MAINLAND_PERSON',
  'MAINLAND_BODY',
  'OTHER',
] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

/** One applicant; the first in the list is the first-named one. No name and no personal identifier is a fact. */
export interface ApplicantFacts {
  readonly kind?: ApplicantKind;
  /** Number in the Companies Registry; one that begins with F is a registered non-Hong Kong company's. */
  readonly companyNumber?: string;
  /** A document that shows permanent residence or legal establishment is at hand. */
  readonly statusEvidence?: boolean;
  readonly mainlandResidenceOrOffice?: boolean;
  /** Agreed, and signed or sealed. */
  readonly consented?: boolean;
}

export interface GroundFacts {
  /** A ground of an edition, e.g. `O85-5-1`. */
  readonly code?: string;
  readonly evidence?: boolean;
}

export interface ExaminerNoticeFacts {
  readonly issuedOn?: Day;
}

/** Another request for the same application, at either office. */
export interface OtherRequestFacts {
  readonly state?: State;
  readonly office?: Office;
}

export interface IntegrityFindingFacts {
  readonly party?: 'REQUESTER' | 'AGENCY';
  readonly foundOn?: Day;
}

/** Facts with one value each. `null` says that it is known not to be there; a missing fact is not known. */
export interface PlainFacts {
  readonly region: Region;
  /** As written; the rule reads it. */
  readonly applicationNumber: string;
  readonly applicationKind: ApplicationKind;
  /** The filing date as the record or the form states it. */
  readonly filingDate: Day;
  readonly internationalFilingDate: Day;
  readonly nationalPhaseEntryDate: Day;
  /** The day on which a divisional was itself handed in. */
  readonly divisionalSubmissionDate: Day;
  readonly parentFilingDate: Day;
  readonly parentAccelerated: boolean;
  /** `null`: not entered yet. */
  readonly substantiveExaminationSince: Day | null;
  readonly electronic: boolean;
  readonly xml: boolean;
  /** As written, the main symbol first; the rule reads them. */
  readonly ipcSymbols: readonly string[];
  /** `YYYY.MM` */
  readonly ipcEdition: string;
  /** `null`: no agency appointed. */
  readonly agencyCode: string | null;
  readonly powerOfAttorney: boolean;
  /** A statement of innovation value and prospects of use is there. */
  readonly innovationStatement: boolean;
  /** The officer's finding that the request on the foreign-filing ground evidently lacks prospect of grant. */
  readonly evidentLack: boolean;
  readonly priorArt: boolean;
  readonly sameDayUtilityModel: boolean;
  /** Handled under a PPH or a like agreement. */
  readonly pph: boolean;
  /** Pre-examined at an intellectual property protection centre. */
  readonly preExamined: boolean;
  readonly alreadyAccelerated: boolean;
  /** Printed edition of the request form, e.g. `2017`. */
  readonly formEdition: string;
  readonly signed: boolean;
  /** `null`: the form is not dated. */
  readonly signedOn: Day | null;
  readonly simplifiedChinese: boolean;
  /** Requests the locality may still recommend. */
  readonly quotaRemaining: number;
  /** The recommendation carries written reasons. */
  readonly reasonsStated: boolean;
}

/** Facts that come several at a time; a list that is missing is not known, an empty one says there are none. */
export interface ListedFacts {
  readonly applicants: ApplicantFacts;
  readonly grounds: GroundFacts;
  readonly examinerNotices: ExaminerNoticeFacts;
  readonly otherRequests: OtherRequestFacts;
  readonly integrityFindings: IntegrityFindingFacts;
}

/** An officer's word on one rule; one that was taken back is kept and no longer counts. */
export interface RuleDecision {
  readonly ruleId: string;
  readonly decision: 'ACCEPT' | 'REJECT';
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Instant;
  readonly reason: string;
  readonly takenBack?: { readonly by: { readonly id: string; readonly name: string }; readonly at: Instant; readonly reason: string };
}

/** Everything known of a request when it is assessed; every fact may be missing. */
export type FactSheet = { readonly [Name in keyof PlainFacts]?: Fact<PlainFacts[Name]> } & {
  readonly [Name in keyof ListedFacts]?: Fact<readonly ListedFacts[Name][]>;
} & { readonly decisions?: readonly RuleDecision[] };

export type PlainName = keyof PlainFacts;
export type ListName = keyof ListedFacts;
export type FactName = PlainName | ListName;
