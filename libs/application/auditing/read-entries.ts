import { DomainError } from '#libs/domain/errors.js';
import type { Day } from '#libs/domain/time/day.js';
import { findCaseId } from '#libs/persistence/assessments.js';
import { type ListedEntry, listEntries } from '#libs/persistence/audit-listing.js';
import { lastPosition } from '#libs/persistence/audit.js';
import type { Database } from '#libs/persistence/database.js';
import type { AuditChain } from '#libs/persistence/records.js';
import type { Caller } from '../commands/caller.js';
import { requireOffice } from '../reference-data/access.js';

/** Which entries of a chain somebody wants to see. */
export interface EntriesWanted {
  readonly office: AuditChain;
  readonly act?: string | undefined;
  /** An acceptance number. */
  readonly number?: string | undefined;
  readonly account?: string | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly before?: number | undefined;
}

export interface EntriesRead {
  readonly entries: readonly ListedEntry[];
  /** Where the next look begins; none at the beginning of the chain. */
  readonly before: number | undefined;
}

const PAGE = 50;
/** However rare what is wanted is, one question looks no further back than this. */
const STRETCH = 20_000;

/**
 * Entries of a chain, newest first. @throws DomainError NOT_ALLOWED for an office that the caller neither supervises nor
 * administers; CASE_NOT_FOUND for a number of no case of that office.
 */
export async function readEntries({ database }: { readonly database: Database }, caller: Caller, wanted: EntriesWanted): Promise<EntriesRead> {
  const { office, number, before, ...filter } = wanted;
  if (office !== 'SYSTEM') requireOffice(caller, office);
  return database.transaction({ offices: office === 'SYSTEM' ? [] : [office] }, async (transaction) => {
    const caseId = number === undefined ? undefined : await findCaseId(transaction, number.trim().toUpperCase());
    if (number !== undefined && caseId === undefined) throw new DomainError('CASE_NOT_FOUND');
    const top = before ?? (await lastPosition(transaction, office)) + 1;
    const bottom = Math.max(0, top - 1 - STRETCH);
    const entries = await listEntries(transaction, office, { ...filter, caseId, above: bottom, below: top }, PAGE);
    const reached = entries.length === PAGE ? (entries.at(-1)?.position ?? 0) : bottom + 1;
    return { entries, before: reached > 1 ? reached : undefined };
  });
}
