import { type Region } from '../case/names.js';
import { type Sentence } from '../language.js';
import { type Day } from '../time/day.js';
import { type CitationAssessed, type CounterfactualAssessed, type FindingAssessed, type InputAssessed, type Json } from './assessment.js';
import { type Change, type Counterfactual } from './counterfactual.js';
import { dayText } from './day-text.js';
import { type Evaluation } from './evaluation.js';
import { slotLabel } from './fact-labels.js';
import { type Read, slotPath } from './fact-reader.js';
import { OUTCOME_NAMES } from './outcome.js';
import { type Finding, type Rule } from './rule.js';
import { fill, list, say } from './sentences.js';
import { type Citation, type Source, SOURCES } from './sources.js';
import { valueText } from './value-text.js';

const OUTSIDE_EDITION = say(
  '{edition}没有此项规定。',
  '{edition}沒有此項規定。',
  '{edition} has no such rule.',
  'A {edition} não contém esta regra.',
);
const NO_EDITION = say('收件日尚无适用的办法。', '收件日尚無適用的辦法。', 'No edition of the Measures was in force on the date of receipt.', 'Na data de recepção não estava em vigor qualquer edição das Medidas.');
const MISSING = say('尚缺资料：{facts}。', '尚缺資料：{facts}。', 'Not known yet: {facts}.', 'Ainda por apurar: {facts}.');
const UNSETTLED = say('现有资料尚不足以判断。', '現有資料尚不足以判斷。', 'What is known does not settle it.', 'Os dados disponíveis não bastam para decidir.');
const WOULD_BE = say('如{changes}，则为“{outcome}”。', '如{changes}，則為「{outcome}」。', 'With {changes}, it would be {outcome}.', 'Com {changes}, seria “{outcome}”.');
const CHANGE = say('“{fact}”为“{value}”', '「{fact}」為「{value}」', '“{fact}”: {value}', '“{fact}”: {value}');

/** Why the rule came out as it did: the sentence of the finding that settled it. */
export function sentenceOf(rule: Rule, evaluation: Evaluation): Sentence {
  const { deciding, world, reads } = evaluation;
  if (!deciding) return world ? fill(OUTSIDE_EDITION, { edition: world.edition.name }) : NO_EDITION;
  return deciding.reason === undefined ? missing(reads) : worded(rule, deciding);
}

function worded(rule: Rule, { reason, parameters }: Finding): Sentence {
  return fill(rule.sentences[reason ?? ''] ?? UNSETTLED, parameters);
}

function missing(reads: readonly Read[]): Sentence {
  const labels = reads.filter(({ value }) => value === undefined).map(slotLabel);
  return labels.length === 0 ? UNSETTLED : fill(MISSING, { facts: list(labels) });
}

export function findingsAssessed(rule: Rule, { findings, reads }: Evaluation): readonly FindingAssessed[] {
  return findings.map((finding) => {
    const { outcome, item, detail } = finding;
    const sentence = finding.reason === undefined ? missing(ofItem(reads, item)) : worded(rule, finding);
    if (item !== undefined) return { item, outcome, sentence };
    return detail === undefined ? { outcome, sentence } : { outcome, sentence, detail: detail as Json };
  });
}

function ofItem(reads: readonly Read[], item: string | undefined): readonly Read[] {
  return item === undefined ? reads : reads.filter((read) => read.index === undefined || slotPath(read).startsWith(`${item}.`));
}

export function inputsAssessed(reads: readonly Read[]): readonly InputAssessed[] {
  return reads.map((read) => {
    const { value, source } = read;
    if (value === undefined || source === undefined) return { fact: slotPath(read), missing: true };
    return { fact: slotPath(read), value: jsonOf(read.field ?? read.fact, value), source };
  });
}

const assessedCitations = new WeakMap<readonly Citation[], Map<Region | undefined, readonly CitationAssessed[]>>();

/** The citations that bear on the region; all of them where it is not known. */
export function citationsAssessed(citations: readonly Citation[], region: Region | undefined): readonly CitationAssessed[] {
  const byRegion = assessedCitations.get(citations) ?? new Map<Region | undefined, readonly CitationAssessed[]>();
  assessedCitations.set(citations, byRegion);
  const made = byRegion.get(region) ?? citations.filter(({ source }) => bearsOn(SOURCES[source], region)).map(citationAssessed);
  byRegion.set(region, made);
  return made;
}

const bearsOn = ({ region: only }: Source, region: Region | undefined): boolean =>
  only === undefined || region === undefined || only === region;

function citationAssessed(citation: Citation): CitationAssessed {
  const { title, address } = SOURCES[citation.source];
  return { ...citation, title, address };
}

export function counterfactualAssessed({ outcome, changes }: Counterfactual): CounterfactualAssessed {
  return {
    outcome,
    changes: changes.map((change) => {
      const [fact, to] = [slotPath(change), jsonOf(change.field ?? change.fact, change.to)];
      return change.from === undefined ? { fact, to } : { fact, from: jsonOf(change.field ?? change.fact, change.from), to };
    }),
    sentence: fill(WOULD_BE, { changes: list(changes.map(changeText)), outcome: OUTCOME_NAMES[outcome] }),
  };
}

function changeText(change: Change): Sentence {
  const value = change.shown ?? valueText(jsonOf(change.field ?? change.fact, change.to));
  return fill(CHANGE, { fact: slotLabel(change), value });
}

/** Facts that are days; in every list too. */
const DAY_FACT = /(?:^receivedOn|Date|Since|On)$/;

function jsonOf(name: string, value: unknown): Json {
  if (typeof value === 'number' && DAY_FACT.test(name)) return dayText(value as Day);
  if (Array.isArray(value)) return value.map((each) => jsonOf(name, each));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, jsonOf(key, each)]));
  }
  return value as Json;
}
