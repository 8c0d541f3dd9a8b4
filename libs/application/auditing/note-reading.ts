import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { fingerprint } from '#libs/canonical/canonical.js';
import type { Transaction } from '#libs/persistence/database.js';
import { appendAudit } from '#libs/persistence/records.js';
import type { Caller } from '../commands/caller.js';

/** What a reading of personal data is called on record. */
export type ReadingAct =
  | 'read-case'
  | 'read-file'
  | 'read-draft'
  | 'read-document'
  | 'replay-decision'
  | 'search-identifier'
  | 'export-case'
  | 'export-cases';

export interface Reading {
  readonly act: ReadingAct;
  readonly office: Office;
  /** None for what concerns many cases at once: a search, a list taken out. */
  readonly caseId?: string | undefined;
  /** Which file or document; of many cases the fingerprint of their ids. Never what was searched for. */
  readonly about?: string | undefined;
}

/**
 * Puts on record that somebody is shown personal data, with the commit of the transaction that read them: whoever gets
 * the answer is on record. Data of two offices are read in two transactions, each with its own entry.
 */
export function noteReading(transaction: Transaction, { office, ...reading }: Reading, { actor, requestId }: Caller, at: Instant): void {
  appendAudit(transaction, { office, ...reading, at, actor, requestId, actSha256: fingerprint({ ...reading, at, actor }) });
}
