import { DomainError } from '../errors.js';
import { type RuleDecision } from './facts.js';
import { type Outcome, type Severity } from './outcome.js';

/** The word on a rule that still counts: the latest one not taken back. */
export function latestDecision(decisions: readonly RuleDecision[]): RuleDecision | undefined {
  return decisions.reduce<RuleDecision | undefined>(
    (latest, each) => (!each.takenBack && (!latest || each.at >= latest.at) ? each : latest),
    undefined,
  );
}

/**
 * Whether an officer has a say: on everything that is his to decide, and on rules that may be overridden or are put to
 * him by their nature, as long as they apply.
 */
export function isDecidable(severity: Severity, outcome: Outcome): boolean {
  if (outcome === 'not-applicable') return false;
  return outcome === 'officer-decides' || severity === 'override' || severity === 'officer';
}

/** How a rule stands after the officer's word, where he has one. */
export function standing(severity: Severity, outcome: Outcome, decision: RuleDecision | undefined): Outcome {
  if (!decision || !isDecidable(severity, outcome)) return outcome;
  return decision.decision === 'ACCEPT' ? 'met' : 'not-met';
}

/**
 * Asked before a decision is put on record.
 * @throws DomainError OVERRIDE_NOT_ALLOWED for a rule that blocks or only warns and leaves nothing to decide;
 * INVALID_INPUT for a decision without a reason.
 */
export function requireDecidable(
  rule: { readonly id: string; readonly severity: Severity; readonly outcome: Outcome },
  reason: string,
): void {
  const { id, severity, outcome } = rule;
  if (!isDecidable(severity, outcome)) throw new DomainError('OVERRIDE_NOT_ALLOWED', { rule: id, severity, outcome });
  if (reason.trim() === '') throw new DomainError('INVALID_INPUT', {}, [{ field: 'reason', code: 'required' }]);
}
