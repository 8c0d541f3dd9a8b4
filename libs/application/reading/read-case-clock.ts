import type { CaseAction } from '#libs/domain/case/actions.js';
import { clockFactsOf, foldCase } from '#libs/domain/case/case-record.js';
import { holdingsOf } from '#libs/domain/case/holdings.js';
import type { Office } from '#libs/domain/case/names.js';
import { type ClockExplanation, explainClock } from '#libs/domain/clock/explanation.js';
import { type HeldShare, shares } from '#libs/domain/clock/shares.js';
import { DEFAULT_STAGE_SHARES, readStages, type StageReading } from '#libs/domain/clock/stages.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { findCase } from '#libs/persistence/case-reading.js';
import type { Transaction } from '#libs/persistence/database.js';
import { policyVersion } from '#libs/persistence/policy.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';

/** The clock of a case in full: why it stands where it stands, and who had the time. */
export interface CaseClock {
  readonly asOf: Instant;
  readonly calendarVersion: string;
  readonly explanation: ClockExplanation;
  readonly stages: readonly StageReading[];
  readonly shares: readonly HeldShare[];
}

/** Derived anew from the record and the policy in force; nothing of it is stored. @throws DomainError CASE_NOT_FOUND. */
export function readCaseClock(services: CommandServices, caseId: string, caller: Caller): Promise<CaseClock> {
  return services.database.transaction(caller.scope, async (transaction) => {
    const file = await findCase(transaction, caseId);
    if (!file) throw new DomainError('CASE_NOT_FOUND');
    return caseClockOf(services, transaction, file.office, await loadActions(transaction, caseId));
  });
}

/** The same for a case whose history is at hand. */
export async function caseClockOf(services: CommandServices, transaction: Transaction, office: Office, actions: readonly CaseAction[]): Promise<CaseClock> {
  const { clock, outages } = await services.policies.of(transaction, office, await policyVersion(transaction));
  const record = foldCase(actions);
  const facts = clockFactsOf(record, outages);
  const asOf = services.clock.now();
  const holdings = holdingsOf(actions);
  return {
    asOf,
    calendarVersion: clock.calendar.version,
    explanation: explainClock(facts, clock, asOf),
    stages: readStages(record.stages, DEFAULT_STAGE_SHARES, facts, clock, asOf),
    shares: shares(holdings, facts, clock, asOf),
  };
}
