import { type Sentence } from '../language.js';
import { type Day } from '../time/day.js';
import { type Edition, type Provision } from './edition.js';
import { type InputName } from './fact-labels.js';
import { type FactReader } from './fact-reader.js';
import { type ListName } from './facts.js';
import { type FieldSource } from './field-source.js';
import { type FormEdition } from './form-editions.js';
import { type Combination, type Outcome } from './outcome.js';
import { type Regime } from './regimes.js';
import { type Parameters } from './sentences.js';

/** The answer for one item a rule looks at, or for the whole where it looks at one thing only. */
export interface Finding<Reason extends string = string> {
  readonly outcome: Outcome;
  /** Which of the rule's sentences says why; none where a fact is missing, which is said for every rule alike. */
  readonly reason?: Reason;
  readonly parameters?: Parameters;
  /** `applicants[0]` */
  readonly item?: string;
  /** Plain data for whoever wants more than a sentence. */
  readonly detail?: unknown;
}

/** What a rule may look at beside the facts. */
export interface World {
  readonly edition: Edition;
  readonly editions: readonly Edition[];
  readonly regimes: readonly Regime[];
  readonly formEditions: readonly FormEdition[];
  readonly fieldSource: FieldSource;
}

/**
 * One rule as data and code together. A new rule is a file of this shape and a row in the rule set; a new edition of
 * the law says in its own file what differs, and rules carry on where it says nothing.
 */
export interface Rule {
  /** Never changes. */
  readonly id: string;
  readonly question: Sentence;
  /** By edition id; under an edition that is not named here, nor carried on, the rule is not applicable. */
  readonly provisions: Readonly<Record<string, Provision>>;
  /** True: the rule is asked whatever edition is in force, or none. */
  readonly withoutEdition?: boolean;
  /** Facts it may read, as `applicants.kind`; the assessment names the ones it did read. */
  readonly inputs: readonly InputName[];
  readonly outcomes: readonly Outcome[];
  readonly combination?: Combination;
  /** Days on which the answer may turn; the counterfactual looks on both sides of them. */
  readonly landmarks?: (world: World, receivedOn: Day) => readonly Day[];
  readonly sentences: Readonly<Record<string, Sentence>>;
  evaluate(facts: FactReader, world: World): readonly Finding[];
}

/** A rule whose findings may only give the reasons it has sentences for. */
export function defineRule<const Id extends string, Reason extends string>(
  rule: Omit<Rule, 'id' | 'sentences' | 'evaluate'> & {
    readonly id: Id;
    readonly sentences: Readonly<Record<Reason, Sentence>>;
    readonly evaluate: (facts: FactReader, world: World) => readonly Finding<NoInfer<Reason>>[];
  },
): Rule & { readonly id: Id } {
  return rule;
}

export const UNKNOWN = { outcome: 'unknown' } as const satisfies Finding;

/** `met` or `not-met` by a yes or no, `unknown` where it is missing. */
export function yesOrNo<Reason extends string>(answer: boolean | undefined, met: Reason, notMet: Reason): Finding<Reason> {
  if (answer === undefined) return UNKNOWN;
  return answer ? { outcome: 'met', reason: met } : { outcome: 'not-met', reason: notMet };
}

/** The provision under which a rule stands in an edition: the edition's own, the rule's, or the one carried on. */
export function provisionOf(rule: Rule, edition: Edition, editions: readonly Edition[]): Provision | undefined {
  const own = edition.provisions?.[rule.id];
  if (own !== undefined) return own ?? undefined;
  const stated = rule.provisions[edition.id];
  if (stated || edition.carriesOn === undefined) return stated;
  const before = editions.find(({ id }) => id === edition.carriesOn);
  return before && before.from < edition.from ? provisionOf(rule, before, editions) : undefined;
}

/** A finding with the item it is about. */
export function atItem<Reason extends string>({ outcome, reason, parameters }: Finding<Reason>, item: string): Finding<Reason> {
  if (reason === undefined) return { outcome, item };
  return parameters ? { outcome, reason, parameters, item } : { outcome, reason, item };
}

/** One finding per item of a list, each with its place. */
export function eachItem<Reason extends string>(fact: ListName, count: number, find: (index: number) => Finding<Reason>): readonly Finding<Reason>[] {
  const findings: Finding<Reason>[] = [];
  for (let index = 0; index < count; index += 1) findings.push(atItem(find(index), `${fact}[${index}]`));
  return findings;
}
