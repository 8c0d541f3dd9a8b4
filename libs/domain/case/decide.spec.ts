import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '../errors.js';
import type { Actor, ActionType } from './actions.js';
import {
  ACCEPTED,
  APPLICANT,
  ASKED,
  CLERK,
  COLLECTED,
  officer,
  recordOf,
  RECOMMENDER,
  REGISTERED,
  REVIEWER,
  SUPERVISOR,
  SYSTEM,
  UNTIL_RECOMMENDATION,
  UNTIL_REVIEW,
} from './case.fixture.js';
import type { CaseRecord } from './case-record.js';
import type { Role } from './names.js';
import { allowedActions, claimActions, requireAllowed } from './decide.js';

function refusal(record: CaseRecord, type: ActionType, actor: Actor): Pick<DomainError, 'code' | 'parameters'> | undefined {
  try {
    requireAllowed(record, type, actor);
    return undefined;
  } catch (error) {
    return error as DomainError;
  }
}

const received = recordOf(REGISTERED);
const reviewing = recordOf(...UNTIL_REVIEW);

describe('what a case allows', () => {
  it('refuses by party before it says anything of the case', () => {
    expect(refusal(received, 'accept', REVIEWER)?.code).toBe('NOT_ALLOWED');
    expect(refusal(received, 'accept', APPLICANT)?.code).toBe('NOT_ALLOWED');
    expect(refusal(received, 'forward', CLERK)?.code).toBe('NOT_ALLOWED');
  });

  it('names what is allowed instead', () => {
    const refused = refusal(received, 'complete-collection', CLERK);
    expect(refused).toMatchObject({ code: 'ACTION_NOT_ALLOWED', parameters: { state: 'RECEIVED' } });
    expect(refused?.parameters['allowed']).toEqual(['accept', 'decline', 'withdraw', 'claim', 'note', 'attach']);
  });

  it('holds four eyes for every act of the review, and for taking it up', () => {
    const both = officer('recommender', 'RECOMMENDER', 'REVIEWER');
    for (const type of ['confirm', 'return', 'refuse', 'claim'] as const) {
      expect(refusal(reviewing, type, both)?.code).toBe('FOUR_EYES');
      expect(refusal(reviewing, type, REVIEWER)).toBeUndefined();
    }
    expect(allowedActions(reviewing, both)).toEqual(['note', 'attach']);
  });

  it('keeps others off a claimed task', () => {
    const claimed = recordOf(REGISTERED, [CLERK, { type: 'claim', payload: {} }]);
    const other = officer('other', 'CLERK');
    expect(refusal(claimed, 'accept', other)).toMatchObject({ code: 'HELD_BY_ANOTHER', parameters: { handler: 'clerk' } });
    expect(refusal(claimed, 'claim', other)?.code).toBe('HELD_BY_ANOTHER');
    expect(refusal(claimed, 'accept', CLERK)).toBeUndefined();
    expect(refusal(claimed, 'note', other)).toBeUndefined();
    expect(refusal(claimed, 'withdraw', APPLICANT)).toBeUndefined();
    expect(refusal(claimed, 'reassign', SUPERVISOR)).toBeUndefined();
  });

  it('lets a deputy act on what the absent officer has claimed, with the roles and the four eyes of the deputy', () => {
    const deputy = (id: string, ...roles: readonly Role[]): Actor => ({ kind: 'staff', id, name: id, roles, standsInFor: { id: 'clerk', name: 'clerk' } });
    const claimed = recordOf(REGISTERED, [CLERK, { type: 'claim', payload: {} }]);
    for (const type of ['claim', 'release', 'accept'] as const) expect(refusal(claimed, type, deputy('other', 'CLERK'))).toBeUndefined();
    expect(refusal(claimed, 'accept', deputy('other', 'REVIEWER'))?.code).toBe('NOT_ALLOWED');
    expect(refusal(recordOf(REGISTERED, [officer('third', 'CLERK'), { type: 'claim', payload: {} }]), 'claim', deputy('other', 'CLERK'))?.code).toBe('HELD_BY_ANOTHER');
    expect(refusal(reviewing, 'confirm', deputy('recommender', 'REVIEWER'))?.code).toBe('FOUR_EYES');
  });

  it('says of a listed case what it would say of the case itself', () => {
    const taken = [CLERK, RECOMMENDER, REVIEWER].map((actor) => [actor, { type: 'claim', payload: {} }] as const);
    const records = [received, recordOf(...UNTIL_RECOMMENDATION), reviewing, recordOf(REGISTERED, ...taken.slice(0, 1)), recordOf(...UNTIL_REVIEW, ...taken.slice(2)), recordOf(REGISTERED, ACCEPTED, ASKED)];
    for (const record of records) {
      for (const actor of [CLERK, RECOMMENDER, REVIEWER, SUPERVISOR, APPLICANT, officer('recommender', 'RECOMMENDER', 'REVIEWER'), officer('other', 'CLERK')]) {
        const { state, handler, recommendation } = record;
        expect(claimActions({ state, handler, recommendation }, actor)).toEqual(allowedActions(record, actor).filter((type) => type === 'claim' || type === 'release'));
      }
    }
  });

  it('gives a task only to an officer who could finish it', () => {
    expect(refusal(received, 'claim', RECOMMENDER)?.code).toBe('NOT_ALLOWED');
    expect(refusal(received, 'claim', CLERK)).toBeUndefined();
    expect(refusal(received, 'release', CLERK)?.code).toBe('NOT_HELD');
  });

  it('completes collection only when the record is there and every difference is settled', () => {
    const difference = { field: 'applicants', form: '陳', record: '陈' };
    const collected = (choice?: 'KEEP_FORM' | 'ASK_APPLICANT') =>
      recordOf(REGISTERED, ACCEPTED, [SYSTEM, { type: 'collect', payload: { differences: [difference] } }], [
        CLERK,
        { type: 'collect', payload: choice ? { resolutions: [{ field: 'applicants', choice }] } : {} },
      ]);
    expect(refusal(recordOf(REGISTERED, ACCEPTED), 'complete-collection', CLERK)?.parameters).toEqual({ fields: ['bibliographicRecord'] });
    expect(refusal(collected(), 'complete-collection', CLERK)?.parameters).toEqual({ fields: ['applicants'] });
    expect(refusal(collected('ASK_APPLICANT'), 'complete-collection', CLERK)?.code).toBe('DIFFERENCES_OPEN');
    expect(refusal(collected('KEEP_FORM'), 'complete-collection', CLERK)).toBeUndefined();
    expect(refusal(recordOf(REGISTERED, ACCEPTED, COLLECTED), 'complete-collection', CLERK)).toBeUndefined();
  });

  it('offers exactly what it would not refuse', () => {
    const records = [received, recordOf(...UNTIL_RECOMMENDATION), reviewing];
    for (const record of records) {
      for (const actor of [CLERK, RECOMMENDER, REVIEWER, SUPERVISOR, APPLICANT]) {
        for (const type of allowedActions(record, actor)) expect(refusal(record, type, actor)).toBeUndefined();
      }
    }
  });
});
