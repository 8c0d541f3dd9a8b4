import type { Actor } from '#libs/domain/case/actions.js';
import type { CaseRecord } from '#libs/domain/case/case-record.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { standsIn } from '#libs/persistence/absences.js';
import type { Transaction } from '#libs/persistence/database.js';

/** The actor, as whoever stands in for the officer who has claimed the case, if so it is at this instant. */
export async function standingIn(transaction: Transaction, { handler, office }: CaseRecord, actor: Actor, at: Instant): Promise<Actor> {
  if (actor.kind !== 'staff' || handler === undefined || handler.id === actor.id) return actor;
  const deputy = await standsIn(transaction, { officerId: handler.id, deputyId: actor.id, office, at });
  return deputy ? { ...actor, standsInFor: { id: handler.id, name: handler.name } } : actor;
}
