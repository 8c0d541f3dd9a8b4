import type { PlacedRemark } from '#libs/domain/case/actions.js';
import type { HistoryTold } from '../case-parts.js';

export interface StandingReturn {
  readonly by: string;
  readonly remarks: string;
  readonly places: readonly PlacedRemark[];
}

/** The reviewer's return that has not been answered by a new recommendation; none otherwise. */
export function standingReturn(history: readonly HistoryTold[]): StandingReturn | undefined {
  const last = history.findLast(({ type }) => ['return', 'recommend', 'not-recommend'].includes(type));
  if (last?.type !== 'return') return undefined;
  const { remarks = '', places = [] } = last.content as Partial<StandingReturn>;
  return { by: last.by, remarks, places };
}
