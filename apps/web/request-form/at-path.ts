/** The names and places of a JSON path: `applicants[0].identifier.number`. */
const namesIn = (path: string): readonly string[] => path.split(/[.[\]]+/).filter(Boolean);

const member = (within: unknown, name: string): unknown => (typeof within === 'object' && within !== null ? (within as Record<string, unknown>)[name] : undefined);

/** What stands at a path; nothing where there is no such place. */
export const valueAt = (root: object, path: string): unknown => namesIn(path).reduce<unknown>(member, root);

/** Puts a value at a path that is there. */
export function putAt(root: object, path: string, value: unknown): void {
  const names = namesIn(path);
  const within = names.slice(0, -1).reduce<unknown>(member, root);
  const last = names.at(-1);
  if (typeof within === 'object' && within !== null && last !== undefined) (within as Record<string, unknown>)[last] = value;
}
