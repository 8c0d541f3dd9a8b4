import { DomainError } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { ListOrder, Place } from '#libs/persistence/worklist.js';

/** Longer than any cursor of ours. */
export const LONGEST_CURSOR = 60;

const MARKS = { due: 'd', ended: 'e' } as const satisfies Record<ListOrder, string>;
const CURSOR = /^([de])\.([0-9a-z]{1,9})?\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A place in a list as a client sends it back; not for a client to read. */
export const writeCursor = ({ at, id }: Place, order: ListOrder): string => `${MARKS[order]}.${at?.toString(36) ?? ''}.${id}`;

/** @throws DomainError INVALID_INPUT for what is no cursor of a list in this order. */
export function readCursor(text: string, order: ListOrder): Place {
  const [, mark, at, id] = CURSOR.exec(text) ?? [];
  if (id === undefined || mark !== MARKS[order]) throw new DomainError('INVALID_INPUT', {}, [{ field: 'after', code: 'malformed' }]);
  return { at: at === undefined ? undefined : (parseInt(at, 36) as Instant), id };
}
