import { OFFICES, REGIONS } from '#libs/domain/case/names.js';
import { STATES } from '#libs/domain/case/states.js';
import { APPLICANT_KINDS, APPLICATION_KINDS, type ListedFacts, type ListName, type PlainFacts, type PlainName } from '#libs/domain/rules/facts.js';
import { day, type FactReading, flag, ipcEdition, oneOf, orNone, several, typedText, whole } from './fact-reading.js';

const MOST_SYMBOLS = 100;
const MOST_PLACES = 1_000_000;

/** Every fact an asker may state, one row each: a fact added to the domain does not compile until it has its row here. */
export const PLAIN_FACTS = {
  region: oneOf(REGIONS),
  applicationNumber: typedText,
  applicationKind: oneOf(APPLICATION_KINDS),
  filingDate: day,
  internationalFilingDate: day,
  nationalPhaseEntryDate: day,
  divisionalSubmissionDate: day,
  parentFilingDate: day,
  parentAccelerated: flag,
  substantiveExaminationSince: orNone(day),
  electronic: flag,
  xml: flag,
  ipcSymbols: several(typedText, MOST_SYMBOLS),
  ipcEdition,
  agencyCode: orNone(typedText),
  powerOfAttorney: flag,
  innovationStatement: flag,
  evidentLack: flag,
  priorArt: flag,
  sameDayUtilityModel: flag,
  pph: flag,
  preExamined: flag,
  alreadyAccelerated: flag,
  formEdition: typedText,
  signed: flag,
  signedOn: orNone(day),
  simplifiedChinese: flag,
  quotaRemaining: whole(0, MOST_PLACES),
  reasonsStated: flag,
} as const satisfies { readonly [Name in PlainName]: FactReading<PlainFacts[Name]> };

/** The fields of one item of each list. */
export const LISTED_FACTS = {
  applicants: {
    kind: oneOf(APPLICANT_KINDS),
    companyNumber: typedText,
    statusEvidence: flag,
    mainlandResidenceOrOffice: flag,
    consented: flag,
  },
  grounds: { code: typedText, evidence: flag },
  examinerNotices: { issuedOn: day },
  otherRequests: { state: oneOf(STATES), office: oneOf(OFFICES) },
  integrityFindings: { party: oneOf(['REQUESTER', 'AGENCY']), foundOn: day },
} as const satisfies {
  readonly [Name in ListName]: { readonly [Field in keyof ListedFacts[Name]]-?: FactReading<NonNullable<ListedFacts[Name][Field]>> };
};

/** Items in one list; an application with more applicants than this has not been seen. */
export const MOST_ITEMS = 50;
