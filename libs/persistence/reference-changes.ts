import type { Actor } from '#libs/domain/case/actions.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { ReferenceChangeRow } from './entities/reference-change.js';
import { dateOf, instantOf } from './instants.js';
import type { CommandKey } from './records.js';

export type ReferenceChangeKind = 'CALENDAR' | 'SERVICE_HOURS' | 'FIELD_TABLE' | 'OUTAGE';

/** A change of the reference data as it is on record. */
export interface ReferenceChange {
  readonly id: string;
  readonly kind: ReferenceChangeKind;
  readonly policyVersion: string;
  readonly at: Instant;
  readonly actor: Actor;
  /** What was loaded, as plain data. */
  readonly content: unknown;
  readonly contentSha256: string;
  readonly requestId?: string | undefined;
}

/** Puts a change on record and answers its id. @throws the driver's error naming `reference_change_key_unique`. */
export async function insertReferenceChange(
  transaction: Transaction,
  change: Omit<ReferenceChange, 'id'>,
  { scope, key, bodySha256 }: CommandKey,
): Promise<string> {
  const { kind, policyVersion, at, actor, content, contentSha256, requestId } = change;
  const rows: { id: string }[] = await transaction.query(
    `INSERT INTO reference_change (kind, policy_version, at, actor, content, content_sha256, request_id, key_scope, key, body_sha256)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [kind, policyVersion, dateOf(at), JSON.stringify(actor), JSON.stringify(content), contentSha256, requestId ?? null, scope, key, bodySha256],
  );
  return rows[0]?.id ?? '';
}

/** The change a key stands for, with the hash of the body it came with. */
export async function findChangeByKey(
  transaction: Transaction,
  { scope, key }: Pick<CommandKey, 'scope' | 'key'>,
): Promise<(ReferenceChange & { readonly bodySha256: string }) | undefined> {
  const row = await transaction.findOneBy(ReferenceChangeRow, { keyScope: scope, key });
  return row ? { ...changeOf(row), bodySha256: row.bodySha256 } : undefined;
}

export async function findChange(transaction: Transaction, id: string): Promise<ReferenceChange | undefined> {
  const row = await transaction.findOneBy(ReferenceChangeRow, { id });
  return row ? changeOf(row) : undefined;
}

/** The changes on record, newest first; at most 200. */
export async function listChanges(transaction: Transaction): Promise<readonly ReferenceChange[]> {
  const rows = await transaction.find(ReferenceChangeRow, { order: { policyVersion: 'DESC' }, take: 200 });
  return rows.map(changeOf);
}

function changeOf({ id, kind, policyVersion, at, actor, content, contentSha256, requestId }: ReferenceChangeRow): ReferenceChange {
  return {
    id,
    kind: kind as ReferenceChangeKind,
    policyVersion,
    at: instantOf(at),
    actor: actor as Actor,
    content,
    contentSha256,
    requestId: requestId ?? undefined,
  };
}
