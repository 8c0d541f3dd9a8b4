import type { Applicant, GroundClaim, RequestForm } from '#libs/application/request/request-form.js';
import { csvLine } from '#libs/domain/tables/csv-writing.js';

/** One row of a batch's sheet, by the code of each column. */
export type SheetRow = Readonly<Record<string, string>>;

const yes = (flag: boolean | undefined): string => (flag === undefined ? '' : flag ? '是' : '否');
const lines = (items: readonly (readonly (string | undefined)[])[]): string => items.map((parts) => parts.map((part) => part ?? '').join(' | ')).join('\n');

const merged = (rows: readonly SheetRow[]): SheetRow => Object.fromEntries(rows.flatMap((row) => Object.entries(row)));

/** What an agency's secretary would type for this form; its attachments by the names their uploads stand for. */
export function sheetRow(form: RequestForm): SheetRow {
  const { agency, signature, priorArt } = form;
  return {
    region: form.region,
    application_number: form.applicationNumber,
    invention_title: form.inventionTitle,
    application_kind: form.applicationKind,
    ...requesterCells(form),
    ...merged(form.applicants.map(applicantCells)),
    agency_code: agency?.code ?? '',
    agency_name: agency?.name ?? '',
    agent_name: agency?.agentName ?? '',
    agent_licence: agency?.agentLicence ?? '',
    power_of_attorney: yes(agency?.powerOfAttorney),
    utility_model_filed: yes(form.sameDayUtilityModel.filed),
    ...filingCells(form),
    ...merged(form.grounds.map(groundCells)),
    foreign_route: form.foreignFiling?.route ?? '',
    foreign_pct_number: form.foreignFiling?.internationalNumber ?? '',
    innovation_statement: form.innovationStatement ?? '',
    patents: lines(priorArt.patents.map((each) => [each.documentNumber, each.publicationDate, each.relevantPassages])),
    literature: lines(priorArt.literature.map((each) => [each.title, each.date, each.authorAndArticle, each.pages])),
    declared: yes(form.declared),
    form_edition: form.formEdition,
    signed_by: signature.signedBy,
    signed_on: signature.signedOn,
    in_simplified_chinese: yes(signature.inSimplifiedChinese),
    ...fileCells(form),
  };
}

function requesterCells({ requester }: RequestForm): SheetRow {
  return {
    requester_name: requester.name,
    requester_region: requester.nationalityOrRegion,
    contact_name: requester.contactName,
    phone: requester.phone,
    email: requester.email ?? '',
    address: requester.address,
    postcode: requester.postcode ?? '',
  };
}

function applicantCells(applicant: Applicant, index: number): SheetRow {
  const { identifier } = applicant;
  return numbered('applicant', index, {
    name: applicant.name,
    name_en: applicant.nameEnglish ?? '',
    name_pt: applicant.namePortuguese ?? '',
    kind: applicant.kind,
    id_kind: identifier?.kind ?? '',
    id_number: identifier?.number ?? '',
    evidence: yes(applicant.statusEvidence),
    mainland: yes(applicant.mainlandResidenceOrOffice),
    consent: yes(applicant.consented),
  });
}

const groundCells = ({ code, statement, evidence }: GroundClaim, index: number): SheetRow => numbered('ground', index, { code, statement, evidence: yes(evidence) });

function filingCells({ filing }: RequestForm): SheetRow {
  return {
    filing_date: filing.filingDate,
    electronic: yes(filing.electronic),
    xml: yes(filing.xml),
    examination_since: filing.substantiveExaminationSince ?? '',
    ipc_symbols: filing.ipcSymbols.join('；'),
    ipc_edition: filing.ipcEdition ?? '',
    pct_number: filing.internationalNumber ?? '',
    pct_filing_date: filing.internationalFilingDate ?? '',
    divisional_of: filing.divisionalOf ?? '',
    other_programme: filing.otherProgramme ?? '',
    already_accelerated: yes(filing.alreadyAccelerated),
  };
}

function fileCells({ attachments }: RequestForm): SheetRow {
  const cells: Record<string, string> = {};
  for (const { kind, uploadId, title, copies, pages } of attachments) {
    const code = `file_${kind.toLowerCase()}`;
    cells[code] = [...(cells[code] === undefined ? [] : [cells[code]]), `${uploadId} | ${title} | ${copies} | ${pages}`].join('\n');
  }
  return cells;
}

function numbered(name: string, index: number, cells: SheetRow): SheetRow {
  return Object.fromEntries(Object.entries(cells).map(([code, cell]) => [`${name}${index + 1}_${code}`, cell]));
}

/** A CSV sheet of these rows under the codes of their columns; the rows begin in line 2. */
export function sheetCsv(rows: readonly SheetRow[]): string {
  const codes = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvLine(codes) + rows.map((row) => csvLine(codes.map((code) => row[code] ?? ''))).join('');
}
