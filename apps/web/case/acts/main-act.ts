import type { ActName } from '../case-client.js';
import type { CaseTold } from '../case-queries.js';

/** Acts done by one press: they ask for nothing. */
export const DIRECT = ['accept', 'complete-collection', 'claim', 'release'] as const satisfies readonly ActName[];
export type DirectAct = (typeof DIRECT)[number];
export const isDirect = (act: ActName): act is DirectAct => (DIRECT as readonly ActName[]).includes(act);

type Offered = Exclude<ActName, 'collect' | 'decide-rule'>;

/** In the order in which they are offered: what takes the case on comes first. */
const OFFERED: readonly Offered[] = [
  'accept', 'complete-collection', 'recommend', 'confirm', 'submit-correction', 'explain-breach', 'close', 'record-cnipa-result',
  'claim', 'request-correction', 'not-recommend', 'return', 'refuse', 'decline', 'reassign',
];
/** Always possible and hardly ever what one came for. */
const BESIDE: readonly Offered[] = ['release', 'note', 'attach', 'withdraw'];

export interface OfferedActs {
  /** What the state asks of this person. */
  readonly main: Offered | undefined;
  readonly others: readonly Offered[];
  readonly beside: readonly Offered[];
}

type Known = Pick<CaseTold, 'allowed' | 'state' | 'breach' | 'assessment' | 'recommendation'>;

/** What a person may do with a case now, the main thing first. */
export function offeredActs(told: Known): OfferedActs {
  const may = OFFERED.filter((act) => told.allowed.includes(act));
  const main = may.find((act) => isMain(act, told));
  return { main, others: may.filter((act) => act !== main), beside: BESIDE.filter((act) => told.allowed.includes(act)) };
}

/** A request that cannot be recommended is not first of all recommended; an explained breach wants nothing more. */
function isMain(act: Offered, { breach, assessment, state }: Known): boolean {
  const isBlocked = assessment?.conclusion.outcome === 'blocked';
  switch (act) {
    case 'recommend':
      return !isBlocked;
    case 'not-recommend':
      return isBlocked;
    case 'explain-breach':
      return breach !== null && breach.explanation === null;
    case 'record-cnipa-result':
      return state !== 'GRANTED';
    case 'return':
    case 'refuse':
    case 'decline':
      return false;
    default:
      return true;
  }
}
