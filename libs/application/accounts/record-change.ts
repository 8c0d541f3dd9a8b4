import { fingerprint } from '#libs/canonical/canonical.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { type AccountChange, type AccountChangeKind, insertAccountChange } from '#libs/persistence/account-changes.js';
import type { Transaction } from '#libs/persistence/database.js';
import { appendAudit } from '#libs/persistence/records.js';
import type { ManagedAccount } from '#libs/persistence/staff-accounts.js';
import type { Caller } from '../commands/caller.js';

/** What a change of an account is called on record. */
export const ACCOUNT_ACTS = {
  OPENED: 'open-account',
  ALTERED: 'alter-account',
  DISABLED: 'disable-account',
  ENABLED: 'enable-account',
  PASSWORD_GIVEN: 'give-password',
} as const satisfies Readonly<Record<AccountChangeKind, string>>;

/** The hash of a change of an account as an act: who gave whom what, when. */
export const accountChangeSha256 = ({ accountId, kind, at, actor, content }: Omit<AccountChange, 'id'>): string =>
  fingerprint({ accountId, kind, at, actor, content });

/** Keeps what the account is from now on, and chains it on `SYSTEM`: accounts belong to no one office. */
export async function recordAccountChange(transaction: Transaction, kind: AccountChangeKind, account: ManagedAccount, { actor, requestId }: Caller, at: Instant): Promise<void> {
  const { id: accountId, login, name, active, roles } = account;
  const change = { accountId, kind, at, actor, content: { login, name, active, roles } };
  const about = await insertAccountChange(transaction, change);
  appendAudit(transaction, { office: 'SYSTEM', at, actor, act: ACCOUNT_ACTS[kind], actSha256: accountChangeSha256(change), about, requestId });
}
