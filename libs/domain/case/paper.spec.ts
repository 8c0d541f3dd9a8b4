import { describe, expect, it } from '@jest/globals';
import { day } from '../time/day.js';
import { instant } from '../time/instant.js';
import { type PaperBounds, paperFaults, type ReceivedPaper } from './paper.js';

const NOW = instant('2026-11-23T10:00:00+08:00');
const PAPER: ReceivedPaper = {
  sender: { name: '样本', relation: 'AGENCY' },
  datedOn: '2026-11-20',
  datedBy: 'POSTMARK',
  receivedAt: instant('2026-11-23T09:00:00+08:00'),
};

function faults(changed: Partial<ReceivedPaper>, bounds: Partial<PaperBounds> = {}): readonly (readonly [string, string])[] {
  const found = paperFaults({ ...PAPER, ...changed }, { senders: ['APPLICANT', 'AGENCY'], ...bounds }, NOW);
  return found.map(({ field, code }) => [field, code] as const);
}

describe('a paper', () => {
  it('is taken as described', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ datedOn: '2026-11-23', receivedAt: NOW })).toEqual([]);
  });

  it('was not received in the future, nor before what it answers', () => {
    expect(faults({ receivedAt: instant('2026-11-23T10:00:01+08:00') })).toEqual([['paper.receivedAt', 'in-the-future']]);
    const received = { from: instant('2026-11-23T09:30:00+08:00'), code: 'before-the-case' };
    expect(faults({}, { received })).toEqual([['paper.receivedAt', 'before-the-case']]);
  });

  it('bears no date after the day it arrived in Shanghai, nor before what it answers', () => {
    expect(faults({ datedOn: '2026-11-24' })).toEqual([['paper.datedOn', 'after-its-receipt']]);
    expect(faults({ datedOn: '2026-11-23', receivedAt: instant('2026-11-22T16:30:00Z') })).toEqual([]);
    expect(faults({}, { dated: { from: day('2026-11-21'), code: 'before-forwarding' } })).toEqual([['paper.datedOn', 'before-forwarding']]);
    expect(faults({ datedOn: '2026-02-30' })).toEqual([['paper.datedOn', 'not-a-date']]);
  });

  it('comes from whoever may send it, dated as it must be; every fault is told', () => {
    expect(faults({ sender: { name: '样本', relation: 'CNIPA' } })).toEqual([['paper.sender.relation', 'not-one-of']]);
    expect(faults({ datedOn: '2026-12-01' }, { senders: ['CNIPA'], datings: ['PAPER'] })).toEqual([
      ['paper.sender.relation', 'not-one-of'],
      ['paper.datedBy', 'not-one-of'],
      ['paper.datedOn', 'after-its-receipt'],
    ]);
  });
});
