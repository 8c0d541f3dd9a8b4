/** A value inside a form, by its JSON path. */
export interface Member {
  readonly path: string;
  readonly value: unknown;
}

/** Every member of a form at every depth, lists and objects themselves included. */
export function membersOf(value: unknown, path = ''): readonly Member[] {
  const own = path === '' ? [] : [{ path, value }];
  if (Array.isArray(value)) return [...own, ...value.flatMap((item: unknown, index) => membersOf(item, `${path}[${index}]`))];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([name, member]) => membersOf(member, path === '' ? name : `${path}.${name}`))];
}

/** A copy with the member at this path replaced. */
export function replaced<Form>(form: Form, path: string, value: unknown): Form {
  const copy = structuredClone(form);
  const names = path.split(/[.[\]]+/).filter((name) => name !== '');
  const last = names.pop() ?? '';
  const parent = names.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], copy);
  (parent as Record<string, unknown>)[last] = value;
  return copy;
}
