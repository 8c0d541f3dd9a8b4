import { day } from '../time/day.js';
import { instant } from '../time/instant.js';
import { compileFieldTable, type FieldTable } from '../technical-field/field-table.js';
import { assess, type AssessmentOptions } from './assess.js';
import { type Assessment, type RuleAssessed } from './assessment.js';
import { type ApplicantFacts, type FactSheet, type FactSource, type ListedFacts, type PlainFacts } from './facts.js';
import { RULE_SET, type RuleId, type RuleSet } from './rule-set.js';

/** A few invented rows, enough for every outcome of the technical field. */
export const SAMPLE_TABLE: FieldTable = compileFieldTable(
  [
    { branch: '1.1', branchName: '样本分支', row: 1, include: ['G06F21*', 'H04L9*'], exclude: ['G06F21/60'], scopeTerms: '', provenance: 'sample' },
    { branch: '4.1', branchName: '样本分支', row: 1, include: ['A61K31*'], exclude: [], scopeTerms: '样本范围', provenance: 'sample' },
  ],
  [],
  { version: 'sample' },
);

/** Facts in short: plain values, each from the form unless said otherwise. */
export type Given = Partial<PlainFacts> & { readonly [Name in keyof ListedFacts]?: readonly ListedFacts[Name][] } & Pick<FactSheet, 'decisions'>;

export function sheet({ decisions, ...given }: Given, source: FactSource = 'form'): FactSheet {
  const known = Object.entries(given).filter(([, value]) => (value as unknown) !== undefined);
  const facts = known.map(([name, value]) => [name, { value, source }] as const);
  return { ...(Object.fromEntries(facts) as FactSheet), ...(decisions && { decisions }) };
}

export const SAMPLE_APPLICANT: ApplicantFacts = {
  kind: 'HK_COMPANY',
  companyNumber: '1234567',
  statusEvidence: true,
  mainlandResidenceOrOffice: false,
  consented: true,
};

/** A sample request under Order 85 that meets every condition. */
export const SAMPLE: Given = {
  region: 'HK',
  applicationNumber: '202310123456.6',
  applicationKind: 'DIRECT',
  filingDate: day('2023-10-16'),
  substantiveExaminationSince: day('2024-05-06'),
  examinerNotices: [],
  electronic: true,
  xml: true,
  ipcSymbols: ['G06F21/00', 'H04L9/32', 'G06Q20/40', 'A63H33/00', 'B60L8/00'],
  ipcEdition: '2023.01',
  applicants: [SAMPLE_APPLICANT, { kind: 'MAINLAND_BODY', statusEvidence: true, mainlandResidenceOrOffice: true, consented: true }],
  agencyCode: '44202',
  powerOfAttorney: true,
  grounds: [{ code: 'O85-5-1', evidence: true }],
  innovationStatement: true,
  priorArt: true,
  sameDayUtilityModel: false,
  pph: false,
  preExamined: false,
  alreadyAccelerated: false,
  otherRequests: [],
  integrityFindings: [],
  formEdition: '2017',
  signed: true,
  signedOn: day('2026-08-20'),
  simplifiedChinese: true,
  quotaRemaining: 12,
  reasonsStated: true,
};

/** The same request as it would stand under Order 76. */
export const SAMPLE_76: Given = { ...SAMPLE, grounds: [{ code: 'O76-3-1', evidence: true }] };

export const ON_85 = '2026-09-23';
export const ON_76 = '2026-08-31';

export function assessed(given: Given, receivedOn = ON_85, options: AssessmentOptions & { readonly ruleSet?: RuleSet } = {}): Assessment {
  const { ruleSet = RULE_SET, ...rest } = options;
  return assess(sheet(given), { receivedAt: instant(`${receivedOn}T10:00+08:00`), fieldTable: SAMPLE_TABLE, ruleSet }, rest);
}

/** One rule's answer to the sample request with some facts given otherwise. */
export function ruleOf(id: RuleId, given: Given, receivedOn = ON_85): RuleAssessed {
  const rule = assessed({ ...SAMPLE, ...given }, receivedOn).rules.find((each) => each.id === id);
  if (!rule) throw new RangeError(`no rule ${id}`);
  return rule;
}

/** The facts without some of them. */
export function without(given: Given, ...names: readonly (keyof Given)[]): Given {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name as keyof Given)));
}
