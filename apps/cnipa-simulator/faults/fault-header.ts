import { ContractFault, wholeNumber } from '#libs/cnipa/contract/shape.js';
import { LONGEST_WAIT } from './faults.js';

export const FAULT_HEADER = 'x-simulate-fault';

/** Faults asked for by one call, for that call. */
export interface CallFaults {
  readonly slowMs: number;
  readonly fails: boolean;
  readonly losesAnswer: boolean;
  readonly duplicates: boolean;
  readonly pending: boolean;
}

const WORD = /^(?:(5xx|lose-answer|duplicate|pending)|slow=(\d{1,7}))$/;

/** Reads `slow=2000`, `5xx`, `lose-answer`, `duplicate`, `pending`, several with commas. @throws ContractFault for another word. */
export function readFaultHeader(header: string | undefined): CallFaults {
  const words = (header ?? '').split(',').map((word) => word.trim()).filter((word) => word !== '');
  const read = words.map((word) => WORD.exec(word));
  if (read.includes(null)) throw new ContractFault(FAULT_HEADER, 'none of slow=<ms>, 5xx, lose-answer, duplicate, pending');
  const named = new Set(read.map((match) => match?.[1]));
  const slow = read.map((match) => Number(match?.[2] ?? 0));
  return {
    slowMs: wholeNumber(LONGEST_WAIT)(Math.max(0, ...slow), FAULT_HEADER),
    fails: named.has('5xx'),
    losesAnswer: named.has('lose-answer'),
    duplicates: named.has('duplicate'),
    pending: named.has('pending'),
  };
}
