import { type Sentence } from '../language.js';
import { type FactSource } from './facts.js';
import { type Outcome, type Severity } from './outcome.js';

/** Plain JSON throughout: days as `YYYY-MM-DD`, instants with their offset, no value undefined. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type InputAssessed =
  | { readonly fact: string; readonly value: Json; readonly source: FactSource }
  | { readonly fact: string; readonly missing: true };

export interface CitationAssessed {
  readonly source: string;
  readonly title: Sentence;
  readonly address: string;
  readonly article?: string;
  readonly paragraph?: string;
  readonly item?: string;
  readonly confirmed: boolean;
}

export interface FindingAssessed {
  readonly item?: string;
  readonly outcome: Outcome;
  readonly sentence: Sentence;
  readonly detail?: Json;
}

export interface DecisionAssessed {
  readonly decision: 'ACCEPT' | 'REJECT';
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly reason: string;
  /** False where it was taken back, was followed by another, or the rule leaves nothing to decide. */
  readonly counts: boolean;
  readonly takenBack?: { readonly by: { readonly id: string; readonly name: string }; readonly at: string; readonly reason: string };
}

export interface CounterfactualAssessed {
  readonly outcome: Outcome;
  readonly changes: readonly { readonly fact: string; readonly from?: Json; readonly to: Json }[];
  readonly sentence: Sentence;
}

export interface RuleAssessed {
  readonly id: string;
  readonly question: Sentence;
  readonly severity: Severity;
  /** Present where the rule is asked only at that stage. */
  readonly stage?: 'recommendation';
  /** What the facts say. */
  readonly outcome: Outcome;
  /** How the rule stands with the officer's decision beside it. */
  readonly standing: Outcome;
  readonly sentence: Sentence;
  readonly findings: readonly FindingAssessed[];
  readonly inputs: readonly InputAssessed[];
  readonly edition: string | null;
  readonly citations: readonly CitationAssessed[];
  /** False where any citation still has to be confirmed. */
  readonly confirmed: boolean;
  readonly decisions: readonly DecisionAssessed[];
  readonly counterfactual: CounterfactualAssessed | null;
}

export type ConclusionKind = 'can-be-recommended' | 'blocked' | 'officer-decides' | 'facts-missing';

export interface Assessment {
  readonly ruleSet: string;
  readonly fieldTable: string;
  readonly receivedAt: string;
  readonly receivedOn: string;
  readonly edition: string | null;
  readonly conclusion: { readonly outcome: ConclusionKind; readonly rules: readonly string[]; readonly sentence: Sentence };
  /** Rules that only warn and are not met. */
  readonly warnings: readonly string[];
  readonly rules: readonly RuleAssessed[];
}
