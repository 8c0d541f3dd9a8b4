import { describe, expect, it } from '@jest/globals';
import { type RequestTimes, stoppedAt, wayOf } from './request-clock.js';

const at = (time: string): string => `2026-11-24T${time}:00.000+08:00`;
const clock: RequestTimes['clock'] = {
  state: 'running', dueAt: at('17:30'), dueNotBefore: false, provisional: false, elapsedSeconds: 0, remainingSeconds: 0, warnings: [],
};

function request(states: readonly (readonly [string, string])[], changed: Partial<RequestTimes['clock']> = {}): RequestTimes {
  return {
    state: states.at(-1)?.[0] ?? '',
    receivedAt: at('09:00'),
    milestones: states.map(([state, time]) => ({ state, since: at(time) })),
    clock: { ...clock, ...changed },
  };
}

const corrected = request([['RECEIVED', '09:00'], ['COLLECTING', '09:10'], ['AWAITING_CORRECTION', '10:00'], ['COLLECTING', '15:00']]);
const waiting = request([['RECEIVED', '09:00'], ['COLLECTING', '09:10'], ['AWAITING_CORRECTION', '10:00']], { state: 'awaiting-correction', dueAt: null });
const forwarded = request([['RECEIVED', '09:00'], ['FORWARDED', '11:00'], ['GRANTED', '16:00']], { state: 'stopped' });

describe('the times of a request', () => {
  it('ends where the office has done its part', () => {
    expect([stoppedAt(forwarded), stoppedAt(corrected)]).toEqual([at('11:00'), undefined]);
  });
});

describe('the way of a request', () => {
  const told = (given: RequestTimes): readonly string[] => wayOf(given).map(({ state, place }) => `${state} ${place}`);

  it('goes on from where it is', () => {
    expect(told(corrected).slice(2)).toEqual([
      'AWAITING_CORRECTION passed', 'COLLECTING current', 'AWAITING_RECOMMENDATION to-come', 'AWAITING_REVIEW to-come', 'FORWARDING to-come', 'FORWARDED to-come',
    ]);
  });

  it('goes back to collection after a correction', () => {
    expect(told(waiting).slice(2, 4)).toEqual(['AWAITING_CORRECTION current', 'COLLECTING to-come']);
  });

  it('ends where the request has ended', () => {
    expect(told(forwarded)).toEqual(['RECEIVED passed', 'FORWARDED passed', 'GRANTED current']);
  });
});
