import type { ApplicantKind } from '../../request-form/applicant-kinds.js';
import { symbolsIn } from '../../request-form/symbols.js';

/** What is asked before filing, and what the rules are told of it. What nobody knows is left out. */

export interface ApplicantAnswer {
  kind?: ApplicantKind | undefined;
  statusEvidence?: boolean;
  mainland?: boolean;
  consented?: boolean;
}

export const BEFORE = ['sameDay', 'pph', 'preExamined', 'accelerated', 'requested'] as const;

/** Every answer; one that is missing is not known. */
export interface Answers {
  region?: 'HK' | 'MO' | undefined;
  applicants: ApplicantAnswer[];
  number?: string | undefined;
  kind?: 'DIRECT' | 'PCT_NATIONAL_PHASE' | 'DIVISIONAL' | undefined;
  parent?: 'yes' | 'no' | undefined;
  filed?: string | undefined;
  form?: 'xml' | 'other' | 'paper' | undefined;
  examination?: 'yes' | 'no' | undefined;
  examinationDate?: string | undefined;
  notice?: 'yes' | 'no' | undefined;
  noticeDate?: string | undefined;
  field?: string | undefined;
  grounds: string[];
  evidence: string[];
  statement?: boolean;
  priorArt?: boolean;
  agency?: 'yes' | 'no' | undefined;
  agencyCode?: string | undefined;
  powerOfAttorney?: boolean;
  before: string[];
  /** The list above is whole: what is not ticked is not so. */
  beforeDone?: boolean;
  integrity?: 'yes' | 'no' | undefined;
  integrityDate?: string | undefined;
  office?: 'GUANGZHOU' | 'SHENZHEN' | undefined;
}

export const noAnswers = (): Answers => ({ applicants: [{}], grounds: [], evidence: [], before: [] });

const ORDER = ['region', 'applicants', 'number', 'kind', 'parent', 'filed', 'form', 'examination', 'notice', 'field', 'grounds', 'agency', 'before', 'integrity', 'office'] as const;
export type QuestionName = (typeof ORDER)[number];

/** The questions that arise, in order. */
export const questionsFor = ({ kind }: Answers): readonly QuestionName[] => ORDER.filter((name) => name !== 'parent' || kind === 'DIVISIONAL');

export type Facts = Readonly<Record<string, unknown>>;

/** What the rules are told. */
export function factsOf(answers: Answers): Facts {
  return known({
    region: answers.region,
    applicationNumber: text(answers.number),
    applicationKind: answers.kind,
    parentAccelerated: truth(answers.parent),
    ...filingFacts(answers),
    ipcSymbols: symbolsIn(answers.field),
    ...partyFacts(answers),
    ...groundFacts(answers),
    ...earlierFacts(answers),
  });
}

function filingFacts({ kind, filed, form, examination, examinationDate, notice, noticeDate }: Answers): Facts {
  return {
    filingDate: text(filed),
    internationalFilingDate: kind === 'PCT_NATIONAL_PHASE' ? text(filed) : undefined,
    electronic: form === undefined ? undefined : form !== 'paper',
    xml: form === undefined || form === 'paper' ? undefined : form === 'xml',
    substantiveExaminationSince: examination === 'no' ? null : examination === 'yes' ? text(examinationDate) : undefined,
    examinerNotices: notice === undefined ? undefined : notice === 'no' ? [] : [known({ issuedOn: text(noticeDate) })],
  };
}

function partyFacts({ applicants, agency, agencyCode, powerOfAttorney }: Answers): Facts {
  const stated = applicants.filter(({ kind }) => kind !== undefined);
  return {
    applicants: stated.length === 0 ? undefined : stated.map(({ kind, statusEvidence = false, mainland = false, consented = false }) => ({ kind, statusEvidence, mainlandResidenceOrOffice: mainland, consented })),
    agencyCode: agency === 'no' ? null : agency === 'yes' ? text(agencyCode) : undefined,
    powerOfAttorney: agency === 'yes' ? (powerOfAttorney ?? false) : undefined,
  };
}

function groundFacts({ grounds, evidence, statement, priorArt }: Answers): Facts {
  if (grounds.length === 0) return {};
  return {
    grounds: grounds.map((code) => ({ code, evidence: evidence.includes(code) })),
    innovationStatement: statement ?? false,
    priorArt: priorArt ?? false,
  };
}

function earlierFacts({ before, beforeDone = false, integrity, integrityDate }: Answers): Facts {
  const told = (name: (typeof BEFORE)[number]): boolean | undefined => (before.includes(name) ? true : beforeDone ? false : undefined);
  const requested = told('requested');
  return {
    sameDayUtilityModel: told('sameDay'),
    pph: told('pph'),
    preExamined: told('preExamined'),
    alreadyAccelerated: told('accelerated'),
    otherRequests: requested === undefined ? undefined : requested ? [{ state: 'RECEIVED' }] : [],
    integrityFindings: integrity === undefined ? undefined : integrity === 'no' ? [] : [known({ party: 'REQUESTER', foundOn: text(integrityDate) })],
  };
}

const text = (typed: string | undefined): string | undefined => typed?.trim() || undefined;
const truth = (answer: 'yes' | 'no' | undefined): boolean | undefined => (answer === undefined ? undefined : answer === 'yes');
const known = (facts: Facts): Facts => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
