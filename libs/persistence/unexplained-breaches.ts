import type { Office } from '#libs/domain/case/names.js';
import type { Transaction } from './database.js';

/** The cases whose newest breach on record has no explanation after it, the longest breached first; at most `limit`. */
export async function unexplainedBreaches(transaction: Transaction, offices: readonly Office[], limit: number): Promise<readonly string[]> {
  const rows: { id: string }[] = await transaction.query(
    `SELECT c.id FROM case_file c
     WHERE c.office = ANY ($1) AND c.breached_at IS NOT NULL
       AND NOT EXISTS (SELECT FROM case_action e WHERE e.case_id = c.id AND e.type = 'explain-breach'
                       AND e.seq > (SELECT coalesce(max(p.seq), 0) FROM case_action p WHERE p.case_id = c.id AND p.type = 'record-clock-point' AND p.payload->>'percent' = '100'))
     ORDER BY c.breached_at, c.id LIMIT $2`,
    [offices, limit],
  );
  return rows.map(({ id }) => id);
}
