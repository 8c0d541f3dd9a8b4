import { OFFICES } from '#libs/domain/case/names.js';
import { type Anchor, listAnchors } from '#libs/persistence/audit-anchors.js';
import { auditHeads, type ChainPlace } from '#libs/persistence/audit.js';
import type { Database } from '#libs/persistence/database.js';
import type { AuditChain } from '#libs/persistence/records.js';
import type { Caller } from '../commands/caller.js';
import { officesListed, requireOffice } from '../reference-data/access.js';
import { verifyChain, type VerifiedChain } from './verify-chain.js';

/** Every chain there is: the offices' own, and that of what belongs to none. */
export const CHAINS: readonly AuditChain[] = [...OFFICES, 'SYSTEM'];

/** A chain with its last entry and the last day's anchor; without either while it is empty. */
export interface ChainStanding {
  readonly office: AuditChain;
  readonly head: ChainPlace | undefined;
  readonly anchor: Anchor | undefined;
}

/** The chains of the caller's offices, and that of what belongs to none. */
export function readChains({ database }: { readonly database: Database }, caller: Caller): Promise<readonly ChainStanding[]> {
  const offices: readonly AuditChain[] = [...officesListed(caller), 'SYSTEM'];
  return database.transaction({ offices: [] }, async (transaction) => {
    const heads = await auditHeads(transaction);
    const anchors = await listAnchors(transaction, 'newest');
    return offices.map((office) => {
      const head = heads.get(office);
      return { office, head: head?.position === 0 ? undefined : head, anchor: anchors.find((anchor) => anchor.office === office) };
    });
  });
}

/** A stretch of one chain verified. @throws DomainError NOT_ALLOWED for an office that the caller neither supervises nor administers. */
export async function verifyStretch(
  { database }: { readonly database: Database },
  caller: Caller,
  { office, after, limit }: { readonly office: AuditChain; readonly after: number; readonly limit: number },
): Promise<VerifiedChain> {
  if (office === 'SYSTEM') return verifyChain(database, { office, scope: { offices: [] }, after, limit });
  requireOffice(caller, office);
  return verifyChain(database, { office, scope: { offices: [office] }, after, limit });
}
