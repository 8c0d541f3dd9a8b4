import { escapeLiteral } from 'pg';
import type { Actor } from '#libs/domain/case/actions.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { dateOf } from './instants.js';

/** A chain of the audit: an office's own, or that of what belongs to no office. */
export type AuditChain = Office | 'SYSTEM';

export interface AuditEntry {
  readonly office: AuditChain;
  readonly caseId?: string | undefined;
  /** Of an act on a case: its place in the history. */
  readonly seq?: number | undefined;
  readonly at: Instant;
  readonly actor: Actor;
  readonly act: string;
  readonly actSha256: string;
  /** Of a decision: the hash of what the assessment it rests on was reckoned from. */
  readonly inputsSha256?: string | undefined;
  /** What was read, issued or changed, where the case alone does not say it. */
  readonly about?: string | undefined;
  readonly requestId?: string | undefined;
}

const unwritten = new WeakMap<Transaction, AuditEntry[]>();

/** Lets a transaction take entries; whoever opens it commits with `sealing`. */
export function takeAudit(transaction: Transaction): void {
  unwritten.set(transaction, []);
}

/**
 * Puts an entry on the chain of its office, with the transaction's commit and not before: whoever appends holds the head
 * of the chain, and all others of that office wait. @throws RangeError outside a transaction, or for a second chain in one.
 */
export function appendAudit(transaction: Transaction, entry: AuditEntry): void {
  const entries = unwritten.get(transaction);
  if (!entries) throw new RangeError('an audit entry outside a transaction would be lost');
  if (entries.some(({ office }) => office !== entry.office)) throw new RangeError('a transaction that held two chains would make offices wait for one another');
  entries.push(entry);
}

/** The statement that writes the transaction's entries; `undefined` if there are none. */
export function sealing(transaction: Transaction): string | undefined {
  const entries = unwritten.get(transaction) ?? [];
  const [first] = entries;
  return first && `SELECT append_audit(${escapeLiteral(first.office)}, ${escapeLiteral(JSON.stringify(entries.map(rowOf)))})`;
}

const rowOf = (entry: AuditEntry): object => ({
  case_id: entry.caseId,
  seq: entry.seq,
  at: dateOf(entry.at),
  actor: entry.actor,
  act: entry.act,
  act_sha256: entry.actSha256,
  inputs_sha256: entry.inputsSha256,
  about: entry.about,
  request_id: entry.requestId,
});

/** A command's key as its caller gave it; `scope` keeps one caller's keys apart from another's. */
export interface CommandKey {
  readonly scope: string;
  readonly key: string;
  readonly bodySha256: string;
}

export interface FirstAnswer {
  readonly bodySha256: string;
  readonly answer: unknown;
}

export async function findAnswer(transaction: Transaction, { scope, key }: CommandKey): Promise<FirstAnswer | undefined> {
  const rows: { body_sha256: string; answer: unknown }[] = await transaction.query(
    `SELECT body_sha256, answer FROM command_key WHERE scope = $1 AND key = $2`,
    [scope, key],
  );
  return rows[0] && { bodySha256: rows[0].body_sha256, answer: rows[0].answer };
}

/** @throws the driver's error naming `command_key_pk` if the same key was used at the same time. */
export async function keepAnswer(transaction: Transaction, key: CommandKey, caseId: string, answer: unknown, at: Instant): Promise<void> {
  await transaction.query(
    `INSERT INTO command_key (scope, key, body_sha256, case_id, answer, at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [key.scope, key.key, key.bodySha256, caseId, JSON.stringify(answer), dateOf(at)],
  );
}
