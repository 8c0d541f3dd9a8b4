/** Reads of a form that is half filled in, of whatever shape: what is not there, or is something else, is not stated. */

export function stated(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const name of path) found = typeof found === 'object' && found !== null && Object.hasOwn(found, name) ? (found as Record<string, unknown>)[name] : undefined;
  return found;
}

/** A line of text that is short enough to be a number, a name or a symbol. */
export function statedText(value: unknown, ...path: readonly string[]): string | undefined {
  const found = stated(value, ...path);
  return typeof found === 'string' && found.trim() !== '' && found.length <= 200 ? found : undefined;
}

/** At most so many items as any list of a form has. */
export function statedList(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = stated(value, ...path);
  return Array.isArray(found) ? found.slice(0, 100) : [];
}
