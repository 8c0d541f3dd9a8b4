/**
 * A part of the classification: a class, a subclass, a main group with its subgroups, or one subgroup alone.
 * `path` names it and all it lies in, widest first, e.g. `['B60', 'B60L', 'B60L8', 'B60L8/00']`.
 */
export interface Area {
  /** `B60L8/00`: the last of the path. */
  readonly name: string;
  readonly path: readonly string[];
}

export const SUBCLASS_DEPTH = 2;
export const GROUP_DEPTH = 3;
export const SUBGROUP_DEPTH = 4;

/** Main groups from 2000 upwards belong to the CPC alone. */
const NAME = /^([A-H]\d{2})(?:([A-Z])(?:([1-9]|[1-9]\d|[1-9]\d\d|1\d{3})(?:\/(\d{2,6}))?)?)?$/;

/** Reads `B60`, `B60L`, `B60L8` or `B60L8/00`; `undefined` for anything else. */
export function parseArea(name: string): Area | undefined {
  const parts = NAME.exec(name);
  if (!parts) return undefined;
  const [classSymbol = '', letter, group, subgroup] = parts.slice(1);
  const path = [classSymbol];
  if (letter !== undefined) path.push(classSymbol + letter);
  if (group !== undefined) path.push(`${classSymbol}${letter ?? ''}${group}`);
  if (subgroup !== undefined) path.push(name);
  return { name, path };
}

/** Whether `wide` is `narrow` or contains it, compared field by field: B60L8 does not contain B60L80/00. */
export function covers(wide: Area, narrow: Area): boolean {
  return narrow.path[wide.path.length - 1] === wide.name;
}

/** Two areas meet exactly when one contains the other; the result is the narrower one. */
export function overlap(one: Area, other: Area): Area | undefined {
  if (covers(one, other)) return other;
  return covers(other, one) ? one : undefined;
}
