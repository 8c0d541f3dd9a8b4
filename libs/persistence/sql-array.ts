/**
 * Numbers, ids and words of our own as PostgreSQL writes an array. The driver escapes every element by itself, which is
 * for texts of people; here are hundreds of thousands that need none. @throws RangeError for a text that would.
 */
export function sqlArray(values: readonly (string | number | boolean | null)[]): string {
  const text = values.join(',');
  if (/[^\w.,-]/.test(text)) throw new RangeError('only ids, numbers and words of our own');
  return `{${values.includes(null) ? values.map((value) => value ?? 'NULL').join(',') : text}}`;
}
