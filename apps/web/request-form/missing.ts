import { type Draft, FOREIGN_FILING } from './form-draft.js';

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

/** The path under which a fault stands on the page: symbols are typed into one field. */
export const fieldPath = (path: string): string => (path.startsWith('form.filing.ipcSymbols') ? 'form.filing.symbols' : path);
