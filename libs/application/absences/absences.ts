import type { Office, Role } from '#libs/domain/case/names.js';
import { ownStates } from '#libs/domain/case/worklist-groups.js';
import { DomainError, type ErrorParameters } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import {
  type Absence, endAbsence, findAbsence, insertAbsence, isAway, listAbsences, type ListedAbsence, listOfficers, listPastAbsences, type Officer,
} from '#libs/persistence/absences.js';
import { type Database, type Transaction, violates } from '#libs/persistence/database.js';
import type { Caller } from '../commands/caller.js';
import type { Clock } from '../ports/clock.js';

export interface AbsenceServices {
  readonly database: Database;
  readonly clock: Clock;
}

/** The staff of the caller's offices with the roles they hold there: who may stand in, whom a list may be narrowed to. */
export const readOfficers = ({ database }: AbsenceServices, { scope }: Caller): Promise<readonly Officer[]> =>
  database.transaction(scope, (transaction) => listOfficers(transaction, scope.offices));

/** The absences of the caller's offices that are not over, earliest first; or those that are, latest first. */
export const readAbsences = ({ database, clock }: AbsenceServices, { scope }: Caller, over = false): Promise<readonly ListedAbsence[]> =>
  database.transaction(scope, (transaction) => (over ? listPastAbsences : listAbsences)(transaction, scope.offices, clock.now()));

/**
 * Sets down when an officer is away and who stands in; the officer for themselves, a supervisor for anybody of the office.
 * The same absence under the same id again changes nothing.
 * @throws DomainError NOT_ALLOWED, INTERVAL_INVALID, INVALID_INPUT naming the field: an officer away twice at once, one who
 * has no task of the office, a deputy who could finish none of the officer's tasks or is away too, an id that is taken.
 */
export async function setAbsence(services: AbsenceServices, caller: Caller, absence: Absence): Promise<ListedAbsence> {
  requireMayDecide(caller, absence);
  const now = services.clock.now();
  if (absence.until <= absence.from || absence.until <= now) throw fault('INTERVAL_INVALID', 'until', 'ENDS_BEFORE_IT_BEGINS');
  try {
    return await services.database.transaction(caller.scope, (transaction) => set(transaction, absence, setterOf(caller), now));
  } catch (error) {
    if (violates(error, 'absence_once_at_a_time')) throw fault('INVALID_INPUT', 'from', 'away-already');
    if (violates(error, 'absence_pk')) throw fault('INVALID_INPUT', 'id', 'repeated');
    throw error;
  }
}

async function set(transaction: Transaction, absence: Absence, setBy: string, now: Instant): Promise<ListedAbsence> {
  const known = await findAbsence(transaction, absence.id);
  if (known && same(known, absence)) return known;
  if (known) throw fault('INVALID_INPUT', 'id', 'repeated');
  await requireDeputy(transaction, absence);
  await insertAbsence(transaction, absence, setBy, now);
  const listed = await findAbsence(transaction, absence.id);
  if (!listed) throw new RangeError('an absence was not kept');
  return listed;
}

/** Ends an absence at once; one that has not begun is taken back. @throws DomainError NOT_FOUND, NOT_ALLOWED. */
export async function cancelAbsence({ database, clock }: AbsenceServices, caller: Caller, id: string): Promise<void> {
  await database.transaction(caller.scope, async (transaction) => {
    const absence = await findAbsence(transaction, id);
    if (!absence) throw new DomainError('NOT_FOUND');
    requireMayDecide(caller, absence);
    await endAbsence(transaction, id, clock.now());
  });
}

function requireMayDecide({ actor, scope }: Caller, { officerId, office }: Pick<Absence, 'officerId' | 'office'>): void {
  const own = actor.kind === 'staff' && (actor.id === officerId || actor.roles.includes('SUPERVISOR'));
  if (!own || !scope.offices.includes(office)) throw new DomainError('NOT_ALLOWED');
}

const setterOf = ({ actor }: Caller): string => (actor.kind === 'staff' ? actor.id : '');

async function requireDeputy(transaction: Transaction, absence: Absence): Promise<void> {
  const { officerId, deputyId, office } = absence;
  const officers = await listOfficers(transaction, [office]);
  const tasksOf = (id: string): readonly string[] => ownStates(rolesOf(officers, id, office));
  if (tasksOf(officerId).length === 0) throw fault('INVALID_INPUT', 'officerId', 'no-officer');
  if (deputyId === officerId || !tasksOf(deputyId).some((state) => tasksOf(officerId).includes(state))) throw fault('INVALID_INPUT', 'deputyId', 'no-deputy');
  if (await isAway(transaction, deputyId, absence)) throw fault('INVALID_INPUT', 'deputyId', 'deputy-away');
}

const rolesOf = (officers: readonly Officer[], id: string, office: Office): readonly Role[] =>
  officers.find((officer) => officer.id === id && officer.office === office)?.roles ?? [];

const same = (one: Absence, other: Absence): boolean =>
  (['office', 'officerId', 'deputyId', 'from', 'until'] as const).every((key) => one[key] === other[key]);

const fault = (error: 'INVALID_INPUT' | 'INTERVAL_INVALID', field: string, code: string, parameters?: ErrorParameters): DomainError =>
  new DomainError(error, {}, [{ field, code, ...(parameters && { parameters }) }]);
