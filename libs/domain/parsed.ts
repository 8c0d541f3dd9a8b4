/**
 * The answer of every parser of the domain: a value, or the reason why not.
 * `suggestion` is only ever offered to a person, never applied silently.
 */
export type Parsed<Value, Reason extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason; readonly suggestion?: string };

export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refused<Reason extends string>(
  reason: Reason,
  suggestion?: string,
): { readonly ok: false; readonly reason: Reason; readonly suggestion?: string } {
  return suggestion === undefined ? { ok: false, reason } : { ok: false, reason, suggestion };
}
