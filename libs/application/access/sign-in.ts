import { DomainError } from '#libs/domain/errors.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import {
  endSession,
  failedAttempts,
  findAccountByLogin,
  findSessionHolder,
  forgetFailures,
  openSession,
  recordFailure,
  type SessionHolder,
  type StaffAccount,
} from '#libs/persistence/accounts.js';
import { applicantCase } from '#libs/persistence/cases.js';
import type { Database } from '#libs/persistence/database.js';
import type { Clock } from '../ports/clock.js';
import { sha256 } from '#libs/canonical/canonical.js';

/** What access control needs of the platform. */
export interface AccessServices {
  readonly database: Database;
  readonly clock: Clock;
  readonly passwords: {
    verify(hash: string, password: string): Promise<boolean>;
    /** Takes as long as a real check, so that an unknown login cannot be told by the time it takes. */
    verifyNobody(password: string): Promise<boolean>;
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

const STAFF_SESSION = 10 * 3_600_000;
const APPLICANT_SESSION = 3_600_000;
const THROTTLE_WINDOW = 15 * 60_000;
const FAILURES_PER_NAME = 5;
const FAILURES_PER_ADDRESS = 50;
const NOWHERE = { offices: [] };

/**
 * Signs staff in with login and password.
 * @param mayEnter whether the account has any business in this program
 * @throws DomainError WRONG_CREDENTIALS, the same whether login, password or office is wrong; TOO_MANY_ATTEMPTS.
 */
export async function signInStaff(
  services: AccessServices,
  credentials: { readonly login: string; readonly password: string; readonly address: string },
  mayEnter: (account: StaffAccount) => boolean,
): Promise<OpenedSession & { readonly account: StaffAccount }> {
  const name = `login:${credentials.login}`;
  const account = await attempt(services, name, credentials.address, async () => {
    const found = await services.database.transaction(NOWHERE, (transaction) => findAccountByLogin(transaction, credentials.login));
    const fits = found
      ? await services.passwords.verify(found.passwordHash, credentials.password)
      : await services.passwords.verifyNobody(credentials.password);
    return found && fits && mayEnter(found) ? found : undefined;
  });
  return { ...(await open(services, { accountId: account.id }, STAFF_SESSION)), account };
}

/**
 * Signs an applicant in with the acceptance number and the secret printed on the receipt.
 * @throws DomainError WRONG_CREDENTIALS, the same for an unknown number and a wrong secret; TOO_MANY_ATTEMPTS.
 */
export async function signInApplicant(
  services: AccessServices,
  credentials: { readonly acceptanceNumber: string; readonly secret: string; readonly address: string },
): Promise<OpenedSession & { readonly caseId: string; readonly office: Office }> {
  const name = `receipt:${credentials.acceptanceNumber}`;
  const found = await attempt(services, name, credentials.address, async () => {
    const known = await services.database.transaction(NOWHERE, (transaction) => applicantCase(transaction, credentials.acceptanceNumber));
    const fits = services.secretFits(known?.id ?? '', credentials.secret);
    return known && fits ? known : undefined;
  });
  return { ...(await open(services, { caseId: found.id }, APPLICANT_SESSION)), caseId: found.id, office: found.office };
}

/** The holder of a live session, for the guard in front of every route. */
export function sessionHolder(services: AccessServices, token: string): Promise<SessionHolder | undefined> {
  return services.database.single((database) => findSessionHolder(database, sha256(token), services.clock.now()));
}

export function signOut(services: AccessServices, token: string): Promise<void> {
  return services.database.single((database) => endSession(database, sha256(token), services.clock.now()));
}

/** Counts failures per name and per address; too many within a quarter of an hour, and nobody is let in by that name. */
async function attempt<Found>(
  { database, clock }: AccessServices,
  name: string,
  address: string,
  check: () => Promise<Found | undefined>,
): Promise<Found> {
  const from = `address:${address}`;
  await database.transaction(NOWHERE, async (transaction) => {
    const since = (clock.now() - THROTTLE_WINDOW) as Instant;
    const byName = await failedAttempts(transaction, [name], since);
    const byAddress = await failedAttempts(transaction, [from], since);
    if (byName >= FAILURES_PER_NAME || byAddress >= FAILURES_PER_ADDRESS) throw new DomainError('TOO_MANY_ATTEMPTS', { retryAfterSeconds: THROTTLE_WINDOW / 1000 });
  });
  const found = await check();
  await database.transaction(NOWHERE, (transaction) =>
    found ? forgetFailures(transaction, name) : recordFailure(transaction, [name, from], clock.now()),
  );
  if (!found) throw new DomainError('WRONG_CREDENTIALS');
  return found;
}

async function open(
  { database, clock, randomToken }: AccessServices,
  holder: { readonly accountId: string } | { readonly caseId: string },
  lifetime: number,
): Promise<OpenedSession> {
  const [token, csrfToken, createdAt] = [randomToken(), randomToken(), clock.now()];
  const expiresAt = (createdAt + lifetime) as Instant;
  await database.transaction(NOWHERE, (transaction) =>
    openSession(transaction, { idSha256: sha256(token), csrfToken, holder, createdAt, expiresAt }),
  );
  return { token, csrfToken, expiresAt };
}
