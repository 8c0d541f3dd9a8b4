import type { Transaction } from './database.js';
import { type ChainPlace, placeOf } from './audit.js';
import type { AuditChain } from './records.js';

/** An entry as it stands in its row, every text as it was hashed. */
export interface ChainedEntry {
  readonly position: number;
  readonly previous: string;
  readonly hash: string;
  readonly caseId: string | null;
  readonly seq: number | null;
  /** Milliseconds since 1970-01-01T00:00:00Z, with a fraction only where somebody has tampered. */
  readonly at: string;
  /** JSON. */
  readonly actor: string;
  readonly act: string;
  readonly actSha256: string;
  readonly inputsSha256: string | null;
  readonly about: string | null;
  readonly requestId: string | null;
}

/** An entry beside the act of a case it stands for; `actionType` is null where there is no such act. */
export interface TrailEntry extends ChainedEntry {
  readonly actionType: string | null;
  readonly actionAt: number | null;
  readonly actionActor: unknown;
  readonly actionPayload: unknown;
}

const TRAIL = `e.position::float8 AS position, e.previous, e.hash, e.case_id AS "caseId", e.seq,
            trim_scale(extract(epoch FROM e.at) * 1000)::text AS at, e.actor::text AS actor, e.act, e.act_sha256 AS "actSha256",
            e.inputs_sha256 AS "inputsSha256", e.about, e.request_id AS "requestId", a.type AS "actionType",
            (extract(epoch FROM a.at) * 1000)::float8 AS "actionAt", a.actor AS "actionActor", a.payload AS "actionPayload"`;
const WITH_ACTS = `audit_entry e LEFT JOIN case_action a ON a.case_id = e.case_id AND a.seq = e.seq`;

/** The entries of a chain behind `after` up to and with `through`, in order. */
export function readTrail(transaction: Transaction, office: AuditChain, after: number, through: number): Promise<readonly TrailEntry[]> {
  return transaction.query(`SELECT ${TRAIL} FROM ${WITH_ACTS} WHERE e.office = $1 AND e.position > $2 AND e.position <= $3 ORDER BY e.position`, [office, after, through]);
}

/** An entry of a case beside the hash that stands in the place before it. */
export type CaseTrailEntry = TrailEntry & { readonly hashBefore: string | null };

/** The entries of a case's acts, in order; readings are left out. */
export function readTrailOfCase(transaction: Transaction, caseId: string): Promise<readonly CaseTrailEntry[]> {
  return transaction.query(
    `SELECT ${TRAIL}, b.hash AS "hashBefore" FROM ${WITH_ACTS} LEFT JOIN audit_entry b ON b.office = e.office AND b.position = e.position - 1
     WHERE e.case_id = $1 AND e.seq IS NOT NULL ORDER BY e.position`,
    [caseId],
  );
}

/** What the head says and what the last entry is, at one moment; a chain without entries has none. */
export async function chainEnds(transaction: Transaction, office: AuditChain): Promise<{ readonly head: ChainPlace | undefined; readonly last: ChainPlace | undefined }> {
  const rows: { kind: 'head' | 'last'; position: string; hash: string }[] = await transaction.query(
    `SELECT 'head' AS kind, position, hash FROM audit_head WHERE office = $1
     UNION ALL (SELECT 'last', position, hash FROM audit_entry WHERE office = $1 ORDER BY position DESC LIMIT 1)`,
    [office],
  );
  const [head, last] = (['head', 'last'] as const).map((kind) => rows.find((row) => row.kind === kind));
  return { head: head && placeOf(head), last: last && placeOf(last) };
}

/** The last entry up to a position. */
export async function lastUpTo(transaction: Transaction, office: AuditChain, position: number): Promise<ChainPlace | undefined> {
  const rows: { position: string; hash: string }[] = await transaction.query(
    `SELECT position, hash FROM audit_entry WHERE office = $1 AND position <= $2 ORDER BY position DESC LIMIT 1`,
    [office, position],
  );
  return rows[0] && placeOf(rows[0]);
}

/** The stored hash of one entry. */
export async function hashAt(transaction: Transaction, office: AuditChain, position: number): Promise<string | undefined> {
  const rows: { hash: string }[] = await transaction.query(`SELECT hash FROM audit_entry WHERE office = $1 AND position = $2`, [office, position]);
  return rows[0]?.hash;
}

export interface StoredInputs {
  readonly caseId: string;
  readonly seq: number;
  readonly inputs: string;
}

/** What the assessments of these cases were reckoned from, oldest first. */
export function readInputs(transaction: Transaction, caseIds: readonly string[]): Promise<readonly StoredInputs[]> {
  return transaction.query(`SELECT case_id AS "caseId", seq, inputs FROM assessment WHERE case_id = ANY ($1) ORDER BY seq`, [caseIds]);
}

/** Which documents these cases have been issued, by act and kind, each with the hash of its bytes. */
export function readIssued(
  transaction: Transaction,
  caseIds: readonly string[],
): Promise<readonly { readonly caseId: string; readonly seq: number; readonly kind: string; readonly sha256: string }[]> {
  return transaction.query(
    `SELECT case_id AS "caseId", seq, kind, encode(sha256(content), 'hex') AS sha256 FROM issued_document WHERE case_id = ANY ($1)`,
    [caseIds],
  );
}

export interface WitnessRow {
  readonly from: 'anchor' | 'document';
  /** The day of the anchor; the case of the document. */
  readonly note: string;
  readonly position: number;
  readonly hash: string;
}

/** Anchors and issued documents that name another entry than the chain has in that place; the first of them. */
export function contradictingWitnesses(transaction: Transaction, office: AuditChain, limit: number): Promise<readonly WitnessRow[]> {
  return transaction.query(
    `SELECT w."from", w.note, w.position::float8 AS position, w.hash
     FROM (SELECT 'anchor' AS "from", day::text AS note, position, hash FROM audit_anchor WHERE office = $1 AND position > 0
           UNION ALL SELECT 'document', case_id::text, head_position, head_hash FROM issued_document WHERE office = $1 AND head_position IS NOT NULL) AS w
     LEFT JOIN audit_entry e ON e.office = $1 AND e.position = w.position
     WHERE e.hash IS DISTINCT FROM w.hash ORDER BY w.position LIMIT $2`,
    [office, limit],
  );
}

/** Acts of an office's cases that have no entry; the first of them. */
export function unrecordedActs(transaction: Transaction, office: AuditChain, limit: number): Promise<readonly { readonly caseId: string; readonly seq: number }[]> {
  return transaction.query(
    `SELECT a.case_id AS "caseId", a.seq FROM case_action a
     WHERE a.office = $1 AND NOT EXISTS (SELECT FROM audit_entry e WHERE e.case_id = a.case_id AND e.seq = a.seq)
     ORDER BY a.at, a.case_id, a.seq LIMIT $2`,
    [office, limit],
  );
}
