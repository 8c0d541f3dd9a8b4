import { type Day, day, formatDay } from '#libs/domain/time/day.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { type ChainPlace, placeOf } from './audit.js';
import type { Transaction } from './database.js';
import { dateOf } from './instants.js';
import type { AuditChain } from './records.js';

/** The head of a chain as it stood when it was first looked at on a day. */
export interface Anchor extends ChainPlace {
  readonly office: AuditChain;
  /** In Asia/Shanghai. */
  readonly day: Day;
}

/** Keeps the heads for this day, of the chains that have no anchor of the day and are not empty. */
export async function makeAnchors(transaction: Transaction, today: Day, at: Instant): Promise<void> {
  await transaction.query(`SELECT anchor_audit($1, $2)`, [formatDay(today), dateOf(at)]);
}

/** Every anchor, oldest first; or the newest of each chain. */
export async function listAnchors(transaction: Transaction, which: 'all' | 'newest'): Promise<readonly Anchor[]> {
  const rows: { office: AuditChain; day: string; position: string; hash: string }[] = await transaction.query(
    `SELECT ${which === 'newest' ? 'DISTINCT ON (office)' : ''} office, day::text, position, hash FROM audit_anchor
     ORDER BY ${which === 'newest' ? 'office, day DESC' : 'day, office'}`,
  );
  return rows.map((row) => ({ office: row.office, day: day(row.day), ...placeOf(row) }));
}
