import type { Row } from './worklist-client.js';

export type ClaimAct = 'claim' | 'release';

/** What is offered at a row of what may be done there: to claim anew what one has changes nothing. */
export function offeredAt({ may, standsIn }: Pick<Row, 'may' | 'standsIn'>): ClaimAct | undefined {
  if (may.includes('release') && !standsIn) return 'release';
  return may.includes('claim') ? 'claim' : undefined;
}
