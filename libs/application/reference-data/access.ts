import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Caller } from '../commands/caller.js';

const isAdministrator = ({ actor }: Caller): boolean => actor.kind === 'staff' && actor.roles.includes('ADMINISTRATOR');

/** The offices whose cases a list may name: an administrator holds no office and looks after both. */
export const officesListed = (caller: Caller): readonly Office[] => (isAdministrator(caller) ? OFFICES : caller.scope.offices);

/** @throws DomainError NOT_ALLOWED for an office that the caller neither supervises nor administers. */
export function requireOffice(caller: Caller, office: Office): void {
  if (!officesListed(caller).includes(office)) throw new DomainError('NOT_ALLOWED', { office });
}
