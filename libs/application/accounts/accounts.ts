import type { Office, Role } from '#libs/domain/case/names.js';
import { DomainError, type FieldFault } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { type AccountChange, type AccountChangeKind, listAccountChanges } from '#libs/persistence/account-changes.js';
import { forgetFailures, type HeldRole } from '#libs/persistence/accounts.js';
import { type Database, type Transaction, violates } from '#libs/persistence/database.js';
import {
  administratorsLeft, BOTH_OFFICES, endSessionsOf, findManagedAccount, giveOneTimePassword, insertAccount, listManagedAccounts, lockAccounts, type ManagedAccount, replaceRoles, updateAccount,
} from '#libs/persistence/staff-accounts.js';
import { type AccessServices, loginBucket } from '../access/sign-in.js';
import type { Caller } from '../commands/caller.js';
import { recordAccountChange } from './record-change.js';

/** An account as an administrator wants it. */
export interface WantedAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly active: boolean;
  readonly roles: readonly { readonly role: Role; readonly office?: Office | undefined }[];
  /** The version it was read in; 0 for an account that is not there yet. */
  readonly version: number;
}

/** How long a one-time password lets somebody in. */
const ONE_TIME = 72 * 3_600_000;

export const readAccounts = ({ database }: { readonly database: Database }): Promise<readonly ManagedAccount[]> =>
  database.transaction(BOTH_OFFICES, listManagedAccounts);

/** An account and what became of it. @throws DomainError NOT_FOUND */
export function readAccount({ database }: { readonly database: Database }, id: string): Promise<{ readonly account: ManagedAccount; readonly changes: readonly AccountChange[] }> {
  return database.transaction(BOTH_OFFICES, async (transaction) => ({ account: await requireAccount(transaction, id), changes: await listAccountChanges(transaction, id) }));
}

/**
 * Opens an account, or gives it another name, other roles, or takes it out of use; whoever is out of use is signed out at
 * once. The same again changes nothing.
 * @throws DomainError NOT_FOUND, STALE_VERSION, LAST_ADMINISTRATOR, INVALID_INPUT naming the field at fault
 */
export async function writeAccount(services: AccessServices, caller: Caller, asked: WantedAccount): Promise<ManagedAccount> {
  refuse(rolesAtFault(asked.roles));
  const wanted = { ...asked, roles: onceEach(asked.roles) };
  try {
    return await services.database.transaction(BOTH_OFFICES, async (transaction) => {
      await lockAccounts(transaction);
      const before = await findManagedAccount(transaction, wanted.id);
      if (before && isAlready(before, wanted)) return before;
      const kind = before ? kindOf(before, wanted) : await openAccount(transaction, wanted);
      const { name, active, roles, id } = wanted;
      if (before) await updateAccount(transaction, { id, name, active });
      await replaceRoles(transaction, id, roles);
      if (!active) await endSessionsOf(transaction, id);
      await requireAdministrator(transaction);
      const after = await requireAccount(transaction, id);
      await recordAccountChange(transaction, kind, after, caller, services.clock.now());
      return after;
    });
  } catch (error) {
    throw violates(error, 'staff_account_login_unique') ? fault('login', 'login-taken') : error;
  }
}

async function openAccount(transaction: Transaction, { version, ...account }: WantedAccount): Promise<AccountChangeKind> {
  if (version !== 0) throw new DomainError('NOT_FOUND');
  await insertAccount(transaction, account);
  return 'OPENED';
}

function kindOf(before: ManagedAccount, wanted: WantedAccount): AccountChangeKind {
  if (before.login !== wanted.login) throw fault('login', 'login-fixed');
  if (before.version !== wanted.version) throw new DomainError('STALE_VERSION');
  if (before.active === wanted.active) return 'ALTERED';
  return wanted.active ? 'ENABLED' : 'DISABLED';
}

/** A new password for one use; the one before lets nobody in any more, and whoever came in by it is signed out. */
export async function resetPassword(services: AccessServices, caller: Caller, id: string): Promise<{ readonly password: string; readonly until: Instant }> {
  // The own one is changed by whoever knows it: so that nobody who finds the desk empty takes it over.
  if (caller.actor.kind !== 'staff' || caller.actor.id === id) throw new DomainError('NOT_ALLOWED');
  const password = services.passwords.oneTime();
  const hash = await services.passwords.hash(password);
  const until = (services.clock.now() + ONE_TIME) as Instant;
  await services.database.transaction(BOTH_OFFICES, async (transaction) => {
    await lockAccounts(transaction);
    const { login } = await requireAccount(transaction, id);
    await giveOneTimePassword(transaction, id, hash, until);
    await endSessionsOf(transaction, id);
    await forgetFailures(transaction, loginBucket(login));
    await requireAdministrator(transaction);
    await recordAccountChange(transaction, 'PASSWORD_GIVEN', await requireAccount(transaction, id), caller, services.clock.now());
  });
  return { password, until };
}

async function requireAccount(transaction: Transaction, id: string): Promise<ManagedAccount> {
  const account = await findManagedAccount(transaction, id);
  if (!account) throw new DomainError('NOT_FOUND');
  return account;
}

/** Asked after every change: what would leave nobody is undone with its transaction. */
async function requireAdministrator(transaction: Transaction): Promise<void> {
  if ((await administratorsLeft(transaction)) === 0) throw new DomainError('LAST_ADMINISTRATOR');
}

const keyOf = ({ role, office }: HeldRole): string => `${role}@${office ?? ''}`;
const onceEach = (roles: readonly HeldRole[]): readonly HeldRole[] => [...new Map(roles.map((role) => [keyOf(role), role])).values()];
const sameRoles = (one: readonly HeldRole[], other: readonly HeldRole[]): boolean => one.map(keyOf).sort().join() === other.map(keyOf).sort().join();

const isAlready = (before: ManagedAccount, wanted: WantedAccount): boolean =>
  before.login === wanted.login && before.name === wanted.name && before.active === wanted.active && sameRoles(before.roles, wanted.roles);

/** Administrators decide no case: they hold no other role, and every other role is held at an office. */
function rolesAtFault(roles: WantedAccount['roles']): readonly FieldFault[] {
  const isMixed = roles.length > 1 && roles.some(({ role }) => role === 'ADMINISTRATOR');
  if (isMixed) return [{ field: 'roles', code: 'administrator-alone' }];
  return roles.flatMap(({ role, office }, at) => {
    if (role === 'ADMINISTRATOR') return office === undefined ? [] : [{ field: `roles[${at}].office`, code: 'office-unwanted' }];
    return office === undefined ? [{ field: `roles[${at}].office`, code: 'office-missing' }] : [];
  });
}

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new DomainError('INVALID_INPUT', {}, faults);
}

const fault = (field: string, code: string): DomainError => new DomainError('INVALID_INPUT', {}, [{ field, code }]);
