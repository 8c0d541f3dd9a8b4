import { describe, expect, it } from '@jest/globals';
import type { Assessment } from '#libs/domain/rules/assessment.js';
import { offeredActs } from './main-act.js';

type Told = Parameters<typeof offeredActs>[0];
const told = (more: Partial<Told>): Told => ({ allowed: [], state: 'COLLECTING', breach: null, assessment: null, recommendation: null, ...more });
const blocked = { conclusion: { outcome: 'blocked' } } as unknown as Assessment;

describe('what is offered', () => {
  it('has the act first that takes the case on', () => {
    expect(offeredActs(told({ allowed: ['accept', 'decline', 'withdraw', 'claim', 'note', 'attach'], state: 'RECEIVED' }))).toEqual({ main: 'accept', others: ['claim', 'decline'], beside: ['note', 'attach', 'withdraw'] });
    expect(offeredActs(told({ allowed: ['confirm', 'return', 'refuse'] })).main).toBe('confirm');
    expect(offeredActs(told({ allowed: ['collect', 'request-correction'] })).main).toBe('request-correction');
  });

  it('does not urge what the rules stand against, nor what is done already', () => {
    expect(offeredActs(told({ allowed: ['recommend', 'not-recommend', 'decide-rule'], assessment: blocked })).main).toBe('not-recommend');
    expect(offeredActs(told({ allowed: ['explain-breach', 'reassign'], breach: { at: '', explanation: { cause: 'OTHER', text: '' } } })).main).toBe('reassign');
    expect(offeredActs(told({ allowed: ['explain-breach', 'reassign'], breach: { at: '', explanation: null } })).main).toBe('explain-breach');
  });

  it('is nothing where nothing is allowed', () => {
    expect(offeredActs(told({}))).toEqual({ main: undefined, others: [], beside: [] });
  });
});
