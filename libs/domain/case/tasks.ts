import type { Role } from './names.js';
import type { State } from './states.js';

/** Whose task each state is: the role that takes the case on from there. None where the office waits for others, or for itself. */
const TASK_ROLES: Readonly<Partial<Record<State, Role>>> = {
  RECEIVED: 'CLERK',
  COLLECTING: 'CLERK',
  AWAITING_RECOMMENDATION: 'RECOMMENDER',
  AWAITING_REVIEW: 'REVIEWER',
};

/** The role that can finish the task of a state; `undefined` where there is none to finish. */
export const taskRole = (state: State): Role | undefined => TASK_ROLES[state];

/** Why an officer cannot be given the task of a case, as the code of the field that names the officer. */
export type Unfit = 'cannot-finish-the-task' | 'recommended-this-case' | 'holds-it-already';

/** Whether an officer with these roles at the case's office can be given its task: the role that finishes it, and four eyes. */
export function unfitFor(
  { state, handler, recommendation }: {
    readonly state: State;
    readonly handler?: { readonly id: string };
    readonly recommendation?: { readonly by: string };
  },
  officer: { readonly id: string; readonly roles: readonly Role[] },
): Unfit | undefined {
  const role = taskRole(state);
  if (role === undefined || !officer.roles.includes(role)) return 'cannot-finish-the-task';
  if (role === 'REVIEWER' && recommendation?.by === officer.id) return 'recommended-this-case';
  return handler?.id === officer.id ? 'holds-it-already' : undefined;
}
