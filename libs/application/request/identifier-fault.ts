import type { CheckedIdentifierKind } from '#libs/domain/identifiers/identifiers.js';

/** The code of a fault in an identifier: `application-number-check-digit-wrong`. Kinds share reasons, not their sentences. */
export const identifierFault = (kind: CheckedIdentifierKind, reason: string): string => `${kind.toLowerCase().replaceAll('_', '-')}-${reason}`;
