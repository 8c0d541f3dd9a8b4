import type { components } from '../api/described/intake.js';

export type Schemas = components['schemas'];

export type RequestForm = Schemas['RequestFormBody'];

/** A form half filled in: every text may be missing, every part that the form may have is there to be written into. */
export interface Draft {
  office?: Schemas['Office'] | undefined;
  region?: Schemas['Region'] | undefined;
  applicationNumber?: string | undefined;
  inventionTitle?: string | undefined;
  applicationKind?: Schemas['ApplicationKind'] | undefined;
  requester: Partial<Record<keyof Schemas['RequesterBody'], string | undefined>>;
  applicants: DraftApplicant[];
  hasAgency?: boolean | undefined;
  agency: { code?: string | undefined; name?: string | undefined; agentName?: string | undefined; agentLicence?: string | undefined; powerOfAttorney?: boolean };
  sameDayUtilityModel: { filed?: boolean | undefined; applicationNumber?: string | undefined };
  filing: DraftFiling;
  grounds: { code: string; statement?: string | undefined; evidence?: boolean }[];
  foreignFiling: { route?: Schemas['ForeignFilingRoute'] | undefined; internationalNumber?: string | undefined };
  innovationStatement?: string | undefined;
  declared?: boolean;
  attachments: DraftAttachment[];
  priorArt: {
    patents: { documentNumber?: string | undefined; publicationDate?: string | undefined; relevantPassages?: string | undefined }[];
    literature: { title?: string | undefined; date?: string | undefined; authorAndArticle?: string | undefined; pages?: string | undefined }[];
  };
  signature: { signedBy?: string | undefined; signedOn?: string | undefined; inSimplifiedChinese?: boolean };
}

export interface DraftApplicant {
  name?: string | undefined;
  nameEnglish?: string | undefined;
  namePortuguese?: string | undefined;
  kind?: Schemas['ApplicantKind'] | undefined;
  identifier: { kind?: Schemas['IdentifierKind'] | undefined; number?: string | undefined };
  statusEvidence?: boolean;
  mainlandResidenceOrOffice?: boolean;
  consented?: boolean;
}

export interface DraftFiling {
  filingDate?: string | undefined;
  electronic?: boolean | undefined;
  xml?: boolean | undefined;
  substantiveExaminationSince?: string | undefined;
  symbols?: string | undefined;
  ipcEdition?: string | undefined;
  internationalNumber?: string | undefined;
  internationalFilingDate?: string | undefined;
  divisionalOf?: string | undefined;
  otherProgramme?: Schemas['OtherProgramme'] | undefined;
  alreadyAccelerated?: boolean | undefined;
}

/** A file that lies at the server until the form names it. */
export interface DraftAttachment {
  uploadId: string;
  fileName: string;
  kind?: Schemas['AttachmentKind'] | undefined;
  title?: string | undefined;
  pages?: string | undefined;
}

export const emptyDraft = (): Draft => ({
  requester: {},
  applicants: [{ identifier: {} }],
  agency: {},
  sameDayUtilityModel: {},
  filing: { electronic: true },
  grounds: [],
  foreignFiling: {},
  attachments: [],
  priorArt: { patents: [], literature: [] },
  signature: {},
});

/** The ground of Order 85 for which the way abroad is asked. */
export const FOREIGN_FILING = 'O85-5-4';
/** Until the edition for Order 85 is published. */
export const FORM_EDITION = '2017';
