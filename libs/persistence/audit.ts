import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import type { AuditChain } from './records.js';

/** A place on a chain and the hash of the entry there: what a paper, an anchor or a head says. */
export interface ChainPlace {
  readonly position: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** Where an act of a case stands on its office's chain. @throws RangeError for an act that is not on record. */
export async function placeOfAct(transaction: Transaction, caseId: string, seq: number): Promise<ChainPlace> {
  const rows: PlaceRow[] = await transaction.query(`SELECT position, hash FROM audit_entry WHERE case_id = $1 AND seq = $2`, [caseId, seq]);
  if (!rows[0]) throw new RangeError('an act without its audit entry');
  return placeOf(rows[0]);
}

interface PlaceRow {
  /** The driver gives a bigint as text. */
  readonly position: string;
  readonly hash: string;
}

export const placeOf = ({ position, hash }: PlaceRow): ChainPlace => ({ position: Number(position), hash });

/** An entry as it is told to those who follow a chain. */
export interface AuditedAct {
  readonly position: number;
  readonly caseId: string | null;
  readonly seq: number | null;
  readonly act: string;
  readonly at: Instant;
}

/**
 * What followed on a chain, oldest first. Positions come in the order of commits and without gaps: who has seen one has
 * seen all before it.
 */
export async function auditAfter(transaction: Transaction, office: AuditChain, position: number, limit: number): Promise<readonly AuditedAct[]> {
  const rows: (Omit<AuditedAct, 'position'> & { position: string })[] = await transaction.query(
    `SELECT position, case_id AS "caseId", seq, act, (extract(epoch FROM at) * 1000)::float8 AS at
     FROM audit_entry WHERE office = $1 AND position > $2 ORDER BY position LIMIT $3`,
    [office, position, limit],
  );
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

/** The last entry of each chain; position 0 where there is none yet. */
export async function auditHeads(transaction: Transaction): Promise<ReadonlyMap<AuditChain, ChainPlace>> {
  const rows: (PlaceRow & { office: AuditChain })[] = await transaction.query(`SELECT office, position, hash FROM audit_head ORDER BY office`);
  return new Map(rows.map((row) => [row.office, placeOf(row)]));
}

/** The place of an office's last entry; 0 where there is none, or none the transaction may see. */
export async function lastPosition(transaction: Transaction, office: AuditChain): Promise<number> {
  const rows: { position: number | null }[] = await transaction.query(`SELECT max(position)::float8 AS position FROM audit_entry WHERE office = $1`, [office]);
  return rows[0]?.position ?? 0;
}
