import { DomainError } from '#libs/domain/errors.js';
import { refuseUnsafe } from './unsafe-input.js';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a JSON body: UTF-8, one object at the top, nothing in it that the rest of the product could stumble over.
 * An empty body is `undefined`: an action that needs none may be sent with none.
 * @throws DomainError UNREADABLE_BODY or INVALID_INPUT
 */
export function readJsonBody(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DomainError('INVALID_INPUT', {}, [{ field: '', code: 'wrong-type', parameters: { expected: 'object' } }]);
  }
  refuseUnsafe(value);
  return value;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(UTF8.decode(bytes));
  } catch {
    throw new DomainError('UNREADABLE_BODY');
  }
}
