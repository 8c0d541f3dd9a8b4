import type { Actor } from '#libs/domain/case/actions.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { fingerprint } from '#libs/canonical/canonical.js';
import type { Scope, Transaction } from '#libs/persistence/database.js';
import { appendAudit, type AuditChain } from '#libs/persistence/records.js';

/** What is on record of coming and going. */
export type AccessAct = 'sign-in' | 'sign-in-refused' | 'sign-out' | 'set-password';

/** Where somebody comes in: the chain it is put on, of one case where it is an applicant who comes. */
export interface Door {
  readonly chain: AuditChain;
  readonly caseId?: string | undefined;
  readonly requestId?: string | undefined;
}

/** What a transaction has to see to write at that door. */
export const scopeOf = ({ chain, caseId }: Door): Scope =>
  caseId === undefined ? { offices: chain === 'SYSTEM' ? [] : [chain] } : { offices: [], caseId };

/**
 * Puts on record that somebody came, went, or was refused. Of a refusal the account that was named is told, never what was
 * typed: people type passwords where a login belongs.
 */
export function noteAccess(transaction: Transaction, door: Door, act: AccessAct, actor: Actor, at: Instant, about?: string): void {
  const { chain, caseId, requestId } = door;
  const said = { act, ...(caseId !== undefined && { caseId }), ...(about !== undefined && { about }) };
  appendAudit(transaction, { office: chain, ...said, at, actor, requestId, actSha256: fingerprint({ ...said, at, actor }) });
}
