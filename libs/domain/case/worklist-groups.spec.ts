import { describe, expect, it } from '@jest/globals';
import { ACCEPTED, APPLICANT, ASKED, CLERK, CNIPA, COLLECTED, COMPLETED, recordOf, RECOMMENDED, REGISTERED, REVIEWER, START, UNTIL_FORWARDING, UNTIL_REVIEW } from './case.fixture.js';
import { isFinal, STATES } from './states.js';
import { isCorrectionAnswered, isReturned, ownStates, STATES_OF_GROUP, TASK_STATES } from './worklist-groups.js';

const RETURNED = [REVIEWER, { type: 'return', payload: { remarks: 'again' } }] as const;
const ANSWERED = [CLERK, { type: 'submit-correction', payload: { receivedAt: START, form: { title: 'second' } } }] as const;
const ANSWERED_ONLINE = [APPLICANT, ANSWERED[1]] as const;

describe('groups', () => {
  it('part the open cases among tasks, the applicant and CNIPA, and leave none out', () => {
    const parted = [...TASK_STATES, ...STATES_OF_GROUP.waiting, ...STATES_OF_GROUP['at-cnipa'], ...STATES_OF_GROUP.ended];
    expect(parted.toSorted()).toEqual([...STATES].sort());
    expect(STATES_OF_GROUP.open.toSorted()).toEqual(STATES.filter((state) => !isFinal(state)).toSorted());
  });

  it('know whose task is whose', () => {
    expect(ownStates(['CLERK'])).toEqual(['RECEIVED', 'COLLECTING']);
    expect(ownStates(['RECOMMENDER'])).toEqual(['AWAITING_RECOMMENDATION']);
    expect(ownStates(['REVIEWER'])).toEqual(['AWAITING_REVIEW']);
    expect(ownStates(['SUPERVISOR', 'ADMINISTRATOR'])).toEqual([]);
    expect(ownStates(['CLERK', 'REVIEWER'])).toEqual(['RECEIVED', 'COLLECTING', 'AWAITING_REVIEW']);
  });
});

describe('a case', () => {
  it('is returned from the return until it is recommended anew, or at an end', () => {
    expect(isReturned(recordOf(...UNTIL_REVIEW))).toBe(false);
    expect(isReturned(recordOf(...UNTIL_REVIEW, RETURNED))).toBe(true);
    expect(isReturned(recordOf(...UNTIL_REVIEW, RETURNED, ASKED, ANSWERED))).toBe(true);
    expect(isReturned(recordOf(...UNTIL_REVIEW, RETURNED, RECOMMENDED))).toBe(false);
    expect(isReturned(recordOf(...UNTIL_REVIEW, RETURNED, RECOMMENDED, RETURNED))).toBe(true);
    expect(isReturned(recordOf(...UNTIL_REVIEW, RETURNED, [APPLICANT, { type: 'withdraw', payload: { reason: 'no' } }]))).toBe(false);
  });

  it('has its correction answered until the collection is complete again', () => {
    expect(isCorrectionAnswered(recordOf(REGISTERED, ACCEPTED))).toBe(false);
    expect(isCorrectionAnswered(recordOf(REGISTERED, ACCEPTED, ASKED))).toBe(false);
    for (const answered of [ANSWERED, ANSWERED_ONLINE]) expect(isCorrectionAnswered(recordOf(REGISTERED, ACCEPTED, ASKED, answered))).toBe(true);
    expect(isCorrectionAnswered(recordOf(REGISTERED, ACCEPTED, ASKED, ANSWERED, COLLECTED, COMPLETED))).toBe(false);
  });

  it('with CNIPA is neither', () => {
    const forwarded = recordOf(...UNTIL_FORWARDING, [CNIPA, { type: 'acknowledge', payload: { receiptNumber: 'R', receivedByCnipaAt: START, packageSha256: 'p' } }]);
    expect([isReturned(forwarded), isCorrectionAnswered(forwarded)]).toEqual([false, false]);
  });
});
