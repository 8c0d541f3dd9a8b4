import { DomainError } from '../errors.js';
import { formatInstant } from '../time/instant.js';
import type { Actor, ActionType } from './actions.js';
import type { CaseRecord } from './case-record.js';
import { taskRole } from './tasks.js';
import { actionsFrom, mayAct, partiesOf, transitionOf } from './transitions.js';

/**
 * Refuses what the case does not allow at this point: party, state, four eyes, another's claim, open differences, a breach
 * that is not there or not explained.
 * @throws DomainError NOT_ALLOWED, ACTION_NOT_ALLOWED (naming what is allowed), FOUR_EYES, HELD_BY_ANOTHER, NOT_HELD,
 * DIFFERENCES_OPEN, NO_BREACH, BREACH_UNEXPLAINED.
 */
export function requireAllowed(record: CaseRecord, type: ActionType, actor: Actor): void {
  const refusal = REFUSALS.map((refuse) => refuse(record, type, actor)).find((found) => found !== undefined);
  if (refusal) throw refusal;
}

/** What this actor may do with the case now; what the screens offer and a 409 names. */
export function allowedActions(record: CaseRecord, actor: Actor): readonly ActionType[] {
  return actionsFrom(record.state).filter((type) => REFUSALS.every((refuse) => refuse(record, type, actor) === undefined));
}

/** As much of a case as a list knows of it. */
export type ListedCase = Pick<CaseRecord, 'state'> & {
  readonly handler?: CaseRecord['handler'] | undefined;
  readonly recommendation?: { readonly by: string } | undefined;
};

/** What this actor may do with a listed case's claim; says the same as `allowedActions`, without its history. */
export function claimActions(listed: ListedCase, actor: Actor): readonly ('claim' | 'release')[] {
  if (!mayAct(actor, 'claim') || !transitionOf('claim').from.includes(listed.state) || heldByAnother(listed, actor)) return [];
  const ownReview = listed.state === 'AWAITING_REVIEW' && recommendedBy(listed, actor);
  return [...(!ownReview && !unfitForTask(listed, actor) ? (['claim'] as const) : []), ...(listed.handler ? (['release'] as const) : [])];
}

/** Of whoever stands in for the handler, it is as if the task were theirs. */
const heldByAnother = ({ handler }: ListedCase, actor: Actor): boolean =>
  actor.kind === 'staff' && handler !== undefined && handler.id !== actor.id && handler.id !== actor.standsInFor?.id;

const recommendedBy = ({ recommendation }: ListedCase, actor: Actor): boolean => actor.kind === 'staff' && recommendation?.by === actor.id;

type Refuse<Known = CaseRecord> = (record: Known, type: ActionType, actor: Actor) => DomainError | undefined;

const byParty: Refuse = (_, type, actor) => (mayAct(actor, type) ? undefined : new DomainError('NOT_ALLOWED', { action: type }));

const byState: Refuse = (record, type, actor) => {
  if (transitionOf(type).from.includes(record.state)) return undefined;
  const allowed = allowedActions(record, actor);
  return new DomainError('ACTION_NOT_ALLOWED', { action: type, state: record.state, allowed });
};

const REVIEW_ACTS: ReadonlySet<ActionType> = new Set(['confirm', 'return', 'refuse']);

/** Recommender and reviewer are never the same person; nor does the recommender take up the review. */
const byFourEyes: Refuse<ListedCase> = (record, type, actor) => {
  const reviews = REVIEW_ACTS.has(type) || (type === 'claim' && record.state === 'AWAITING_REVIEW');
  return reviews && recommendedBy(record, actor) ? new DomainError('FOUR_EYES', { action: type }) : undefined;
};

/** A task is claimed only by an officer who could finish it. */
const byTask: Refuse<ListedCase> = (record, type, actor) =>
  type === 'claim' && unfitForTask(record, actor) ? new DomainError('NOT_ALLOWED', { action: type }) : undefined;

function unfitForTask({ state }: ListedCase, actor: Actor): boolean {
  const role = taskRole(state);
  return role !== undefined && !partiesOf(actor).includes(role);
}

const byClaim: Refuse<ListedCase> = ({ state, handler }, type, actor) => {
  if (actor.kind !== 'staff' || !transitionOf(type).exclusive) return undefined;
  if (handler && heldByAnother({ state, handler }, actor)) {
    return new DomainError('HELD_BY_ANOTHER', { handler: handler.name, since: formatInstant(handler.since) });
  }
  return type === 'release' && !handler ? new DomainError('NOT_HELD') : undefined;
};

const byCollection: Refuse = (record, type) => {
  if (type !== 'complete-collection' || record.state !== 'COLLECTING') return undefined;
  if (record.collectedAt === undefined) return new DomainError('DIFFERENCES_OPEN', { fields: ['bibliographicRecord'] });
  const open = record.differences.filter(({ choice }) => choice === undefined || choice === 'ASK_APPLICANT');
  return open.length > 0 ? new DomainError('DIFFERENCES_OPEN', { fields: open.map(({ field }) => field) }) : undefined;
};

const byBreach: Refuse = ({ breach }, type) => {
  if (type === 'explain-breach' && !breach) return new DomainError('NO_BREACH');
  return type === 'close' && breach && !breach.explanation ? new DomainError('BREACH_UNEXPLAINED', { since: formatInstant(breach.at) }) : undefined;
};

/** In the order in which they are told: who asks comes before what the case is at. */
const REFUSALS: readonly Refuse[] = [byParty, byState, byTask, byFourEyes, byClaim, byCollection, byBreach];
