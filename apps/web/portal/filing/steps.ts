import type { FieldFault } from '../../api/refusal.js';
import { type Draft, FOREIGN_FILING } from './form-draft.js';

/** The steps of the form in order; each holds the parts of the form that begin with its paths. */
export const STEPS = ['where', 'application', 'requester', 'applicants', 'agency', 'grounds', 'priorArt', 'files', 'sign'] as const;
export type Step = (typeof STEPS)[number];

const PARTS: readonly (readonly [Step, RegExp])[] = [
  ['where', /^(office|form\.region)/],
  ['requester', /^form\.requester/],
  ['applicants', /^form\.applicants/],
  ['agency', /^form\.agency/],
  ['grounds', /^form\.(grounds|innovationStatement|foreignFiling)/],
  ['priorArt', /^form\.priorArt/],
  ['files', /^form\.attachments/],
  ['sign', /^form\.(declared|signature)/],
  ['application', /^form\./],
];

/** The step in which a field stands. */
export const stepOf = (path: string): Step | undefined => PARTS.find(([, part]) => part.test(path))?.[0];

/** Everything that still has to be filled in, by path; `detail` is for the page to say. */
export function missing(draft: Draft, isNew: boolean): readonly string[] {
  return [
    ...(isNew ? blank('', draft, ['office']) : []),
    ...blank('form.', draft, ['region', 'applicationKind', 'applicationNumber', 'inventionTitle']),
    ...blank('form.filing.', draft.filing, ['filingDate', 'symbols']),
    ...blank('form.requester.', draft.requester, ['name', 'nationalityOrRegion', 'contactName', 'phone', 'address']),
    ...draft.applicants.flatMap((applicant, at) => blank(`form.applicants[${at}].`, applicant, ['name', 'kind'])),
    ...(draft.hasAgency === undefined ? ['form.hasAgency'] : draft.hasAgency ? blank('form.agency.', draft.agency, ['code', 'name']) : []),
    ...missingGrounds(draft),
    ...draft.priorArt.patents.flatMap((each, at) => blank(`form.priorArt.patents[${at}].`, each, ['documentNumber'])),
    ...draft.priorArt.literature.flatMap((each, at) => blank(`form.priorArt.literature[${at}].`, each, ['title'])),
    ...draft.attachments.flatMap((each, at) => blank(`form.attachments[${at}].`, each, ['kind', 'title'])),
    ...blank('form.signature.', draft.signature, ['signedBy', 'signedOn']),
    ...(draft.declared ? [] : ['form.declared']),
  ].map((path) => (path === 'form.hasAgency' ? 'form.agency' : path));
}

function missingGrounds({ grounds, foreignFiling, innovationStatement }: Draft): readonly string[] {
  if (grounds.length === 0) return ['form.grounds'];
  const abroad = grounds.some(({ code }) => code === FOREIGN_FILING) && !foreignFiling.route;
  return [
    ...grounds.flatMap((ground, at) => blank(`form.grounds[${at}].`, ground, ['statement'])),
    ...(innovationStatement?.trim() ? [] : ['form.innovationStatement']),
    ...(abroad ? ['form.foreignFiling.route'] : []),
  ];
}

function blank<Part extends object>(before: string, part: Part, names: readonly (keyof Part & string)[]): readonly string[] {
  return names.filter((name) => {
    const value: unknown = part[name];
    return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  }).map((name) => before + name);
}

/** The faults of one step. */
export const faultsIn = (faults: readonly FieldFault[], step: Step): readonly FieldFault[] => faults.filter(({ field }) => stepOf(field) === step);

/** The path under which a fault stands on the page: symbols are typed into one field. */
export const fieldPath = (path: string): string => (path.startsWith('form.filing.ipcSymbols') ? 'form.filing.symbols' : path);
