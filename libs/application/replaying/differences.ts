/** One place at which two pieces of plain data differ; what is missing on a side is missing here. */
export interface Difference {
  /** `assessment.rules[3].outcome`; empty for the whole. */
  readonly path: string;
  readonly stored?: unknown;
  readonly recomputed?: unknown;
}

export interface Differences {
  readonly listed: readonly Difference[];
  /** Differences beyond those listed. */
  readonly leftOut: number;
}

const MOST_LISTED = 200;

/** Where two pieces of plain JSON data differ, down to the smallest part that does. */
export function differencesBetween(stored: unknown, recomputed: unknown): Differences {
  const listed: Difference[] = [];
  let leftOut = 0;
  for (const difference of walk('', stored, recomputed)) {
    if (listed.length < MOST_LISTED) listed.push(difference);
    else leftOut += 1;
  }
  return { listed, leftOut };
}

function* walk(path: string, stored: unknown, recomputed: unknown): Generator<Difference> {
  if (stored === recomputed) return;
  const [one, other] = [membersOf(stored), membersOf(recomputed)];
  if (!one || !other || Array.isArray(stored) !== Array.isArray(recomputed)) {
    yield { path, ...(stored !== undefined && { stored }), ...(recomputed !== undefined && { recomputed }) };
    return;
  }
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    yield* walk(memberPath(path, name, Array.isArray(stored)), one.get(name), other.get(name));
  }
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

function memberPath(path: string, name: string, inList: boolean): string {
  if (inList) return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}
