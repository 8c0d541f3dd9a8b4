import { DomainError, type FieldFault } from '#libs/domain/errors.js';

/** Fields that one question has once, whatever it lists. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['asOf']);

/** Runs `work` on one item of a list; what the domain refuses of it is told by its place in the list. */
export function naming<Result>(item: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, error.parameters, error.faults.map((fault) => placed(item, fault)));
  }
}

function placed(item: string, fault: FieldFault): FieldFault {
  return OF_THE_WHOLE.has(fault.field) ? fault : { ...fault, field: `${item}.${fault.field}` };
}
