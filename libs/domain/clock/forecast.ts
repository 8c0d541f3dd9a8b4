import { type Stage, STAGES } from './stages.js';

/** One stage that is still to be done, and the working milliseconds of its share that are left to it. */
export interface StageAhead {
  readonly stage: Stage;
  readonly ahead: number;
}

/**
 * The working time a case still needs if every stage takes the share it is allowed: what its own stage has left of its
 * share (nothing, once that is used up), and the whole share of each stage after it. A case that has less time left
 * than that is expected to be late, though nothing is overdue yet.
 */
export function stagesAhead(stage: Stage, usedInStage: number, budgets: Readonly<Record<Stage, number>>): readonly StageAhead[] {
  return STAGES.slice(STAGES.indexOf(stage)).map((each) => ({ stage: each, ahead: each === stage ? Math.max(0, budgets[each] - usedInStage) : budgets[each] }));
}

/** Together, of the stages still to be done. */
export const timeAhead = (stages: readonly StageAhead[]): number => stages.reduce((sum, { ahead }) => sum + ahead, 0);

