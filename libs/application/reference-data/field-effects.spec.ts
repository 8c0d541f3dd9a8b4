import { describe, expect, it } from '@jest/globals';
import type { CaseRecord } from '#libs/domain/case/case-record.js';
import { compileFieldTable, type FieldTable } from '#libs/domain/technical-field/field-table.js';
import { instant } from '#libs/domain/time/instant.js';
import { SAMPLE_REQUESTS } from '#libs/samples/sample-requests.js';
import { effectOn } from './field-effects.js';

const table = (version: string, include: readonly string[], scopeTerms = ''): FieldTable =>
  compileFieldTable([{ branch: '1.1', branchName: '样本', row: 1, include, exclude: [], scopeTerms, provenance: 'transcribed' }], [], { version });

const { form } = SAMPLE_REQUESTS[0]!.build(1);
const record = {
  receivedAt: instant('2026-09-23T10:00+08:00'),
  form: { ...form, filing: { ...form.filing, ipcSymbols: ['A63H33/00'] } },
  corrections: [],
  differences: [],
  decisions: [],
} as unknown as CaseRecord;

describe('the effect of another table on a case', () => {
  it('is none where both say the same on the same grounds', () => {
    expect(effectOn(record, table('1', ['A63H*']), table('2', ['A63H*']))).toBeUndefined();
    expect(effectOn(record, table('1', ['B60L*']), table('2', ['B60K*']))).toBeUndefined();
  });

  it('is told where the outcome differs', () => {
    expect(effectOn(record, table('1', ['B60L*']), table('2', ['A63H*']))).toEqual({
      symbols: ['A63H33/00'],
      before: 'not-met',
      after: 'met',
      outcomeDiffers: true,
    });
  });

  it('is told apart where the outcome stays and its grounds do not', () => {
    const [narrow, wide] = [table('1', ['A63H*'], '积木'), table('2', ['A63H*'], '玩具')];
    expect(effectOn(record, narrow, wide)).toMatchObject({ before: 'officer-decides', after: 'officer-decides', outcomeDiffers: false });
  });
});
