import type { RequestForm } from '../request/request-form.js';

/** One value of the form that a correction changed, by its JSON path; what was not there, or is no more, is null. */
export interface FormChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Every value in which two forms differ, in the order of the later one. */
export function formChanges(before: RequestForm, after: RequestForm): readonly FormChange[] {
  const [old, present] = [new Map(leaves(before)), new Map(leaves(after))];
  return [...new Set([...present.keys(), ...old.keys()])].flatMap((path): FormChange[] => {
    const [was, is] = [old.get(path) ?? null, present.get(path) ?? null];
    return was === is ? [] : [{ path, before: was, after: is }];
  });
}

function leaves(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => leaves(each, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, each]) => leaves(each, path === '' ? name : `${path}.${name}`));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[path, String(value)]] : [];
}
