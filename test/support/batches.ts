import ExcelJS from 'exceljs';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { COLUMNS } from '#libs/application/bulk-intake/columns.js';
import type { RequestForm } from '#libs/application/request/request-form.js';
import { csvLine } from '#libs/domain/tables/csv-writing.js';

/** One row of a sheet, by the code of each column. */
export type Row = Readonly<Record<string, string | number | Date>>;

/** What an agency's secretary would type for this form. Everything in it is invented, as the form is. */
export function rowOf(form: RequestForm): Record<string, string | number | Date> {
  const yes = (flag: boolean | undefined): string => (flag === undefined ? '' : flag ? '是' : '否');
  const { requester, filing, agency, signature } = form;
  const applicants = form.applicants.map((applicant, index) => ({
    [`applicant${index + 1}_name`]: applicant.name,
    [`applicant${index + 1}_name_en`]: applicant.nameEnglish ?? '',
    [`applicant${index + 1}_name_pt`]: applicant.namePortuguese ?? '',
    [`applicant${index + 1}_kind`]: applicant.kind,
    [`applicant${index + 1}_id_kind`]: applicant.identifier?.kind ?? '',
    [`applicant${index + 1}_id_number`]: applicant.identifier?.number ?? '',
    [`applicant${index + 1}_evidence`]: yes(applicant.statusEvidence),
    [`applicant${index + 1}_mainland`]: yes(applicant.mainlandResidenceOrOffice),
    [`applicant${index + 1}_consent`]: yes(applicant.consented),
  }));
  const grounds = form.grounds.map(({ code, statement, evidence }, index) => ({
    [`ground${index + 1}_code`]: code,
    [`ground${index + 1}_statement`]: statement,
    [`ground${index + 1}_evidence`]: yes(evidence),
  }));
  return {
    region: form.region,
    application_number: form.applicationNumber,
    invention_title: form.inventionTitle,
    application_kind: form.applicationKind,
    requester_name: requester.name,
    requester_region: requester.nationalityOrRegion,
    contact_name: requester.contactName,
    phone: requester.phone,
    email: requester.email ?? '',
    address: requester.address,
    postcode: requester.postcode ?? '',
    ...Object.assign({}, ...applicants, ...grounds),
    agency_code: agency?.code ?? '',
    agency_name: agency?.name ?? '',
    agent_name: agency?.agentName ?? '',
    agent_licence: agency?.agentLicence ?? '',
    power_of_attorney: yes(agency?.powerOfAttorney),
    utility_model_filed: yes(form.sameDayUtilityModel.filed),
    filing_date: filing.filingDate,
    electronic: yes(filing.electronic),
    xml: yes(filing.xml),
    examination_since: filing.substantiveExaminationSince ?? '',
    ipc_symbols: filing.ipcSymbols.join('；'),
    ipc_edition: filing.ipcEdition ?? '',
    pct_number: filing.internationalNumber ?? '',
    pct_filing_date: filing.internationalFilingDate ?? '',
    other_programme: filing.otherProgramme ?? '',
    already_accelerated: yes(filing.alreadyAccelerated),
    foreign_route: form.foreignFiling?.route ?? '',
    foreign_pct_number: form.foreignFiling?.internationalNumber ?? '',
    innovation_statement: form.innovationStatement ?? '',
    patents: form.priorArt.patents.map((each) => [each.documentNumber, each.publicationDate, each.relevantPassages].join(' | ')).join('\n'),
    literature: form.priorArt.literature.map((each) => [each.title, each.date, each.authorAndArticle, each.pages].join(' | ')).join('\n'),
    declared: yes(form.declared),
    form_edition: form.formEdition,
    signed_by: signature.signedBy,
    signed_on: signature.signedOn,
    in_simplified_chinese: yes(signature.inSimplifiedChinese),
  };
}

const headed = (rows: readonly Row[]): readonly string[] => [...new Set([...COLUMNS.filter(({ needed }) => needed).map(({ code }) => code), ...rows.flatMap((row) => Object.keys(row))])];

/** A CSV sheet of these rows under the codes of their columns; the rows begin in line 2. */
export function csvOf(rows: readonly Row[], columns = headed(rows)): Buffer {
  const lines = rows.map((row) => csvLine(columns.map((code) => String(row[code] ?? ''))));
  return Buffer.from(csvLine(columns) + lines.join(''));
}

/** The same as XLSX. */
export async function workbookOf(rows: readonly Row[], change?: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const columns = headed(rows);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('requests');
  sheet.addRow([...columns]);
  for (const row of rows) sheet.addRow(columns.map((code) => row[code] ?? null));
  change?.(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** `C2` for the second row's cell of a column. */
export const cellOf = (rows: readonly Row[], code: string, row: number): string => `${letters(headed(rows).indexOf(code) + 1)}${row}`;

function letters(column: number): string {
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}

export async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return buffer(zip.outputStream as Readable);
}
