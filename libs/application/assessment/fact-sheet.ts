import type { CaseRecord } from '#libs/domain/case/case-record.js';
import type { Fact, FactSheet, FactSource, ListedFacts, PlainFacts } from '#libs/domain/rules/facts.js';
import { parseDay } from '#libs/domain/time/day.js';
import type { BibliographicRecord } from '../request/bibliographic-record.js';
import type { Applicant, RequestForm } from '../request/request-form.js';

/** What the office's own books say of a request. */
export interface OfficeFacts {
  readonly otherRequests: readonly ListedFacts['otherRequests'][];
  readonly integrityFindings: readonly ListedFacts['integrityFindings'][];
}

/**
 * The facts of a case as the rules see them. Where the form and CNIPA's record both speak, the record does, unless the
 * clerk settled the difference for the form. What nobody states is left out, and so is unknown.
 */
export function factSheetOf(record: CaseRecord, form: RequestForm, office: OfficeFacts): FactSheet {
  return defined({
    ...formFacts(form),
    ...filingFacts(record, form),
    applicants: fact('form', form.applicants.map(applicantFacts)),
    grounds: fact('form', form.grounds.map(({ code, evidence }) => ({ code, evidence }))),
    ...recordFacts(record.bibliographicRecord as BibliographicRecord | undefined),
    otherRequests: fact('office-record', office.otherRequests),
    integrityFindings: fact('office-record', office.integrityFindings),
    ...(record.decisions.length > 0 && { decisions: record.decisions }),
  });
}

type Facts = { readonly [Name in keyof PlainFacts]?: Fact<PlainFacts[Name]> | undefined };

type Known<Value> = Fact<Exclude<Value, undefined>>;
type Stated<Value> = undefined extends Value ? Known<Value> | undefined : Known<Value>;

function fact<Value>(source: FactSource, value: Value): Stated<Value> {
  return (value === undefined ? undefined : { value, source }) as Stated<Value>;
}

const dayFact = (source: FactSource, text: string | undefined): Fact<NonNullable<ReturnType<typeof parseDay>>> | undefined =>
  fact(source, text === undefined ? undefined : parseDay(text));

function formFacts(form: RequestForm): Facts {
  const { agency, signature, priorArt } = form;
  return {
    region: fact('form', form.region),
    applicationNumber: fact('form', form.applicationNumber),
    applicationKind: fact('form', form.applicationKind),
    agencyCode: fact('form', agency?.code ?? null),
    powerOfAttorney: fact('form', agency?.powerOfAttorney),
    innovationStatement: fact('form', (form.innovationStatement ?? '').trim() !== ''),
    priorArt: fact('form', priorArt.patents.length + priorArt.literature.length > 0),
    formEdition: fact('form', form.formEdition),
    signed: fact('form', signature.signedBy.trim() !== ''),
    signedOn: dayFact('form', signature.signedOn),
    simplifiedChinese: fact('form', signature.inSimplifiedChinese),
  };
}

/** Facts that both the form and the record may state. */
function filingFacts(caseRecord: CaseRecord, form: RequestForm): Facts {
  const record = caseRecord.bibliographicRecord as BibliographicRecord | undefined;
  const kept = new Set(caseRecord.differences.filter(({ choice }) => choice === 'KEEP_FORM').map(({ field }) => field));
  const either = <Value>(field: string, stated: Value | undefined, recorded: Value | undefined): Known<Value> | undefined =>
    recorded === undefined || kept.has(field) ? fact<Value | undefined>('form', stated) : fact<Value | undefined>('bibliographic-record', recorded);
  const eitherDay = (field: string, stated: string | undefined, recorded: string | undefined): ReturnType<typeof dayFact> => {
    const chosen = either(field, stated, recorded);
    return chosen && dayFact(chosen.source, chosen.value);
  };
  const { filing } = form;
  const programme = either('filing.otherProgramme', filing.otherProgramme, record?.otherProgramme);
  return {
    filingDate: eitherDay('filing.filingDate', filing.filingDate, record?.filingDate),
    internationalFilingDate: eitherDay('filing.internationalFilingDate', filing.internationalFilingDate, record?.internationalFilingDate),
    substantiveExaminationSince: eitherDay(
      'filing.substantiveExaminationSince',
      filing.substantiveExaminationSince,
      record?.substantiveExaminationSince,
    ),
    electronic: either('filing.electronic', filing.electronic, record?.electronic),
    xml: either('filing.xml', filing.xml, record?.xml),
    ipcSymbols: either('filing.ipcSymbols', filing.ipcSymbols, record?.ipcSymbols),
    ipcEdition: either('filing.ipcEdition', filing.ipcEdition, record?.ipcEdition),
    alreadyAccelerated: either('filing.alreadyAccelerated', filing.alreadyAccelerated, record?.alreadyAccelerated),
    sameDayUtilityModel: either('sameDayUtilityModel', form.sameDayUtilityModel.filed, record?.sameDayUtilityModel),
    pph: programme && fact(programme.source, programme.value === 'PPH'),
    preExamined: programme && fact(programme.source, programme.value === 'PRE_EXAMINATION'),
  };
}

/** Facts that CNIPA's record alone can state. */
function recordFacts(record: BibliographicRecord | undefined): Pick<FactSheet, 'examinerNotices' | 'parentAccelerated'> {
  const notices = record?.examinerNotices?.map(({ issuedOn }) => {
    const issued = issuedOn === undefined ? undefined : parseDay(issuedOn);
    return issued === undefined ? {} : { issuedOn: issued };
  });
  return {
    ...(notices && { examinerNotices: fact('bibliographic-record', notices) }),
    ...(record?.divisionalParentAccelerated !== undefined && {
      parentAccelerated: fact('bibliographic-record', record.divisionalParentAccelerated),
    }),
  };
}

const COMPANY_NUMBERS = new Set(['HK_COMPANY_NUMBER', 'HK_BUSINESS_REGISTRATION']);

function applicantFacts({ kind, identifier, statusEvidence, mainlandResidenceOrOffice, consented }: Applicant): ListedFacts['applicants'] {
  const isCompany = identifier !== undefined && COMPANY_NUMBERS.has(identifier.kind);
  return { kind, ...(isCompany && { companyNumber: identifier.number }), statusEvidence, mainlandResidenceOrOffice, consented };
}

function defined(facts: { readonly [Name in keyof FactSheet]?: FactSheet[Name] | undefined }): FactSheet {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
