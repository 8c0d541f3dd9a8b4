import type { Office } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { optionalInstantOf } from './instants.js';

/** What the flow of a case needs to know of it. */
export interface FlowView {
  readonly caseId: string;
  readonly office: Office;
  readonly seq: number;
  readonly state: State;
  readonly collected: boolean;
  readonly nextPointAt: Instant | undefined;
}

/** Where the named cases stand; those outside the transaction's scope are left out. */
export async function readFlowViews(transaction: Transaction, caseIds: readonly string[]): Promise<readonly FlowView[]> {
  const rows: { id: string; office: Office; seq: number; state: State; collected: boolean; next_point_at: Date | null }[] =
    await transaction.query(`SELECT id, office, seq, state, collected, next_point_at FROM case_file WHERE id = ANY ($1::uuid[])`, [caseIds]);
  return rows.map(({ id, office, seq, state, collected, next_point_at }) => ({
    caseId: id,
    office,
    seq,
    state,
    collected,
    nextPointAt: optionalInstantOf(next_point_at),
  }));
}

/** Age of the oldest announcement the relay has not taken, in milliseconds, but for what a re-projection announces; 0 if there is none. */
export async function relayLag(transaction: Transaction, now: Instant): Promise<number> {
  const rows: { at: Date | null }[] = await transaction.query(`SELECT min(at) AS at FROM outbox WHERE NOT bulk`);
  const oldest = optionalInstantOf(rows[0]?.at ?? null);
  return oldest === undefined ? 0 : Math.max(0, now - oldest);
}
