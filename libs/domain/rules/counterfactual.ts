import { type Sentence } from '../language.js';
import { type Day } from '../time/day.js';
import { type Candidate, candidatesFor, type Surroundings } from './candidates.js';
import { type Evaluation, evaluate, trouble, type Worlds } from './evaluation.js';
import { inputName } from './fact-labels.js';
import { type FactReader, sameSlot, type Slot } from './fact-reader.js';
import { badness, type Outcome } from './outcome.js';
import { type Rule } from './rule.js';

export interface Change extends Slot, Pick<Candidate, 'to' | 'cost'> {
  readonly from: unknown;
  readonly shown: Sentence | undefined;
}

export interface Counterfactual {
  readonly outcome: Outcome;
  readonly changes: readonly Change[];
}

/** Enough for any request a person would write; keeps the search bounded for any other. */
const MOST_STEPS = 24;
const MOST_READS = 20_000;

/**
 * The smallest change of facts that changes a rule's outcome: by trying what each fact read might have been, one at a
 * time from the nearest on, then several, each needed. A rule that stands in the way is looked at for what would free
 * it; one that does not, for what would change it. Nothing where no change tried does.
 */
export function counterfactual(rule: Rule, facts: FactReader, baseline: Evaluation, worlds: Worlds): Counterfactual | undefined {
  const search = new Search(rule, facts, baseline, worlds);
  return search.oneChange() ?? (badness(baseline.outcome) > 0 ? search.severalChanges() : undefined);
}

class Search {
  private read = 0;

  constructor(
    private readonly rule: Rule,
    private readonly facts: FactReader,
    private readonly baseline: Evaluation,
    private readonly worlds: Worlds,
  ) {}

  oneChange(): Counterfactual | undefined {
    let best: { readonly change: Change; readonly outcome: Outcome } | undefined;
    for (const change of this.options(this.baseline, [])) {
      if (best && (change.cost > best.change.cost || badness(best.outcome) === 0)) break;
      const { outcome } = this.try([change], false);
      if (this.reaches(outcome) && (!best || badness(outcome) < badness(best.outcome))) best = { change, outcome };
    }
    return best && { outcome: best.outcome, changes: [best.change] };
  }

  severalChanges(): Counterfactual | undefined {
    let changes: readonly Change[] = [];
    let current = this.baseline;
    for (let step = 0; step < MOST_STEPS && this.read < MOST_READS; step += 1) {
      const next = this.bestStep(changes, current);
      if (!next) return undefined;
      changes = [...changes, next.change];
      current = next.evaluation;
      if (this.reaches(current.outcome)) return this.neededOnly(changes);
    }
    return undefined;
  }

  private bestStep(changes: readonly Change[], current: Evaluation): { readonly change: Change; readonly evaluation: Evaluation } | undefined {
    let best: { readonly change: Change; readonly evaluation: Evaluation } | undefined;
    let least = trouble(current);
    for (const change of this.options(current, changes)) {
      if (this.read >= MOST_READS) return best;
      const evaluation = this.try([...changes, change], true);
      const left = trouble(evaluation);
      if (left >= least) continue;
      least = left;
      best = { change, evaluation };
    }
    return best;
  }

  private neededOnly(changes: readonly Change[]): Counterfactual {
    let needed = changes;
    for (const change of changes) {
      const fewer = needed.filter((each) => each !== change);
      if (this.reaches(this.try(fewer, false).outcome)) needed = fewer;
    }
    return { outcome: this.try(needed, false).outcome, changes: needed };
  }

  private try(changes: readonly Change[], keeping: boolean): Evaluation {
    const evaluation = evaluate(this.rule, this.facts.with(changes, keeping), this.worlds);
    this.read += evaluation.reads.length + 1;
    return evaluation;
  }

  /** Trouble has to end, or at least to reach an officer; an answer free of trouble has to change. */
  private reaches(outcome: Outcome): boolean {
    const before = badness(this.baseline.outcome);
    if (before === 0) return outcome !== this.baseline.outcome;
    return outcome !== 'unknown' && badness(outcome) < before;
  }

  /** From the nearest on. */
  private options(current: Evaluation, taken: readonly Change[]): readonly Change[] {
    const around = this.surroundings(current);
    if (!around) return [];
    const options: Change[] = [];
    for (const read of current.reads) {
      if (taken.some((each) => sameSlot(each, read))) continue;
      for (const { to, cost, shown } of candidatesFor(inputName(read), read.value, around)) {
        options.push({ fact: read.fact, index: read.index, field: read.field, from: read.value, to, cost, shown });
      }
    }
    return options.sort((a, b) => a.cost - b.cost);
  }

  private surroundings({ reads, world, provision }: Evaluation): Surroundings | undefined {
    const known = world ?? this.worlds.nearest();
    if (!known) return undefined;
    const receivedOn = this.facts.dayOfReceipt();
    const landmarks = provision ? (this.rule.landmarks?.(known, receivedOn) ?? []) : known.editions.map(({ from }) => from);
    const turningDays = [...landmarks];
    for (const { value, fact } of reads) if (typeof value === 'number' && fact !== 'quotaRemaining') turningDays.push(value as Day);
    return { receivedOn, world: known, turningDays };
  }
}
