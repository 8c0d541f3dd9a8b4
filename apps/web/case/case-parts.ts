import type { Schemas } from './case-client.js';

/** The request form as it is answered. */
export type FormTold = Schemas['RequestFormBody'];

/** CNIPA's bibliographic record; every field may be missing. */
export interface CnipaRecord {
  readonly applicationNumber?: string;
  readonly inventionTitle?: string;
  readonly applicants?: readonly string[];
  readonly filingDate?: string;
  readonly electronic?: boolean;
  readonly xml?: boolean;
  readonly substantiveExaminationSince?: string;
  readonly examinerNotices?: readonly { readonly issuedOn?: string }[];
  readonly ipcSymbols?: readonly string[];
  readonly ipcEdition?: string;
  readonly internationalNumber?: string;
  readonly internationalFilingDate?: string;
  readonly divisionalOf?: string;
  readonly sameDayUtilityModel?: boolean;
  readonly agencyCode?: string;
}

/** A file of the case without its bytes. */
export interface AttachedTold {
  readonly uploadId: string;
  readonly seq: number;
  readonly kind: string;
  readonly title: string;
  readonly copies: number;
  readonly pages: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

export type HistoryTold = Schemas['CaseAnswer']['history'][number];
