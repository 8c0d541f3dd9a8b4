import type { CnipaResultKind, Defect, DifferenceResolution } from '#libs/domain/case/actions.js';
import type { BreachCause } from '#libs/domain/case/breach-causes.js';
import type { Channel, Office, Role } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import type { Party } from '#libs/domain/case/transitions.js';

/** What is done, in the words of the transition table; `await` is what happens by itself. */
export type Act =
  | { readonly do: 'register'; readonly at: Office; readonly channel: Channel; readonly daysLate?: number; readonly refused?: { readonly code: 'DUPLICATE_REQUEST'; readonly heldBy: Office } }
  | { readonly do: 'accept' }
  | { readonly do: 'resolve-differences'; readonly resolutions: readonly DifferenceResolution[] }
  | { readonly do: 'complete-collection' }
  | { readonly do: 'request-correction'; readonly defects: readonly Defect[]; readonly answerWithinDays: number }
  | { readonly do: 'submit-correction'; readonly explanation: string }
  | { readonly do: 'decide-rule'; readonly ruleId: string; readonly decision: 'ACCEPT' | 'REJECT'; readonly reason: string }
  | { readonly do: 'recommend' | 'not-recommend'; readonly reasons: string }
  | { readonly do: 'return'; readonly remarks: string }
  | { readonly do: 'confirm' }
  | { readonly do: 'withdraw'; readonly reason: string }
  | { readonly do: 'reassign'; readonly role: Role; readonly reason: string }
  | { readonly do: 'record-cnipa-result'; readonly result: CnipaResultKind; readonly number: string; readonly priorityNumber?: string }
  | { readonly do: 'explain-breach'; readonly cause: BreachCause; readonly text: string }
  | { readonly do: 'close'; readonly remark: string }
  | { readonly do: 'await' };

/** One step, who takes it, and the state it leaves the case in. */
export type Step = Act & { readonly by: Party; readonly then: State };

/** The steps up to where the case first reaches `state`; all of them where it never does. */
export function storyUntil(story: readonly Step[], state: State): readonly Step[] {
  const reached = story.findIndex(({ then }) => then === state);
  return reached < 0 ? story : story.slice(0, reached + 1);
}

export function registered(at: Office, channel: Channel): Step {
  return { do: 'register', at, channel, by: channel === 'ONLINE' ? 'APPLICANT' : 'CLERK', then: 'RECEIVED' };
}

/** A letter that lay unopened for so many days: it was received when it arrived, and the promise is broken before it is keyed in. */
export function registeredLate(at: Office, daysLate: number): Step {
  return { ...registered(at, 'POST'), do: 'register', at, channel: 'POST', daysLate };
}

/** The other office takes none: the number is already live. The first case stays as it was. */
export function refusedAsDuplicate(at: Office, channel: Channel, heldBy: Office): Step {
  return { ...registered(at, channel), do: 'register', at, channel, refused: { code: 'DUPLICATE_REQUEST', heldBy } };
}

export const ACCEPTED: Step = { do: 'accept', by: 'CLERK', then: 'COLLECTING' };

export const COLLECTED: Step = { do: 'complete-collection', by: 'CLERK', then: 'AWAITING_RECOMMENDATION' };

export function resolved(...resolutions: readonly DifferenceResolution[]): Step {
  return { do: 'resolve-differences', resolutions, by: 'CLERK', then: 'COLLECTING' };
}

export function decided(ruleId: string, reason: string): Step {
  return { do: 'decide-rule', ruleId, decision: 'ACCEPT', reason, by: 'RECOMMENDER', then: 'AWAITING_RECOMMENDATION' };
}

/** The edition for Order 85 is not published yet, so an officer decides on the 2017 form each time. */
export const FORM_DECIDED = decided(
  'FORM_EDITION',
  '第85号令对应的新版请求书尚未公布，2017版请求书载明的事项齐全，并附有创新价值与应用前景说明，予以认可。',
);

export function recommended(reasons: string): Step {
  return { do: 'recommend', reasons, by: 'RECOMMENDER', then: 'AWAITING_REVIEW' };
}

export function notRecommended(reasons: string): Step {
  return { do: 'not-recommend', reasons, by: 'RECOMMENDER', then: 'AWAITING_REVIEW' };
}

export function returned(remarks: string): Step {
  return { do: 'return', remarks, by: 'REVIEWER', then: 'AWAITING_RECOMMENDATION' };
}

/** The reviewer confirms; the package goes to CNIPA, which acknowledges it. */
export const CONFIRMED_AND_FORWARDED: readonly Step[] = [
  { do: 'confirm', by: 'REVIEWER', then: 'FORWARDING' },
  { do: 'await', by: 'CNIPA', then: 'FORWARDED' },
];

/** CNIPA's notice comes on paper: priority examination is granted. */
export function granted(number: string, priorityNumber: string): Step {
  return { do: 'record-cnipa-result', result: 'GRANTED', number, priorityNumber, by: 'CLERK', then: 'GRANTED' };
}

export const CLOSED: Step = { do: 'close', remark: '国家知识产权局已予以优先审查，本案办结。', by: 'SUPERVISOR', then: 'COMPLETED' };
