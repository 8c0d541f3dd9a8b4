import type { NameIn } from '../words/use-words.js';
import type { FIELDS } from './fields.words.js';

type Name = NameIn<typeof FIELDS>;

/** What each field of the form is called, by its path without places in lists. */
const NAMES: Readonly<Record<string, Name>> = {
  office: 'office',
  'form.region': 'region',
  'form.applicationKind': 'applicationKind',
  'form.applicationNumber': 'applicationNumber',
  'form.inventionTitle': 'inventionTitle',
  'form.filing.filingDate': 'filingDate',
  'form.filing.substantiveExaminationSince': 'substantive',
  'form.filing.symbols': 'symbols',
  'form.filing.internationalNumber': 'internationalNumber',
  'form.filing.internationalFilingDate': 'internationalFilingDate',
  'form.filing.divisionalOf': 'divisionalOf',
  'form.sameDayUtilityModel.applicationNumber': 'sameDayNumber',
  'form.requester.name': 'name',
  'form.requester.nationalityOrRegion': 'nationality',
  'form.requester.contactName': 'contactName',
  'form.requester.phone': 'phone',
  'form.requester.email': 'email',
  'form.requester.address': 'address',
  'form.requester.postcode': 'postcode',
  'form.applicants.name': 'name',
  'form.applicants.nameEnglish': 'nameEnglish',
  'form.applicants.namePortuguese': 'namePortuguese',
  'form.applicants.kind': 'kind',
  'form.applicants.identifier.kind': 'identifierKind',
  'form.applicants.identifier.number': 'identifierNumber',
  'form.agency': 'hasAgency',
  'form.agency.code': 'agencyCode',
  'form.agency.name': 'agencyName',
  'form.agency.agentName': 'agentName',
  'form.agency.agentLicence': 'agentLicence',
  'form.grounds': 'grounds',
  'form.grounds.statement': 'statement',
  'form.innovationStatement': 'innovation',
  'form.foreignFiling.route': 'route',
  'form.foreignFiling.internationalNumber': 'internationalNumber',
  'form.priorArt.patents.documentNumber': 'documentNumber',
  'form.priorArt.patents.publicationDate': 'publicationDate',
  'form.priorArt.literature.title': 'literatureTitle',
  'form.attachments.kind': 'fileKind',
  'form.attachments.title': 'fileTitle',
  'form.attachments.pages': 'filePages',
  'form.signature.signedBy': 'signedBy',
  'form.signature.signedOn': 'signedOn',
};

/** The name of a field, without its place in a list. */
export const fieldName = (path: string): Name | undefined => NAMES[path.replaceAll(/\[\d+\]/g, '')];

/** Its place in a list, from 1. */
export const placeIn = (path: string): number | undefined => {
  const place = /\[(\d+)\]/.exec(path)?.[1];
  return place === undefined ? undefined : Number(place) + 1;
};
