import { DomainError } from '#libs/domain/errors.js';
import type { Actor } from '#libs/domain/case/actions.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import {
  endSession,
  failedAttempts,
  findAccountByLogin,
  findSessionHolder,
  forgetFailures,
  type HeldRole,
  openSession,
  recordFailure,
  type SessionHolder,
  type StaffAccount,
} from '#libs/persistence/accounts.js';
import { findCase } from '#libs/persistence/case-reading.js';
import { applicantCase } from '#libs/persistence/cases.js';
import type { Database } from '#libs/persistence/database.js';
import type { AuditChain } from '#libs/persistence/records.js';
import type { Caller } from '../commands/caller.js';
import type { Clock } from '../ports/clock.js';
import { sha256 } from '#libs/canonical/canonical.js';
import { type Door, noteAccess, scopeOf } from './note-access.js';

/** What access control needs of the platform. */
export interface AccessServices {
  readonly database: Database;
  readonly clock: Clock;
  readonly passwords: {
    verify(hash: string, password: string): Promise<boolean>;
    /** Takes as long as a real check, so that an unknown login cannot be told by the time it takes. */
    verifyNobody(password: string): Promise<boolean>;
    hash(password: string): Promise<string>;
    /** A new password for one use. */
    oneTime(): string;
  };
  readonly randomToken: () => string;
  /** True if the secret is the one printed on the receipt of that case. */
  readonly secretFits: (caseId: string, secret: string) => boolean;
}

/** What the browser keeps: the token in a cookie it cannot read, the CSRF token where it can. */
export interface OpenedSession {
  readonly token: string;
  readonly csrfToken: string;
  readonly expiresAt: Instant;
}

/** Where staff come in: whom the program lets in, and the chain on which it puts who came. */
export interface StaffDoor {
  readonly chain: AuditChain;
  readonly rolesThatCount: (roles: readonly HeldRole[]) => readonly HeldRole[];
}

const STAFF_SESSION = 10 * 3_600_000;
const APPLICANT_SESSION = 3_600_000;
const THROTTLE_WINDOW = 15 * 60_000;
const FAILURES_PER_NAME = 5;
const FAILURES_PER_ADDRESS = 50;
const NOWHERE = { offices: [] };

/** Under which failures of a login are counted. */
export const loginBucket = (login: string): string => `login:${login}`;

interface From {
  readonly address: string;
  readonly requestId?: string | undefined;
}

/**
 * Signs staff in with login and password.
 * @throws DomainError WRONG_CREDENTIALS, the same whether login, password or office is wrong; TOO_MANY_ATTEMPTS.
 */
export async function signInStaff(
  services: AccessServices,
  credentials: From & { readonly login: string; readonly password: string },
  { chain, rolesThatCount }: StaffDoor,
): Promise<OpenedSession & { readonly account: StaffAccount }> {
  const door = { chain, requestId: credentials.requestId };
  const account = await attempt(services, loginBucket(credentials.login), credentials.address, async () => {
    const known = await services.database.transaction(NOWHERE, (transaction) => findAccountByLogin(transaction, credentials.login));
    const fits = known
      ? await services.passwords.verify(known.passwordHash, credentials.password)
      : await services.passwords.verifyNobody(credentials.password);
    const isOver = known?.oneTimeUntil !== undefined && known.oneTimeUntil <= services.clock.now();
    const found = known && fits && !isOver && rolesThatCount(known.roles).length > 0 ? known : undefined;
    return { found, refusal: { door, about: known?.id ?? 'no-account' } };
  });
  const actor = staffActor(account, rolesThatCount(account.roles));
  return { ...(await open(services, { accountId: account.id }, STAFF_SESSION, actor, door)), account };
}

/**
 * Signs an applicant in with the acceptance number and the secret printed on the receipt.
 * @throws DomainError WRONG_CREDENTIALS, the same for an unknown number and a wrong secret; TOO_MANY_ATTEMPTS.
 */
