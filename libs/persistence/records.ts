import type { Actor } from '#libs/domain/case/actions.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { dateOf } from './instants.js';

export interface AuditEntry {
  readonly office: Office;
  /** None for what concerns several cases, or none yet. */
  readonly caseId?: string | undefined;
  readonly seq?: number | undefined;
  readonly at: Instant;
  readonly actor: Actor;
  readonly act: string;
  readonly actSha256: string;
  readonly requestId?: string | undefined;
}

export async function appendAudit(transaction: Transaction, entry: AuditEntry): Promise<void> {
  await transaction.query(
    `INSERT INTO audit_entry (office, case_id, seq, at, actor, act, act_sha256, request_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      entry.office,
      entry.caseId ?? null,
      entry.seq ?? null,
      dateOf(entry.at),
      JSON.stringify(entry.actor),
      entry.act,
      entry.actSha256,
      entry.requestId ?? null,
    ],
  );
}

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
