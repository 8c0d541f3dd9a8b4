import type { BibliographicRecord } from '#libs/application/request/bibliographic-record.js';
import type { Agency, Applicant, NonPatentDocument, PatentDocument, Requester } from '#libs/application/request/request-form.js';
import type { Region } from '#libs/domain/case/names.js';
import type { Exhibit } from '#libs/documents/sample-attachments/sheet.js';
import type { SampleRequest } from './sample-request.js';

/** What is particular to one sample; the rest of its form follows from it. */
export interface Outline extends Omit<SampleRequest, 'build'> {
  readonly region: Region;
  readonly application: {
    readonly year: number;
    readonly title: string;
    readonly filingDate: string;
    readonly substantiveExaminationSince: string;
    readonly ipcSymbols: readonly string[];
    readonly xml: boolean;
    /** PCT national phase: when and in which year's numbering the international application was filed. */
    readonly international?: { readonly year: number; readonly filingDate: string };
  };
  readonly requester: Requester;
  readonly applicants: readonly Applicant[];
  readonly agency?: Agency;
  readonly ground: { readonly code: string; readonly statement: string; readonly exhibit: Exhibit };
  readonly foreignFiling?: { readonly route: 'PCT' | 'PARIS' };
  readonly innovationStatement: string;
  readonly priorArt: { readonly patents: readonly PatentDocument[]; readonly literature: readonly NonPatentDocument[] };
  /** Where CNIPA's record says something else than the form. */
  readonly recordSays?: Partial<BibliographicRecord>;
  /** The applicant whose consent is missing until it is asked for; index into the applicants. */
  readonly consentMissingOf?: number;
}
