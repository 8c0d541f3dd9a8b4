import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readAnchorLine } from '#libs/application/auditing/anchors.js';
import { CHAINS } from '#libs/application/auditing/chains.js';
import type { Witness } from '#libs/application/auditing/faults.js';
import { formatDay } from '#libs/domain/time/day.js';
import type { AuditChain } from '#libs/persistence/records.js';

/** What is to be verified, against what, and how it is told. */
export interface Asked {
  readonly chains: readonly AuditChain[];
  readonly witnesses: ReadonlyMap<AuditChain, readonly Witness[]>;
  readonly json: boolean;
}

/** What was asked cannot be understood. */
export class UsageError extends Error {}

type Known = Witness & { readonly office: AuditChain };

/** `--office NAME …  --anchors FILE …  --head OFFICE:POSITION:HASH …  --json`. @throws UsageError */
export function readArguments(args: readonly string[]): Asked {
  const { office, anchors, head, json } = parsed(args);
  const known = [...anchors.flatMap(anchorsIn), ...head.map(headOf)];
  const chains = office.length === 0 ? CHAINS : office.map(chainOf);
  const unasked = known.find(({ from, office: named }) => from === 'paper' && !chains.includes(named));
  if (unasked) throw new UsageError(`--head names ${unasked.office}, which is not verified.`);
  return { chains, json, witnesses: new Map(chains.map((chain) => [chain, known.filter((each) => each.office === chain)])) };
}

function parsed(args: readonly string[]): { office: string[]; anchors: string[]; head: string[]; json: boolean } {
  const list = { type: 'string', multiple: true, default: [] as string[] } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { office: list, anchors: list, head: list, json: { type: 'boolean', default: false } } });
    return values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function chainOf(name: string): AuditChain {
  const found = CHAINS.find((chain) => chain === name);
  if (!found) throw new UsageError(`There is no chain ${name}; there are ${CHAINS.join(', ')}.`);
  return found;
}

/** @throws UsageError naming the first line that is no anchor: what is not read is not held against anything. */
function anchorsIn(file: string): readonly Known[] {
  const lines = textOf(file).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const anchor = readAnchorLine(line.trimEnd());
    if (!anchor) throw new UsageError(`${file}, line ${index + 1}: not an anchor.`);
    const { office, position, hash, day } = anchor;
    return { office, position, hash, from: 'file', note: formatDay(day) };
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read.`);
  }
}

/** Sixteen digits of a hash are enough to tell two chains apart, and as many as somebody copies from paper. */
const HEAD = /^([A-Z]+)[:#](\d{1,15})[: ]([0-9a-f]{16,64})$/;

function headOf(text: string): Known {
  const [, name = '', position, hash = ''] = HEAD.exec(text.trim()) ?? [];
  if (position === undefined) throw new UsageError('A head is written OFFICE:POSITION:HASH, with at least 16 digits of the hash.');
  return { office: chainOf(name), position: Number(position), hash, from: 'paper' };
}
