import { describe, expect, it } from '@jest/globals';
import type { ChainedEntry } from '#libs/persistence/audit-trail.js';
import { BEFORE_THE_FIRST, entryForm, entryHash } from './entry-form.js';

/** The two examples of docs/audit.md. Whoever changes the form breaks every chain there is. */
const REGISTERED: Omit<ChainedEntry, 'hash'> = {
  position: 1,
  previous: BEFORE_THE_FIRST,
  caseId: '01990000-0000-7000-8000-000000000001',
  seq: 1,
  at: '1791770400000',
  actor: '{"kind":"staff","id":"01990000-0000-7000-8000-000000000002","name":"样本受理员","roles":["CLERK"]}',
  act: 'register',
  actSha256: 'ab'.repeat(32),
  inputsSha256: null,
  about: null,
  requestId: 'sample-request-1',
};

const READ: Omit<ChainedEntry, 'hash'> = {
  ...REGISTERED,
  position: 2,
  previous: entryHash('GUANGZHOU', REGISTERED),
  seq: null,
  at: '1791770460000',
  actor: '{"kind":"applicant"}',
  act: 'read-document',
  actSha256: 'cd'.repeat(32),
  about: 'ACCEPTANCE_RECEIPT:pt',
  requestId: null,
};

describe('the canonical form of an entry', () => {
  it('is thirteen lines, empty where there is nothing', () => {
    expect(entryForm('GUANGZHOU', REGISTERED).split('\n')).toEqual([
      'youshen-audit-1',
      'GUANGZHOU',
      '1',
      '0'.repeat(64),
      '01990000-0000-7000-8000-000000000001',
      '1',
      '1791770400000',
      '{"kind":"staff","id":"01990000-0000-7000-8000-000000000002","name":"样本受理员","roles":["CLERK"]}',
      'register',
      'ab'.repeat(32),
      '',
      '',
      'sample-request-1',
    ]);
  });

  it('has these hashes', () => {
    expect(entryHash('GUANGZHOU', REGISTERED)).toBe('5690006bce7378c58d997f51250861c399df717489267c9ba589336c0570871b');
    expect(entryHash('GUANGZHOU', READ)).toBe('9a88b5ccd400f0f7301e2536b9f5b81172906527c786166545066df2c2550e4a');
  });

  it('is another one for every other chain, place and word', () => {
    const others: readonly Partial<ChainedEntry>[] = [
      { position: 2 },
      { previous: 'ff'.repeat(32) },
      { caseId: null },
      { seq: null },
      { at: '1791770400000.001' },
      { actor: '{"kind":"system"}' },
      { act: 'accept' },
      { actSha256: 'ac'.repeat(32) },
      { inputsSha256: 'ab'.repeat(32) },
      { about: 'x' },
      { requestId: null },
    ];
    const hashes = others.map((other) => entryHash('GUANGZHOU', { ...REGISTERED, ...other }));
    expect(new Set([...hashes, entryHash('GUANGZHOU', REGISTERED), entryHash('SHENZHEN', REGISTERED)]).size).toBe(others.length + 2);
  });

  it('tells what one field says from what the next one says', () => {
    expect(entryHash('SYSTEM', { ...READ, about: 'x', requestId: null })).not.toBe(entryHash('SYSTEM', { ...READ, about: null, requestId: 'x' }));
  });
});
