import type { Office } from '#libs/domain/case/names.js';
import { auditAfter, lastPosition } from '#libs/persistence/audit.js';
import type { Database } from '#libs/persistence/database.js';
import { type CaseNow, casesNow } from '#libs/persistence/cases-now.js';
import type { Instant } from '#libs/domain/time/instant.js';

/** An act on a case, with the case as it stands now: what a list needs to mend its row. */
export interface CaseChange extends CaseNow {
  /** Its place on the office's chain: the order of commits, without gaps. */
  readonly position: number;
  readonly office: Office;
  readonly act: string;
  readonly at: Instant;
}

export interface Changes {
  readonly changes: readonly CaseChange[];
  /** Up to where the chain was looked at; reads of files stand on it too, and are nobody's news. */
  readonly position: number;
}

/** What was done at an office behind a place of its chain; at most `limit` entries are looked at. */
export function readChanges(database: Database, office: Office, after: number, limit: number): Promise<Changes> {
  return database.transaction({ offices: [office] }, async (transaction) => {
    const entries = await auditAfter(transaction, office, after, limit);
    const acts = entries.flatMap(({ caseId, seq, act, at, position }) => (caseId === null || seq === null ? [] : [{ caseId, act, at, position, office }]));
    const now = await casesNow(transaction, [...new Set(acts.map(({ caseId }) => caseId))]);
    const changes = acts.flatMap((act) => {
      const standing = now.get(act.caseId);
      return standing ? [{ ...act, ...standing }] : [];
    });
    return { changes, position: entries.at(-1)?.position ?? after };
  });
}

/** The last place of each of these offices' chains. */
export function latestPlaces(database: Database, offices: readonly Office[]): Promise<ReadonlyMap<Office, number>> {
  return database.transaction({ offices }, async (transaction) => {
    const places = new Map<Office, number>();
    for (const office of offices) places.set(office, await lastPosition(transaction, office));
    return places;
  });
}
