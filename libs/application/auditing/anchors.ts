import { formatDay, parseDay } from '#libs/domain/time/day.js';
import { shanghaiDay } from '#libs/domain/time/instant.js';
import { type Anchor, listAnchors, makeAnchors } from '#libs/persistence/audit-anchors.js';
import type { Database } from '#libs/persistence/database.js';
import type { Clock } from '../ports/clock.js';
import { CHAINS } from './chains.js';

/** Keeps the heads of the chains for today where that is not done yet; answers every anchor there is, oldest first. */
export function anchorToday({ database, clock }: { readonly database: Database; readonly clock: Clock }): Promise<readonly Anchor[]> {
  const now = clock.now();
  return database.transaction({ offices: [] }, async (transaction) => {
    await makeAnchors(transaction, shanghaiDay(now), now);
    return listAnchors(transaction, 'all');
  });
}

/** An anchor as a line to be kept elsewhere: `2026-10-12 GUANGZHOU 1234 3f9a…`. */
export const anchorLine = ({ day, office, position, hash }: Anchor): string => `${formatDay(day)} ${office} ${position} ${hash}`;

const LINE = /^(\d{4}-\d{2}-\d{2}) ([A-Z]+) (\d{1,15}) ([0-9a-f]{64})$/;

/** Reads such a line; `undefined` for anything else. */
export function readAnchorLine(line: string): Anchor | undefined {
  const [, date = '', name, position, hash = ''] = LINE.exec(line) ?? [];
  const [day, office] = [parseDay(date), CHAINS.find((each) => each === name)];
  return day === undefined || office === undefined ? undefined : { day, office, position: Number(position), hash };
}
