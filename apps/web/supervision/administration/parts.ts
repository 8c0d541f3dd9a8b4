import type { RouteLocationRaw } from 'vue-router';
import { computed } from 'vue';
import { staff } from '../../session/staff-session.js';
import { useWords } from '../../words/use-words.js';
import { ADMINISTRATION } from './administration.words.js';

const PARTS = [
  { name: 'accounts', for: ['ADMINISTRATOR'] },
  { name: 'rules', for: ['ADMINISTRATOR', 'SUPERVISOR'] },
  { name: 'tables', for: ['ADMINISTRATOR', 'SUPERVISOR'] },
  { name: 'texts', for: ['SUPERVISOR'] },
  { name: 'audit', for: ['ADMINISTRATOR', 'SUPERVISOR'] },
  { name: 'replay', for: ['SUPERVISOR'] },
] as const;

export interface Part {
  readonly to: RouteLocationRaw;
  readonly label: string;
  readonly says: string;
}

/** The parts of the administration that are open to whoever is signed in. */
export function useParts() {
  const t = useWords(ADMINISTRATION);
  return computed((): readonly Part[] =>
    PARTS.filter((part) => part.for.some((role) => staff.value?.roles.includes(role))).map(({ name }) => ({ to: { name }, label: t(name), says: t(`${name}Say`) })),
  );
}
