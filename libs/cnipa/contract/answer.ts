import { CnipaError } from '#libs/application/ports/cnipa.js';
import { ContractFault } from './shape.js';

/** Runs a reading of what came from CNIPA. @throws CnipaError `ANSWER_INVALID` naming what does not fit the contract. */
export function reading<Value>(source: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof ContractFault) throw new CnipaError('ANSWER_INVALID', `${source}: ${error.message}`, { cause: error });
    throw error;
  }
}
