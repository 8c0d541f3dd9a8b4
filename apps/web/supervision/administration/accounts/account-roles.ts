import { type Office, OFFICES, type Role, ROLES } from '#libs/domain/case/names.js';
import { STAFF_SESSION } from '../../../session/staff.words.js';
import { useWords } from '../../../words/use-words.js';
import { NAMING } from '../../naming.words.js';
import { ACCOUNTS } from './accounts.words.js';

export interface Held {
  readonly role: Role;
  readonly office: Office | null;
}

/** Every role that can be held, office by office; the administrator's is held at none. */
export const EVERY_ROLE: readonly Held[] = [
  ...OFFICES.flatMap((office) => ROLES.filter((role) => role !== 'ADMINISTRATOR').map((role) => ({ role, office }))),
  { role: 'ADMINISTRATOR', office: null },
];

export const heldKey = ({ role, office }: Held): string => `${role}@${office ?? ''}`;

/** How held roles are said. */
export function useRoleWords() {
  const t = useWords(ACCOUNTS);
  const staffWords = useWords(STAFF_SESSION);
  const named = useWords(NAMING);
  const one = ({ role, office }: Held): string => (office === null ? staffWords(`roles.${role}`) : t('held', { role: staffWords(`roles.${role}`), office: named(`office.${office}`) }));
  const all = (roles: readonly Held[]): string => (roles.length === 0 ? t('noRole') : roles.map(one).join('; '));
  return { one, all };
}
