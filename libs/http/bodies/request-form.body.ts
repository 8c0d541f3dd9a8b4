import {
  APPLICANT_KINDS,
  type ApplicantKind,
  type ApplicationKind,
  ATTACHMENT_KINDS,
  type AttachmentKind,
  IDENTIFIER_KINDS,
  type IdentifierKind,
  type RequestForm,
} from '#libs/application/request/request-form.js';
import { type Region, REGIONS } from '#libs/domain/case/names.js';
import { APPLICATION_KINDS } from '#libs/domain/rules/facts.js';
import { DayText, Flag, ListOf, Nested, OneOf, Text, UuidText, Whole } from '#libs/platform/http/fields.js';

/** The request form as it travels: the shape is checked here, the identifiers and the law behind it. */

class RequesterBody {
  @Text({ max: 200, description: 'Name of the requester', example: '陳樣本' })
  name!: string;

  @Text({ max: 100 })
  nationalityOrRegion!: string;

  @Text({ max: 100 })
  contactName!: string;

  @Text({ max: 50, pattern: /^[+0-9 ()-]{5,50}$/, example: '+852 5550 0101' })
  phone!: string;

  @Text({ max: 200, pattern: /^[^@\s]+@[^@\s]+$/, optional: true })
  email?: string;

  @Text({ max: 500 })
  address!: string;

  @Text({ max: 20, optional: true })
  postcode?: string;
}

/** A name of its own: descriptions know classes by their names, and the portal asks about identifiers too. */
class ApplicantIdentifierBody {
  @OneOf(IDENTIFIER_KINDS, 'IdentifierKind')
  kind!: IdentifierKind;

  @Text({ max: 50, example: 'A123456(3)' })
  number!: string;
}

class ApplicantBody {
  @Text({ max: 300, description: 'As on the application' })
  name!: string;

  @Text({ max: 300, optional: true })
  nameEnglish?: string;

  @Text({ max: 300, optional: true })
  namePortuguese?: string;

  @OneOf(APPLICANT_KINDS, 'ApplicantKind')
  kind!: ApplicantKind;

  @Nested(() => ApplicantIdentifierBody, { optional: true })
  identifier?: ApplicantIdentifierBody;

  @Flag({ description: 'A document shows permanent residence or legal establishment' })
  statusEvidence!: boolean;

  @Flag()
  mainlandResidenceOrOffice!: boolean;

  @Flag({ description: 'Agreed, and signed or sealed' })
  consented!: boolean;
}

class AgencyBody {
  @Text({ max: 20, example: '44100' })
  code!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100, optional: true })
  agentName?: string;

  @Text({ max: 30, optional: true })
  agentLicence?: string;

  @Flag()
  powerOfAttorney!: boolean;
}

class SameDayUtilityModelBody {
  @Flag()
  filed!: boolean;

  @Text({ max: 40, optional: true })
  applicationNumber?: string;
}

const PROGRAMMES = ['NONE', 'PPH', 'PRE_EXAMINATION'] as const;

class FilingBody {
  @DayText({ example: '2024-05-16' })
  filingDate!: string;

  @Flag()
  electronic!: boolean;

  @Flag({ optional: true })
  xml?: boolean;

  @DayText({ optional: true })
  substantiveExaminationSince?: string;

  @ListOf('text', { max: 100, itemMax: 60, description: 'IPC symbols, the main one first', example: ['G06F11/14'] })
  ipcSymbols!: string[];

  @Text({ max: 20, optional: true, example: '2024.01' })
  ipcEdition?: string;

  @Text({ max: 40, optional: true, example: 'PCT/CN2023/123456' })
  internationalNumber?: string;

  @DayText({ optional: true })
  internationalFilingDate?: string;

  @Text({ max: 40, optional: true })
  divisionalOf?: string;

  @OneOf(PROGRAMMES, 'OtherProgramme', { optional: true })
  otherProgramme?: (typeof PROGRAMMES)[number];

  @Flag({ optional: true })
  alreadyAccelerated?: boolean;
}

class GroundBody {
  @Text({ max: 20, pattern: /^O\d{2}-\d-\d$/, example: 'O85-5-1' })
  code!: string;

  @Text({ max: 5000, multiline: true })
  statement!: string;

  @Flag()
  evidence!: boolean;
}

const ROUTES = ['PCT', 'PARIS'] as const;

class ForeignFilingBody {
  @OneOf(ROUTES, 'ForeignFilingRoute')
  route!: (typeof ROUTES)[number];

  @Text({ max: 40, optional: true })
  internationalNumber?: string;
}

export class AttachmentBody {
  @UuidText({ description: 'Id of a file uploaded before' })
  uploadId!: string;

  @OneOf(ATTACHMENT_KINDS, 'AttachmentKind')
  kind!: AttachmentKind;

  @Text({ max: 300 })
  title!: string;

  @Whole({ min: 1, max: 100 })
  copies!: number;

  @Whole({ min: 1, max: 5000 })
  pages!: number;
}

class PatentDocumentBody {
  @Text({ max: 100 })
  documentNumber!: string;

  @DayText({ optional: true })
  publicationDate?: string;

  @Text({ max: 2000, multiline: true, optional: true })
  relevantPassages?: string;
}

class NonPatentDocumentBody {
  @Text({ max: 1000 })
  title!: string;

  @Text({ max: 50, optional: true })
  date?: string;

  @Text({ max: 1000, optional: true })
  authorAndArticle?: string;

  @Text({ max: 100, optional: true })
  pages?: string;
}

class PriorArtBody {
  @ListOf(() => PatentDocumentBody, { max: 200 })
  patents!: PatentDocumentBody[];

  @ListOf(() => NonPatentDocumentBody, { max: 200 })
  literature!: NonPatentDocumentBody[];
}

class SignatureBody {
  @Text({ max: 200 })
  signedBy!: string;

  @DayText()
  signedOn!: string;

  @Flag()
  inSimplifiedChinese!: boolean;
}

export class RequestFormBody implements RequestForm {
  @Text({ max: 40, example: '2017' })
  formEdition!: string;

  @OneOf(REGIONS, 'Region')
  region!: Region;

  @Text({ max: 40, example: '202310123456.6', description: 'Box ②; any usual spelling' })
  applicationNumber!: string;

  @Text({ max: 500 })
  inventionTitle!: string;

  @OneOf(APPLICATION_KINDS, 'ApplicationKind')
  applicationKind!: ApplicationKind;

  @Nested(() => RequesterBody)
  requester!: RequesterBody;

  @ListOf(() => ApplicantBody, { min: 1, max: 50 })
  applicants!: ApplicantBody[];

  @Nested(() => AgencyBody, { optional: true })
  agency?: AgencyBody;

  @Nested(() => SameDayUtilityModelBody)
  sameDayUtilityModel!: SameDayUtilityModelBody;

  @Nested(() => FilingBody)
  filing!: FilingBody;

  @ListOf(() => GroundBody, { max: 10, description: 'Box ③' })
  grounds!: GroundBody[];

  @Nested(() => ForeignFilingBody, { optional: true })
  foreignFiling?: ForeignFilingBody;

  @Text({ max: 10_000, multiline: true, optional: true })
  innovationStatement?: string;

  @Flag({ description: 'Box ④' })
  declared!: boolean;

  @ListOf(() => AttachmentBody, { max: 50, description: 'Box ⑤' })
  attachments!: AttachmentBody[];

  @Nested(() => PriorArtBody, { description: 'Box ⑥' })
  priorArt!: PriorArtBody;

  @Nested(() => SignatureBody, { description: 'Box ⑦' })
  signature!: SignatureBody;
}
