import { DomainError } from '#libs/domain/errors.js';
import { sha256 } from '#libs/canonical/canonical.js';
import { failedAttempts, findAccountByLogin, forgetFailures, recordFailure, setOwnPassword } from '#libs/persistence/accounts.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Caller } from '../commands/caller.js';
import { type Door, noteAccess, scopeOf } from './note-access.js';
import { type AccessServices, loginBucket, sessionHolder } from './sign-in.js';

export interface NewPassword {
  readonly current: string;
  readonly next: string;
}

const WINDOW = 15 * 60_000;
const FAILURES = 5;

/**
 * Sets the password of whoever is signed in, and ends their sessions elsewhere; puts on record that, never what.
 * @throws DomainError INVALID_INPUT with the field at fault; TOO_MANY_ATTEMPTS, for guessing is guessing here too
 */
export async function changeOwnPassword(services: AccessServices, token: string, { actor }: Caller, password: NewPassword, door: Door): Promise<void> {
  const holder = await sessionHolder(services, token);
  if (holder?.kind !== 'staff') throw new DomainError('NOT_SIGNED_IN');
  const { id, login } = holder.account;
  const bucket = loginBucket(login);
  const { database, passwords, clock } = services;
  const account = await database.transaction({ offices: [] }, async (transaction) => {
    if ((await failedAttempts(transaction, [bucket], (clock.now() - WINDOW) as Instant)) >= FAILURES) throw new DomainError('TOO_MANY_ATTEMPTS', { retryAfterSeconds: WINDOW / 1000 });
    return findAccountByLogin(transaction, login);
  });
  if (!account || !(await passwords.verify(account.passwordHash, password.current))) {
    await database.transaction({ offices: [] }, (transaction) => recordFailure(transaction, [bucket], clock.now()));
    throw fault('current', 'password-wrong');
  }
  requireNew(password, login);
  const hash = await passwords.hash(password.next);
  await database.transaction(scopeOf(door), async (transaction) => {
    await setOwnPassword(transaction, { idSha256: sha256(token), accountId: id }, hash);
    await forgetFailures(transaction, bucket);
    noteAccess(transaction, door, 'set-password', actor, clock.now());
  });
}

function requireNew({ current, next }: NewPassword, login: string): void {
  if (next.normalize('NFKC') === current.normalize('NFKC')) throw fault('next', 'password-same');
  if (next.toLowerCase().includes(login)) throw fault('next', 'password-like-login');
}

const fault = (field: string, code: string): DomainError => new DomainError('INVALID_INPUT', {}, [{ field, code }]);
