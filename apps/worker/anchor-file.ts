import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { anchorLine, readAnchorLine } from '#libs/application/auditing/anchors.js';
import type { Anchor } from '#libs/persistence/audit-anchors.js';

/** Where the heads of the audit stand outside the database: one line per day and chain, only ever added to. */
export const ANCHOR_FILE = 'audit-anchors.txt';

const keyOf = ({ day, office }: Anchor): string => `${day} ${office}`;

/** Adds the anchors of days and chains the file does not name yet; what it says already stays, whatever the database says now. */
export async function keepAnchors(folder: string, anchors: readonly Anchor[]): Promise<void> {
  const file = join(folder, ANCHOR_FILE);
  await mkdir(folder, { recursive: true });
  const kept = new Set((await linesOf(file)).flatMap((line) => readAnchorLine(line) ?? []).map(keyOf));
  const added = anchors.filter((anchor) => !kept.has(keyOf(anchor)));
  if (added.length > 0) await appendFile(file, added.map((anchor) => `${anchorLine(anchor)}\n`).join(''), { flush: true });
}

async function linesOf(file: string): Promise<readonly string[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
