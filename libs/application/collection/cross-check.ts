import type { Difference } from '#libs/domain/case/actions.js';
import { parseIpcSymbol } from '#libs/domain/identifiers/ipc-symbol.js';
import type { BibliographicRecord } from '../request/bibliographic-record.js';
import type { RequestForm } from '../request/request-form.js';

/** One field held against the other: what the form says, what the record says, as a person reads it. */
interface Pair {
  readonly field: string;
  readonly form: (form: RequestForm) => string | undefined;
  readonly record: (record: BibliographicRecord) => string | undefined;
}

const yesNo = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : String(value));
const sorted = (names: readonly string[] | undefined): string | undefined => names && [...names].map(plain).sort().join('；');

/** White space and full-width forms are no difference. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

const symbols = (written: readonly string[] | undefined): string | undefined =>
  sorted(
    written?.map((symbol) => {
      const parsed = parseIpcSymbol(symbol);
      return parsed.ok ? parsed.value.normal : symbol;
    }),
  );

const PAIRS: readonly Pair[] = [
  { field: 'inventionTitle', form: (form) => form.inventionTitle, record: (record) => record.inventionTitle },
  { field: 'applicants', form: (form) => sorted(form.applicants.map(({ name }) => name)), record: (record) => sorted(record.applicants) },
  { field: 'filing.filingDate', form: (form) => form.filing.filingDate, record: (record) => record.filingDate },
  { field: 'filing.electronic', form: (form) => yesNo(form.filing.electronic), record: (record) => yesNo(record.electronic) },
  { field: 'filing.xml', form: (form) => yesNo(form.filing.xml), record: (record) => yesNo(record.xml) },
  {
    field: 'filing.substantiveExaminationSince',
    form: (form) => form.filing.substantiveExaminationSince,
    record: (record) => record.substantiveExaminationSince,
  },
  { field: 'filing.ipcSymbols', form: (form) => symbols(form.filing.ipcSymbols), record: (record) => symbols(record.ipcSymbols) },
  {
    field: 'filing.internationalNumber',
    form: (form) => form.filing.internationalNumber,
    record: (record) => record.internationalNumber,
  },
  { field: 'filing.divisionalOf', form: (form) => form.filing.divisionalOf, record: (record) => record.divisionalOf },
  { field: 'agency.code', form: (form) => form.agency?.code, record: (record) => record.agencyCode },
];

/**
 * The fields on which form and CNIPA's record disagree. What either does not say is no difference: the record fills what
 * the form leaves out, and a fact nobody states stays unknown.
 */
export function crossCheck(form: RequestForm, record: BibliographicRecord): readonly Difference[] {
  return PAIRS.flatMap(({ field, form: ofForm, record: ofRecord }): Difference[] => {
    const [stated, recorded] = [ofForm(form), ofRecord(record)];
    if (stated === undefined || recorded === undefined || plain(stated) === plain(recorded)) return [];
    return [{ field, form: stated, record: recorded }];
  });
}
