import type { Actor } from '#libs/domain/case/actions.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { AccountChangeRow } from './entities/account-change.js';
import { dateOf, instantOf } from './instants.js';

export type AccountChangeKind = 'OPENED' | 'ALTERED' | 'DISABLED' | 'ENABLED' | 'PASSWORD_GIVEN';

/** A change of an account as it is on record. */
export interface AccountChange {
  readonly id: string;
  readonly accountId: string;
  readonly kind: AccountChangeKind;
  readonly at: Instant;
  readonly actor: Actor;
  /** What the account was then, as plain data; never a password. */
  readonly content: unknown;
}

/** Puts a change on record and answers its id. */
export async function insertAccountChange(transaction: Transaction, { accountId, kind, at, actor, content }: Omit<AccountChange, 'id'>): Promise<string> {
  const rows: { id: string }[] = await transaction.query(
    `INSERT INTO account_change (account_id, kind, at, actor, content) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [accountId, kind, dateOf(at), JSON.stringify(actor), JSON.stringify(content)],
  );
  return rows[0]?.id ?? '';
}

export async function findAccountChange(transaction: Transaction, id: string): Promise<AccountChange | undefined> {
  const row = await transaction.findOneBy(AccountChangeRow, { id });
  return row ? changeOf(row) : undefined;
}

/** What became of one account, newest first; at most 200. */
export async function listAccountChanges(transaction: Transaction, accountId: string): Promise<readonly AccountChange[]> {
  const rows = await transaction.find(AccountChangeRow, { where: { accountId }, order: { id: 'DESC' }, take: 200 });
  return rows.map(changeOf);
}

const changeOf = ({ id, accountId, kind, at, actor, content }: AccountChangeRow): AccountChange => ({
  id,
  accountId,
  kind: kind as AccountChangeKind,
  at: instantOf(at),
  actor: actor as Actor,
  content,
});
