import { sha256 } from '#libs/canonical/canonical.js';
import type { ChainedEntry } from '#libs/persistence/audit-trail.js';
import type { AuditChain } from '#libs/persistence/records.js';

/** What the first entry of a chain follows. */
export const BEFORE_THE_FIRST = '0'.repeat(64);

type Hashed = Omit<ChainedEntry, 'hash'>;

/** The canonical form of an entry (docs/audit.md): thirteen lines; what is not there is an empty line. */
export const entryForm = (office: AuditChain, entry: Hashed): string =>
  [
    'youshen-audit-1',
    office,
    entry.position,
    entry.previous,
    entry.caseId ?? '',
    entry.seq ?? '',
    entry.at,
    entry.actor,
    entry.act,
    entry.actSha256,
    entry.inputsSha256 ?? '',
    entry.about ?? '',
    entry.requestId ?? '',
  ].join('\n');

/** The hash an entry must have: SHA-256 of its canonical form in UTF-8. */
export const entryHash = (office: AuditChain, entry: Hashed): string => sha256(entryForm(office, entry));
