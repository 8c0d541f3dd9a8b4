import { RULE_SET, type RuleSet } from '#libs/domain/rules/rule-set.js';

/** The rule sets a replay can call upon. Rules are code: an older set is here as long as its code is kept. */
export interface RuleSets {
  readonly present: RuleSet;
  find(version: string): RuleSet | undefined;
}

/** @param older sets whose code is kept beside the present one */
export function ruleSets(present: RuleSet, older: readonly RuleSet[] = []): RuleSets {
  const known = new Map([...older, present].map((each) => [each.version, each]));
  return { present, find: (version) => known.get(version) };
}

/** The rule sets of this build. One that a new version replaces is kept here as long as assessments by it are to be replayed to the byte. */
export const RULE_SETS: RuleSets = ruleSets(RULE_SET);
