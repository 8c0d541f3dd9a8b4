/** What CNIPA's own record says of an application; dates as `YYYY-MM-DD`. Every field may be missing. */
export interface BibliographicRecord {
  readonly applicationNumber: string;
  readonly inventionTitle?: string;
  readonly applicants?: readonly string[];
  readonly filingDate?: string;
  readonly electronic?: boolean;
  readonly xml?: boolean;
  readonly substantiveExaminationSince?: string;
  /** Issue dates of examiner's notices so far; an entry without a date is one whose date is not known. */
  readonly examinerNotices?: readonly { readonly issuedOn?: string }[];
  readonly ipcSymbols?: readonly string[];
  readonly ipcEdition?: string;
  readonly internationalNumber?: string;
  readonly internationalFilingDate?: string;
  readonly divisionalOf?: string;
  readonly divisionalParentAccelerated?: boolean;
  readonly otherProgramme?: 'NONE' | 'PPH' | 'PRE_EXAMINATION';
  readonly alreadyAccelerated?: boolean;
  readonly sameDayUtilityModel?: boolean;
  readonly agencyCode?: string;
}
