import type { HolidayNotice } from './types.js';

/**
 * Notices in order of effect: by year, then by number within the year (`2020-2` after `2020-1`, `2020-10` after both),
 * then by the instant of loading. Of two records with one id the one loaded later stands alone, as a correction.
 */
export function orderOfEffect(notices: readonly HolidayNotice[]): readonly HolidayNotice[] {
  const ordered = notices.toSorted((a, b) => a.year - b.year || numberOf(a) - numberOf(b) || a.loadedAt - b.loadedAt);
  return [...new Map(ordered.map((notice) => [notice.id, notice])).values()];
}

function numberOf({ id }: HolidayNotice): number {
  return Number(/(\d+)$/.exec(id)?.[1] ?? 0);
}

/**
 * The same notices give the same version, in whatever order they came: their ids in order of effect, a corrected
 * record as `2026-1#2`; `none` where no notice is loaded.
 */
export function versionOf(notices: readonly HolidayNotice[]): string {
  const records = new Map<string, number>();
  for (const { id } of notices) records.set(id, (records.get(id) ?? 0) + 1);
  const names = orderOfEffect(notices).map(({ id }) => (records.get(id) === 1 ? id : `${id}#${records.get(id) ?? 1}`));
  return names.join('+') || 'none';
}
