import { type FieldTable } from '../technical-field/field-table.js';
import { type Day } from '../time/day.js';
import { formatInstant, type Instant, shanghaiDay } from '../time/instant.js';
import { type Assessment, type CounterfactualAssessed, type DecisionAssessed, type RuleAssessed } from './assessment.js';
import { conclude } from './conclusion.js';
import { counterfactual } from './counterfactual.js';
import { dayText } from './day-text.js';
import { isDecidable, latestDecision, standing } from './decisions.js';
import { type Provision } from './edition.js';
import { evaluate, type Evaluation, type Worlds, worldsOf } from './evaluation.js';
import { FactReader } from './fact-reader.js';
import { type Fact, type FactSheet, type FactSource, type RuleDecision } from './facts.js';
import { fieldSource } from './field-source.js';
import { type Outcome, type Severity } from './outcome.js';
import { citationsAssessed, counterfactualAssessed, findingsAssessed, inputsAssessed, sentenceOf } from './rendering.js';
import { type Rule } from './rule.js';
import { RULE_SET, type RuleSet } from './rule-set.js';

export interface AssessmentContext {
  /** The receipt itself, not the deemed receipt; its date in Asia/Shanghai chooses the edition. */
  readonly receivedAt: Instant;
  /** Where the receipt is known from; the office's record unless said otherwise. */
  readonly receiptSource?: FactSource;
  readonly fieldTable: FieldTable;
  /** The rule set in use unless an older one is replayed. */
  readonly ruleSet?: RuleSet;
}

export interface AssessmentOptions {
  /** Whether the smallest change that would change each outcome is looked for; true by default. */
  readonly counterfactuals?: boolean;
}

/**
 * Every rule with its outcome, the facts it read, its citation, why, and what would change it; then what follows from
 * all of them. Pure and deterministic: the same facts, rule set, table and receipt give the same data.
 */
export function assess(facts: FactSheet, context: AssessmentContext, options: AssessmentOptions = {}): Assessment {
  const ruleSet = context.ruleSet ?? RULE_SET;
  const worlds = worldsOf(ruleSet, fieldSource(context.fieldTable));
  const receivedOn = shanghaiDay(context.receivedAt);
  const receipt: Fact<Day> = { value: receivedOn, source: context.receiptSource ?? 'office-record' };
  const search = options.counterfactuals ?? true;
  const rules = ruleSet.rules.map((rule) => assessRule(rule, facts, receipt, worlds, search));
  return {
    ruleSet: ruleSet.version,
    fieldTable: context.fieldTable.version,
    receivedAt: formatInstant(context.receivedAt),
    receivedOn: dayText(receivedOn),
    edition: worlds.on(receivedOn)?.edition.id ?? null,
    conclusion: conclude(rules),
    warnings: rules.filter((rule) => rule.severity === 'warn' && rule.standing === 'not-met').map(({ id }) => id),
    rules,
  };
}

function assessRule(rule: Rule, sheet: FactSheet, receipt: Fact<Day>, worlds: Worlds, search: boolean): RuleAssessed {
  const facts = new FactReader(sheet, receipt);
  const evaluation = evaluate(rule, facts, worlds);
  const { outcome, world, reads } = evaluation;
  const provision = evaluation.provision ?? lastProvision(rule);
  const decisions = sheet.decisions?.filter(({ ruleId }) => ruleId === rule.id) ?? NONE;
  const citations = citationsAssessed(provision.citations, sheet.region?.value);
  const { severity } = provision;
  const answer: RuleAssessed = {
    id: rule.id,
    question: rule.question,
    severity,
    outcome,
    standing: standing(severity, outcome, latestDecision(decisions)),
    sentence: sentenceOf(rule, evaluation),
    findings: findingsAssessed(rule, evaluation),
    inputs: inputsAssessed(reads),
    edition: world?.edition.id ?? null,
    citations,
    confirmed: citations.every(({ confirmed }) => confirmed),
    decisions: decisions.length === 0 ? NONE : decisionsAssessed(decisions, severity, outcome),
    counterfactual: search ? worlds.counterfactuals.get(rule, sheet, receipt.value, () => searched(rule, facts, evaluation, worlds)) : null,
  };
  return provision.stage ? { ...answer, stage: provision.stage } : answer;
}

const NONE: readonly never[] = [];

function searched(rule: Rule, facts: FactReader, evaluation: Evaluation, worlds: Worlds): CounterfactualAssessed | null {
  const found = counterfactual(rule, facts, evaluation, worlds);
  return found ? counterfactualAssessed(found) : null;
}

/** Outside its editions a rule is shown with the footing it last had. */
function lastProvision(rule: Rule): Provision {
  return Object.values(rule.provisions).at(-1) ?? { severity: 'block', citations: [] };
}

function decisionsAssessed(decisions: readonly RuleDecision[], severity: Severity, outcome: Outcome): readonly DecisionAssessed[] {
  const latest = latestDecision(decisions);
  return decisions.map((each) => ({
    decision: each.decision,
    by: { id: each.by.id, name: each.by.name },
    at: formatInstant(each.at),
    reason: each.reason,
    counts: each === latest && isDecidable(severity, outcome),
    ...(each.takenBack && {
      takenBack: {
        by: { id: each.takenBack.by.id, name: each.takenBack.by.name },
        at: formatInstant(each.takenBack.at),
        reason: each.takenBack.reason,
      },
    }),
  }));
}

