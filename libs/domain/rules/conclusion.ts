import { type Sentence } from '../language.js';
import { type Assessment, type ConclusionKind, type RuleAssessed } from './assessment.js';
import { type Outcome } from './outcome.js';
import { fill, list, say, verbatim } from './sentences.js';

const SENTENCES = {
  'can-be-recommended': say(
    '各项条件均已满足，可以推荐。',
    '各項條件均已滿足，可以推薦。',
    'Every condition is met; the request can be recommended.',
    'Todas as condições estão cumpridas; o pedido pode ser recomendado.',
  ),
  blocked: say(
    '以下条件未满足，不能推荐：{rules}。',
    '以下條件未滿足，不能推薦：{rules}。',
    'The request cannot be recommended; these conditions are not met: {rules}.',
    'O pedido não pode ser recomendado; não estão cumpridas as condições: {rules}.',
  ),
  'officer-decides': say(
    '以下条件由承办人认定：{rules}。',
    '以下條件由承辦人認定：{rules}。',
    'An officer decides on these conditions: {rules}.',
    'Cabe a um funcionário decidir sobre as condições: {rules}.',
  ),
  'facts-missing': say(
    '以下条件因资料不全尚不能判断：{rules}。',
    '以下條件因資料不全尚不能判斷：{rules}。',
    'Facts are missing for these conditions: {rules}.',
    'Faltam dados para apreciar as condições: {rules}.',
  ),
} as const satisfies Record<ConclusionKind, Sentence>;

const STEPS = [
  ['not-met', 'blocked'],
  ['unknown', 'facts-missing'],
  ['officer-decides', 'officer-decides'],
] as const satisfies readonly (readonly [Outcome, ConclusionKind])[];

/** What stands in the way weighs before what is missing, and that before what an officer has to decide. */
export function conclude(rules: readonly RuleAssessed[]): Assessment['conclusion'] {
  for (const [outcome, kind] of STEPS) {
    const responsible = rules.filter((rule) => rule.standing === outcome && weighs(rule)).map(({ id }) => id);
    if (responsible.length > 0) {
      return { outcome: kind, rules: responsible, sentence: fill(SENTENCES[kind], { rules: list(responsible.map(verbatim)) }) };
    }
  }
  return { outcome: 'can-be-recommended', rules: [], sentence: SENTENCES['can-be-recommended'] };
}

/** A warning never weighs; what is asked at the recommendation does once it is answered. */
function weighs({ severity, stage, standing }: RuleAssessed): boolean {
  return severity !== 'warn' && !(stage === 'recommendation' && standing === 'unknown');
}
