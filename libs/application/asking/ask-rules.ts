import type { CitationAssessed } from '#libs/domain/rules/assessment.js';
import { type Edition, editionOn } from '#libs/domain/rules/edition.js';
import type { Severity } from '#libs/domain/rules/outcome.js';
import { type Regime, stageOn } from '#libs/domain/rules/regimes.js';
import { citationsAssessed } from '#libs/domain/rules/rendering.js';
import { provisionOf, type Rule } from '#libs/domain/rules/rule.js';
import { RULE_SET, type RuleSet } from '#libs/domain/rules/rule-set.js';
import type { Day } from '#libs/domain/time/day.js';

export type RuleInForce = Pick<Rule, 'id' | 'question' | 'inputs' | 'outcomes'> & {
  readonly severity: Severity;
  readonly stage?: 'recommendation';
  readonly citations: readonly CitationAssessed[];
  /** False where any citation still has to be confirmed. */
  readonly confirmed: boolean;
};

export interface RulesInForce {
  readonly ruleSet: string;
  /** None before the first edition. */
  readonly edition: Edition | undefined;
  readonly regimes: readonly (Regime & { readonly stage: NonNullable<ReturnType<typeof stageOn>> })[];
  readonly rules: readonly RuleInForce[];
}

/** The rules that a request received on that day (Asia/Shanghai) is held against. */
export function rulesInForce(on: Day, ruleSet: RuleSet = RULE_SET): RulesInForce {
  const edition = editionOn(ruleSet.editions, on);
  const regimes = ruleSet.regimes.flatMap((regime) => {
    const stage = stageOn(regime, on);
    return stage ? [{ ...regime, stage }] : [];
  });
  return { ruleSet: ruleSet.version, edition, regimes, rules: ruleSet.rules.flatMap((rule) => inForce(rule, edition, ruleSet)) };
}

function inForce(rule: Rule, edition: Edition | undefined, { editions }: RuleSet): readonly RuleInForce[] {
  const asked = edition ?? (rule.withoutEdition ? editions[0] : undefined);
  const provision = asked && provisionOf(rule, asked, editions);
  if (!provision) return [];
  const { id, question, inputs, outcomes } = rule;
  const citations = citationsAssessed(provision.citations, undefined);
  const confirmed = citations.every((citation) => citation.confirmed);
  const { severity, stage } = provision;
  return [{ id, question, inputs, outcomes, severity, citations, confirmed, ...(stage && { stage }) }];
}
