import { parseDay } from '#libs/domain/time/day.js';
import { grouped } from '../../number/grouping.js';
import { language } from '../../words/i18n.js';
import { dayWords } from '../../words/moments.js';
import type { Say } from '../../words/use-words.js';
import type { CnipaRecord, FormTold } from '../case-parts.js';
import type { FORM } from './form.words.js';
import { valueAt } from '../../request-form/at-path.js';

/** How a value is written and how it is asked for. */
export type LineKind = 'text' | 'long' | 'day' | 'yesNo' | 'list' | 'number' | 'applicationKind' | 'applicantKind';

/** One field of the form; beside it what CNIPA's record says, and the name under which they are compared. */
export interface FormLine {
  readonly path: string;
  readonly label: string;
  readonly kind: LineKind;
  readonly value: unknown;
  readonly record?: unknown;
  readonly field?: string;
}

export type FormPart = keyof typeof FORM.parts;
type Words = Say<typeof FORM>;

/** The whole form, part by part. */
export function formParts(form: FormTold, record: CnipaRecord | null, t: Words): readonly { readonly name: FormPart; readonly lines: readonly FormLine[] }[] {
  const line = (path: string, label: string, kind: LineKind = 'text', more: Partial<FormLine> = {}): FormLine => ({ path, label, kind, value: valueAt(form, path), ...more });
  const beside = (field: string, name: keyof CnipaRecord): Partial<FormLine> => ({ field, record: record?.[name] });
  const parts: Readonly<Record<FormPart, readonly FormLine[]>> = {
    application: [
      line('applicationNumber', t('applicationNumber'), 'number', { record: record?.applicationNumber }),
      line('inventionTitle', t('inventionTitle'), 'text', beside('inventionTitle', 'inventionTitle')),
      line('applicationKind', t('applicationKind'), 'applicationKind'),
      line('filing.filingDate', t('filingDate'), 'day', beside('filing.filingDate', 'filingDate')),
      line('filing.electronic', t('electronic'), 'yesNo', beside('filing.electronic', 'electronic')),
      line('filing.xml', t('xml'), 'yesNo', beside('filing.xml', 'xml')),
      line('filing.substantiveExaminationSince', t('substantive'), 'day', beside('filing.substantiveExaminationSince', 'substantiveExaminationSince')),
      line('filing.ipcSymbols', t('ipcSymbols'), 'list', beside('filing.ipcSymbols', 'ipcSymbols')),
      line('filing.internationalNumber', t('internationalNumber'), 'text', beside('filing.internationalNumber', 'internationalNumber')),
      line('filing.divisionalOf', t('divisionalOf'), 'text', beside('filing.divisionalOf', 'divisionalOf')),
      line('sameDayUtilityModel.filed', t('sameDay'), 'yesNo', { record: record?.sameDayUtilityModel }),
    ],
    applicants: [
      ...form.applicants.flatMap((_, at) => {
        const [n, path] = [at + 1, `applicants[${at}]`];
        return [
          line(`${path}.name`, t('applicantName', { n }), 'text', at === 0 ? { record: record?.applicants, field: 'applicants' } : {}),
          line(`${path}.nameEnglish`, t('applicantEnglish', { n })),
          line(`${path}.namePortuguese`, t('applicantPortuguese', { n })),
          line(`${path}.kind`, t('applicantKind', { n }), 'applicantKind'),
          line(`${path}.identifier.number`, t('identifier', { n })),
          line(`${path}.statusEvidence`, t('statusEvidence', { n }), 'yesNo'),
          line(`${path}.mainlandResidenceOrOffice`, t('mainland', { n }), 'yesNo'),
          line(`${path}.consented`, t('consented', { n }), 'yesNo'),
        ];
      }),
    ],
    agency: form.agency
      ? [
          line('agency.code', t('agencyCode'), 'text', beside('agency.code', 'agencyCode')),
          line('agency.name', t('agencyName')),
          line('agency.agentName', t('agent')),
          line('agency.powerOfAttorney', t('power'), 'yesNo'),
        ]
      : [],
    grounds: [
      ...form.grounds.flatMap(({ code }, at) => [line(`grounds[${at}].statement`, t('ground', { code }), 'long'), line(`grounds[${at}].evidence`, t('groundEvidence', { code }), 'yesNo')]),
      line('innovationStatement', t('innovation'), 'long'),
    ],
    priorArt: [
      ...form.priorArt.patents.map((_, at) => line(`priorArt.patents[${at}].documentNumber`, t('patent', { n: at + 1 }))),
      ...form.priorArt.literature.map((_, at) => line(`priorArt.literature[${at}].title`, t('literature', { n: at + 1 }))),
    ],
    requester: [
      line('requester.name', t('requesterName')),
      line('requester.nationalityOrRegion', t('nationality')),
      line('requester.contactName', t('contact')),
      line('requester.phone', t('phone')),
      line('requester.email', t('email')),
      line('requester.address', t('address')),
      line('requester.postcode', t('postcode')),
    ],
    signature: [
      line('formEdition', t('formEdition')),
      line('declared', t('declared'), 'yesNo'),
      line('signature.signedBy', t('signedBy')),
      line('signature.signedOn', t('signedOn'), 'day'),
      line('signature.inSimplifiedChinese', t('chinese'), 'yesNo'),
    ],
  };
  return (Object.keys(parts) as FormPart[]).map((name) => ({ name, lines: parts[name] })).filter(({ lines }) => lines.length > 0);
}

/** A value as it is read; nothing where there is none. */
export function written(kind: LineKind, value: unknown, t: Words, yesNo: (is: boolean) => string): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'boolean') return yesNo(value);
  if (Array.isArray(value)) return value.join('\n');
  const text = String(value);
  const day = kind === 'day' ? parseDay(text) : undefined;
  if (day !== undefined) return dayWords(day, language.value);
  if (kind === 'number') return grouped(text);
  if (kind === 'applicationKind') return t(`kinds.${text as 'DIRECT'}`);
  return kind === 'applicantKind' ? t(`applicantKinds.${text as 'OTHER'}`) : text;
}
