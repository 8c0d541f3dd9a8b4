import { OFFICES } from '#libs/domain/case/names.js';
import { lockCase, updateCase } from '#libs/persistence/cases.js';
import type { Transaction } from '#libs/persistence/database.js';
import { insertIncident } from '#libs/persistence/incidents.js';
import { announce } from '#libs/persistence/outbox.js';
import { unfinishedReprojections } from '#libs/persistence/reprojections.js';
import { findWatchedCase } from '#libs/persistence/watched-cases.js';
import { catchUpClock, type CommandServices, openContext } from '../commands/execute-command.js';
import { projectionOf } from '../commands/projection.js';
import { differences } from './compare.js';

/**
 * Holds a case's row against its whole history once more, under its lock, where nothing can be under way; what differs is
 * put on record as an incident and made good, and the workflow is told. Answers how many incidents there were. What a
 * change of the policy has not reached yet is no difference: its re-projection comes to it.
 */
export async function mendCase(services: CommandServices, caseId: string): Promise<number> {
  const found = await services.database.transaction({ offices: OFFICES }, (transaction) => mend(services, transaction, caseId));
  if (found > 0) services.bell.ring();
  return found;
}

async function mend(services: CommandServices, transaction: Transaction, caseId: string): Promise<number> {
  const identity = await lockCase(transaction, caseId);
  const row = await findWatchedCase(transaction, caseId);
  if (!identity || !row || (await unfinishedReprojections(transaction)).length > 0) return 0;
  const context = await openContext(services, transaction, identity);
  const incidents = differences(row, context.record, context.policy, services.clock.now());
  if (incidents.length === 0) return 0;
  const after = await catchUpClock(context);
  await updateCase(transaction, caseId, projectionOf(after.record, after.policy, after.now));
  await announce(transaction, caseId, identity.office, after.now);
  let recorded = 0;
  for (const incident of incidents) if (await insertIncident(transaction, identity, incident, context.now)) recorded += 1;
  return recorded;
}
