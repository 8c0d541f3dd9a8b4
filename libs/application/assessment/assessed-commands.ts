import type { ActionPayloads } from '#libs/domain/case/actions.js';
import { DomainError } from '#libs/domain/errors.js';
import { requireDecidable } from '#libs/domain/rules/decisions.js';
import type { FactSheet, RuleDecision } from '#libs/domain/rules/facts.js';
import type { CommandAnswer } from '../commands/answer.js';
import { type Command, type CommandContext, type CommandServices, executeCommand } from '../commands/execute-command.js';
import type { IdentityVault } from '../ports/identity-vault.js';
import { applyAction } from '#libs/domain/case/case-record.js';
import { assessFacts, gatherFacts, storeAssessment } from './assess-case.js';

type Services = CommandServices & { readonly vault: IdentityVault };

/** Ends data collection: the assessment of the facts as collected is computed and stored. */
export function completeCollection(services: Services, command: Command): Promise<CommandAnswer> {
  return executeCommand(services, command, 'complete-collection', async (context) => {
    const { sha256 } = await storeAssessment(context, await gatherFacts(context, services.vault));
    return { assessmentSha256: sha256 };
  });
}

/**
 * An officer's word on one rule, or that word taken back; the assessment is stored anew with it.
 * @throws DomainError OVERRIDE_NOT_ALLOWED where the law leaves nothing to decide; INVALID_INPUT for an unknown rule or
 * where there is no decision to take back.
 */
export function decideRule(services: Services, command: Command, decision: ActionPayloads['decide-rule']): Promise<CommandAnswer> {
  return executeCommand(services, command, 'decide-rule', async (context) => {
    const facts = await gatherFacts(context, services.vault);
    requireDecision(context, facts, decision);
    const { actor } = command.caller;
    const action = { type: 'decide-rule', payload: decision, seq: context.seq, at: context.now, actor } as const;
    const { decisions } = applyAction(context.record, action);
    await storeAssessment(context, { ...facts, decisions });
    return decision;
  });
}

function requireDecision(context: CommandContext, facts: FactSheet, { ruleId, decision, reason }: ActionPayloads['decide-rule']): void {
  const rule = assessFacts(context, facts).rules.find(({ id }) => id === ruleId);
  if (!rule) throw new DomainError('INVALID_INPUT', {}, [{ field: 'ruleId', code: 'unknown' }]);
  if (decision !== 'TAKE_BACK') requireDecidable(rule, reason);
  else if (!stands(context.record.decisions, ruleId)) throw new DomainError('INVALID_INPUT', {}, [{ field: 'decision', code: 'nothing-to-take-back' }]);
}

const stands = (decisions: readonly RuleDecision[], ruleId: string): boolean =>
  decisions.some((each) => each.ruleId === ruleId && each.takenBack === undefined);

/**
 * A positive recommendation, with its reasons, of a request whose every condition is met or decided.
 * @throws DomainError ASSESSMENT_BLOCKS naming the rules that stand in the way.
 */
export function recommend(services: Services, command: Command, reasons: string): Promise<CommandAnswer> {
  return executeCommand(services, command, 'recommend', async (context) => {
    const facts = await gatherFacts(context, services.vault);
    const reasonsStated = { value: reasons.trim() !== '', source: 'officer' as const };
    const { assessment } = await storeAssessment(context, { ...facts, reasonsStated });
    const { outcome, rules } = assessment.conclusion;
    if (outcome !== 'can-be-recommended') throw new DomainError('ASSESSMENT_BLOCKS', { conclusion: outcome, rules });
    return { reasons };
  });
}
