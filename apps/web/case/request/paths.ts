/** Values of a form by their JSON path: `applicants[0].consented`. */

type Branch = Readonly<Record<string, unknown>> | readonly unknown[];

const stepsOf = (path: string): readonly string[] => path.split(/[.[\]]+/).filter(Boolean);
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;
const member = (value: unknown, name: string): unknown => (isBranch(value) ? (value as Readonly<Record<string, unknown>>)[name] : undefined);

export const valueAt = (whole: unknown, path: string): unknown => stepsOf(path).reduce(member, whole);

/** The same with one value changed; `undefined` takes it out. What lies on the way stays as it is. */
export function withValue<Whole>(whole: Whole, path: string, value: unknown): Whole {
  return changed(whole, stepsOf(path), value) as Whole;
}

function changed(whole: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  const below = changed(member(whole, first), rest, value);
  if (Array.isArray(whole)) return whole.map((each: unknown, index) => (String(index) === first ? below : each));
  const { [first]: _, ...others } = (isBranch(whole) ? whole : {}) as Readonly<Record<string, unknown>>;
  return below === undefined ? others : { ...(isBranch(whole) ? whole : {}), [first]: below };
}
