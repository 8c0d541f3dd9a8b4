import { type Day } from '../time/day.js';
import { type CounterfactualAssessed } from './assessment.js';
import { editionOn, type Provision } from './edition.js';
import { type FactReader, type Read } from './fact-reader.js';
import { type FieldSource } from './field-source.js';
import { KeptAnswers } from './kept-answers.js';
import { badness, deciding, type Outcome } from './outcome.js';
import { type Finding, provisionOf, type Rule, UNKNOWN, type World } from './rule.js';
import { type RuleSet } from './rule-set.js';

/** A rule's answer to one state of the facts, before anything is put into words. */
export interface Evaluation {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  /** The finding that settles the outcome; none where the rule does not belong to the edition. */
  readonly deciding: Finding | undefined;
  readonly reads: readonly Read[];
  readonly world: World | undefined;
  readonly provision: Provision | undefined;
}

/** The world of each day of receipt, and what has been worked out there. */
export class Worlds {
  readonly counterfactuals = new KeptAnswers<CounterfactualAssessed | null>();
  private readonly made = new Map<string, World>();

  constructor(
    readonly ruleSet: RuleSet,
    private readonly fieldSource: FieldSource,
  ) {}

  on(receivedOn: Day): World | undefined {
    const { editions, regimes, formEditions } = this.ruleSet;
    const edition = editionOn(editions, receivedOn);
    if (!edition) return undefined;
    const known = this.made.get(edition.id);
    if (known) return known;
    const world: World = { edition, editions, regimes, formEditions, fieldSource: this.fieldSource };
    this.made.set(edition.id, world);
    return world;
  }

  /** The world for rules that are asked even where no edition is in force. */
  nearest(): World | undefined {
    const [first] = this.ruleSet.editions;
    return first && this.on(first.from);
  }
}

const known = new WeakMap<RuleSet, WeakMap<FieldSource, Worlds>>();

/** One for each rule set and table. */
export function worldsOf(ruleSet: RuleSet, source: FieldSource): Worlds {
  const bySource = known.get(ruleSet) ?? new WeakMap<FieldSource, Worlds>();
  known.set(ruleSet, bySource);
  const worlds = bySource.get(source) ?? new Worlds(ruleSet, source);
  bySource.set(source, worlds);
  return worlds;
}

/** Asks one rule. Pure: the same facts and rule set give the same answer. */
export function evaluate(rule: Rule, facts: FactReader, worlds: Worlds): Evaluation {
  const current = worlds.on(facts.dayOfReceipt());
  const world = current ?? (rule.withoutEdition ? worlds.nearest() : undefined);
  const provision = world && provisionOf(rule, world.edition, world.editions);
  if (!world || !provision) {
    facts.receivedOn();
    return { outcome: 'not-applicable', findings: [], deciding: undefined, reads: facts.reads, world: current, provision: undefined };
  }
  const findings = rule.evaluate(facts, world);
  const settled = findings[deciding(findings, rule.combination ?? 'every')] ?? UNKNOWN;
  return { outcome: settled.outcome, findings, deciding: settled, reads: facts.reads, world, provision };
}

/** How far an evaluation is from being free of trouble; 0 is free. Missing facts weigh a little by themselves. */
export function trouble({ outcome, findings, reads }: Evaluation): number {
  if (badness(outcome) === 0) return 0;
  let total = 0;
  for (const finding of findings) total += 10 * badness(finding.outcome);
  for (const read of reads) if (read.value === undefined) total += 1;
  return total;
}
