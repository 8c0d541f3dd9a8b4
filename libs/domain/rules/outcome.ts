import { type Sentence } from '../language.js';
import { say } from './sentences.js';

/** From worst to best where every item has to hold. */
export const OUTCOMES = ['not-met', 'unknown', 'officer-decides', 'met', 'not-applicable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `block`: cannot go on; `override`: blocks unless an officer overrides; `officer`: an officer must decide; `warn`. */
export const SEVERITIES = ['block', 'override', 'officer', 'warn'] as const;
export type Severity = (typeof SEVERITIES)[number];

const BADNESS = {
  'not-met': 3,
  unknown: 2,
  'officer-decides': 1,
  met: 0,
  'not-applicable': 0,
} as const satisfies Record<Outcome, number>;

/** 0 where nothing stands in the way, 3 where the rule is not met. */
export const badness = (outcome: Outcome): number => BADNESS[outcome];

const RANK = {
  'not-met': 0,
  unknown: 1,
  'officer-decides': 2,
  met: 3,
  'not-applicable': 4,
} as const satisfies Record<Outcome, number>;

/** `every`: not-met before unknown before officer-decides before met. `best`: at least one is asked for. */
export type Combination = 'every' | 'best';

/** Where the deciding outcome stands in the list: the first of the worst, or of the best. */
export function deciding(outcomes: readonly { readonly outcome: Outcome }[], combination: Combination): number {
  let chosen = 0;
  for (let at = 1; at < outcomes.length; at += 1) {
    const step = RANK[outcomes[at]?.outcome ?? 'unknown'] - RANK[outcomes[chosen]?.outcome ?? 'unknown'];
    if (combination === 'every' ? step < 0 : step > 0) chosen = at;
  }
  return chosen;
}

export const OUTCOME_NAMES = {
  met: say('符合', '符合', 'met', 'cumprida'),
  'not-met': say('不符合', '不符合', 'not met', 'não cumprida'),
  'officer-decides': say('由承办人认定', '由承辦人認定', 'for an officer to decide', 'a decidir por um funcionário'),
  'not-applicable': say('不适用', '不適用', 'not applicable', 'não aplicável'),
  unknown: say('尚不能判断', '尚不能判斷', 'not yet known', 'ainda por apurar'),
} as const satisfies Record<Outcome, Sentence>;