export async function signInApplicant(
  services: AccessServices,
  credentials: From & { readonly acceptanceNumber: string; readonly secret: string },
): Promise<OpenedSession & { readonly caseId: string; readonly office: Office }> {
  const found = await attempt(services, `receipt:${credentials.acceptanceNumber}`, credentials.address, async () => {
    const known = await services.database.transaction(NOWHERE, (transaction) => applicantCase(transaction, credentials.acceptanceNumber));
    const fits = services.secretFits(known?.id ?? '', credentials.secret);
    // A number that belongs to no request has no chain to stand on.
    return { found: known && fits ? known : undefined, refusal: known && { door: applicantDoor(known, credentials), about: undefined } };
  });
  const door = applicantDoor(found, credentials);
  const opened = await open(services, { caseId: found.id }, APPLICANT_SESSION, { kind: 'applicant' }, door);
  return { ...opened, caseId: found.id, office: found.office };
}

const applicantDoor = ({ id, office }: { readonly id: string; readonly office: Office }, { requestId }: From): Door => ({ chain: office, caseId: id, requestId });

const staffActor = ({ id, name }: Pick<StaffAccount, 'id' | 'name'>, held: readonly HeldRole[]): Actor => ({ kind: 'staff', id, name, roles: [...new Set(held.map(({ role }) => role))] });

/** The holder of a live session, for the guard in front of every route. */
export function sessionHolder(services: AccessServices, token: string): Promise<SessionHolder | undefined> {
  return services.database.single((database) => findSessionHolder(database, sha256(token), services.clock.now()));
}

/** Ends the session of whoever goes, and puts that on record. */
export function signOut({ database, clock }: AccessServices, token: string, actor: Actor, door: Door): Promise<void> {
  return database.transaction(scopeOf(door), async (transaction) => {
    const at = clock.now();
    await endSession(transaction, sha256(token), at);
    noteAccess(transaction, door, 'sign-out', actor, at);
  });
}

/** The same of an applicant, on the chain of the office that has the request. */
export function signOutApplicant({ database, clock }: AccessServices, token: string, { actor, scope, requestId }: Caller): Promise<void> {
  return database.transaction(scope, async (transaction) => {
    const at = clock.now();
    await endSession(transaction, sha256(token), at);
    const file = await findCase(transaction, scope.caseId ?? '');
    if (file) noteAccess(transaction, { chain: file.office, caseId: file.id, requestId }, 'sign-out', actor, at);
  });
}

/** What a check of credentials came to; and, of a refusal, where it is put on record. */
interface Checked<Found> {
  readonly found: Found | undefined;
  readonly refusal: { readonly door: Door; readonly about: string | undefined } | undefined;
}

/** Counts failures per name and per address; too many within a quarter of an hour, and nobody is let in by that name. */
async function attempt<Found>({ database, clock }: AccessServices, name: string, address: string, check: () => Promise<Checked<Found>>): Promise<Found> {
  const from = `address:${address}`;
  await database.transaction(NOWHERE, async (transaction) => {
    const since = (clock.now() - THROTTLE_WINDOW) as Instant;
    const byName = await failedAttempts(transaction, [name], since);
    const byAddress = await failedAttempts(transaction, [from], since);
    if (byName >= FAILURES_PER_NAME || byAddress >= FAILURES_PER_ADDRESS) throw new DomainError('TOO_MANY_ATTEMPTS', { retryAfterSeconds: THROTTLE_WINDOW / 1000 });
  });
  const { found, refusal } = await check();
  if (found) {
    await database.transaction(NOWHERE, (transaction) => forgetFailures(transaction, name));
    return found;
  }
  await database.transaction(refusal ? scopeOf(refusal.door) : NOWHERE, async (transaction) => {
    const at = clock.now();
    await recordFailure(transaction, [name, from], at);
    if (refusal) noteAccess(transaction, refusal.door, 'sign-in-refused', { kind: 'system' }, at, refusal.about);
  });
  throw new DomainError('WRONG_CREDENTIALS');
}

async function open(
  { database, clock, randomToken }: AccessServices,
  holder: { readonly accountId: string } | { readonly caseId: string },
  lifetime: number,
  actor: Actor,
  door: Door,
): Promise<OpenedSession> {
  const [token, csrfToken, createdAt] = [randomToken(), randomToken(), clock.now()];
  const expiresAt = (createdAt + lifetime) as Instant;
  await database.transaction(scopeOf(door), async (transaction) => {
    await openSession(transaction, { idSha256: sha256(token), csrfToken, holder, createdAt, expiresAt });
    noteAccess(transaction, door, 'sign-in', actor, createdAt);
  });
  return { token, csrfToken, expiresAt };
}
