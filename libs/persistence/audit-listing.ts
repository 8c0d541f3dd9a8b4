import type { Actor } from '#libs/domain/case/actions.js';
import { addDays, type Day, formatDay } from '#libs/domain/time/day.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import type { AuditChain } from './records.js';

/** An entry as it is shown: without what only its hash is reckoned from. */
export interface ListedEntry {
  readonly position: number;
  readonly at: Instant;
  readonly act: string;
  readonly actor: Actor;
  readonly caseId: string | null;
  readonly acceptanceNumber: string | null;
  readonly seq: number | null;
  readonly about: string | null;
  readonly hash: string;
}

export interface EntryFilter {
  readonly act?: string | undefined;
  readonly caseId?: string | undefined;
  readonly account?: string | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  /** Positions between these, neither counted. */
  readonly above: number;
  readonly below: number;
}

/** Entries of a stretch of a chain, newest first; days are of Asia/Shanghai. */
export function listEntries(transaction: Transaction, office: AuditChain, filter: EntryFilter, limit: number): Promise<readonly ListedEntry[]> {
  const { act, caseId, account, from, until, above, below } = filter;
  return transaction.query(
    `SELECT e.position::float8 AS position, (extract(epoch FROM e.at) * 1000)::float8 AS at, e.act, e.actor, e.case_id AS "caseId",
            c.acceptance_number AS "acceptanceNumber", e.seq, e.about, e.hash
     FROM audit_entry e LEFT JOIN case_file c ON c.id = e.case_id
     WHERE e.office = $1 AND e.position > $2 AND e.position < $3
       AND ($4::text IS NULL OR e.act = $4) AND ($5::uuid IS NULL OR e.case_id = $5) AND ($6::text IS NULL OR e.actor ->> 'id' = $6)
       AND ($7::text IS NULL OR e.at >= $7::timestamptz) AND ($8::text IS NULL OR e.at < $8::timestamptz)
     ORDER BY e.position DESC LIMIT $9`,
    [office, above, below, act ?? null, caseId ?? null, account?.toLowerCase() ?? null, midnight(from), midnight(until && addDays(until, 1)), limit],
  );
}

const midnight = (day: Day | undefined): string | null => (day === undefined ? null : `${formatDay(day)}T00:00:00+08:00`);
