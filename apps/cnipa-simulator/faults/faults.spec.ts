import { describe, expect, it } from '@jest/globals';
import { FaultDesk } from './fault-desk.js';
import { readFaultHeader } from './fault-header.js';
import { faults } from './faults.js';

const ONE = '202310123456.6';
const OTHER = '201910025654.2';

describe('fault header', () => {
  it('reads several words', () => {
    expect(readFaultHeader('slow=2000, lose-answer')).toEqual({ slowMs: 2000, fails: false, losesAnswer: true, duplicates: false, pending: false });
    expect(readFaultHeader('5xx,duplicate,pending')).toMatchObject({ slowMs: 0, fails: true, duplicates: true, pending: true });
    expect(readFaultHeader(undefined)).toMatchObject({ slowMs: 0, fails: false });
  });

  it.each(['slow', 'slow=-1', 'slow=99999999', 'slow=9999999', 'boom', '5xx=1'])('refuses %j', (header) => {
    expect(() => readFaultHeader(header)).toThrow(/x-simulate-fault/);
  });
});

describe('fault switch', () => {
  it('is used up by one at a time', async () => {
    const desk = new FaultDesk();
    desk.order({ fail5xx: 2, duplicateAcknowledgement: 1 });
    await expect(desk.of(undefined).admit()).rejects.toMatchObject({ status: 503 });
    await expect(desk.of(undefined, ONE).admit()).rejects.toMatchObject({ status: 503 });
    await desk.of(undefined).admit();
    expect([desk.of(undefined).copies(), desk.of(undefined).copies()]).toEqual([2, 1]);
    expect(desk.standing).toEqual({ fail5xx: 0, duplicateAcknowledgement: 0 });
  });

  it('touches the one application it names', async () => {
    const desk = new FaultDesk();
    desk.order({ fail5xx: 1, pendingFirst: 3, lateResultMs: 50, onlyFor: ONE });
    await desk.of(undefined, OTHER).admit();
    await desk.of(undefined).admit();
    expect(desk.of(undefined, OTHER).isPending(1)).toBe(false);
    expect(desk.of(undefined, ONE).isPending(3)).toBe(true);
    expect(desk.of(undefined, ONE).isPending(4)).toBe(false);
    expect(desk.of(undefined, ONE).decisionDelay).toBe(50);
    await expect(desk.of(undefined, ONE).admit()).rejects.toMatchObject({ status: 503 });
  });

  it.each([{ slowMs: -1 }, { slowMs: 1e9 }, { fail5xx: 1.5 }, { fail5xx: -0.5 }, { pendingFirst: '1' }, { onlyFor: 'x' }, []])('refuses %j', (order) => {
    expect(() => faults(order, '')).toThrow();
  });
});
