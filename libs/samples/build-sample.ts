import type { BibliographicRecord } from '#libs/application/request/bibliographic-record.js';
import type { Attachment, RequestForm } from '#libs/application/request/request-form.js';
import { sampleApplicationNumber, samplePctNumber } from './application-numbers.js';
import type { Outline } from './outline.js';
import { attachmentsOf, type SheetPlan, sheetPlans } from './sheet-plans.js';
import type { BuiltSample, SampleRequest } from './sample-request.js';

const SIGNED_ON = '2026-11-20';

/** @param place 0–11, the sample's place in the list */
export function sampleOf(outline: Outline, place: number): SampleRequest {
  return {
    ...outline,
    build: (seed, signedOn = SIGNED_ON) => build(outline, place, seed, signedOn),
  };
}

function build(outline: Outline, place: number, seed: number, signedOn: string): BuiltSample {
  const whole = formOf(outline, place, seed, signedOn);
  const complete = withFiles(whole, sheetPlans(whole, outline));
  const bibliographicRecord = recordOf(whole, outline);
  if (outline.consentMissingOf === undefined) return { ...complete, bibliographicRecord };
  const first = withoutConsent(whole, outline.consentMissingOf);
  const plans = sheetPlans(first, outline).filter(({ kind }) => kind !== 'CONSENT');
  return { ...withFiles(first, plans), bibliographicRecord, corrected: complete };
}

function withFiles(form: RequestForm, plans: readonly SheetPlan[]): Pick<BuiltSample, 'form' | 'attachments'> {
  const attachments = plans.map(
    ({ kind, title, fileName, pages }): Attachment => ({ uploadId: fileName, kind, title, copies: 1, pages }),
  );
  const listed = { ...form, attachments };
  return { form: listed, attachments: attachmentsOf(listed, plans) };
}

function formOf(outline: Outline, place: number, seed: number, signedOn: string): RequestForm {
  const { application, ground, agency, requester } = outline;
  const { international } = application;
  const pctNumber = international && samplePctNumber(international.year, place, seed);
  return {
    formEdition: '2017',
    region: outline.region,
    applicationNumber: sampleApplicationNumber(application.year, international ? '8' : '1', place, seed),
    inventionTitle: application.title,
    applicationKind: international ? 'PCT_NATIONAL_PHASE' : 'DIRECT',
    requester,
    applicants: outline.applicants,
    ...(agency && { agency }),
    sameDayUtilityModel: { filed: false },
    filing: filingOf(outline, pctNumber),
    grounds: [{ code: ground.code, statement: ground.statement, evidence: true }],
    ...(outline.foreignFiling && { foreignFiling: outline.foreignFiling }),
    innovationStatement: outline.innovationStatement,
    declared: true,
    attachments: [],
    priorArt: outline.priorArt,
    signature: { signedBy: requester.name, signedOn, inSimplifiedChinese: true },
  };
}

function filingOf({ application }: Outline, internationalNumber: string | undefined): RequestForm['filing'] {
  const { filingDate, substantiveExaminationSince, ipcSymbols, xml, international } = application;
  return {
    filingDate,
    electronic: true,
    xml,
    substantiveExaminationSince,
    ipcSymbols,
    ipcEdition: '2023.01',
    ...(internationalNumber !== undefined && { internationalNumber }),
    ...(international && { internationalFilingDate: international.filingDate }),
    otherProgramme: 'NONE',
    alreadyAccelerated: false,
  };
}

function recordOf(form: RequestForm, { recordSays }: Outline): BibliographicRecord {
  return {
    ...form.filing,
    applicationNumber: form.applicationNumber,
    inventionTitle: form.inventionTitle,
    applicants: form.applicants.map(({ name }) => name),
    examinerNotices: [],
    sameDayUtilityModel: false,
    ...(form.agency && { agencyCode: form.agency.code }),
    ...recordSays,
  };
}

function withoutConsent(form: RequestForm, missing: number): RequestForm {
  const applicants = form.applicants.map((applicant, index) =>
    index === missing ? { ...applicant, consented: false } : applicant,
  );
  return { ...form, applicants };
}
