import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain } from '#libs/application/auditing/verify-chain.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { readTextTemplateRecords, readTextTemplates, setTextTemplate, type TextTemplateServices } from '#libs/application/text-templates/text-templates.js';
import type { TextTemplate } from '#libs/domain/case/text-templates.js';
import { day } from '#libs/domain/time/day.js';
import { instant } from '#libs/domain/time/instant.js';
import { ReferenceOffice } from '#test/support/reference-office.js';

/** The texts officers start from: who may set them, from when they hold, and what stays on record. */

const KEY = 'decline-not-ours';
let office: ReferenceOffice;
let supervision: TextTemplateServices;
let window: TextTemplateServices;
let supervisor: Caller;

const wording = (more: Partial<TextTemplate> = {}): TextTemplate => ({
  key: KEY,
  act: 'decline',
  label: { 'zh-Hans': '样本', 'zh-Hant': '樣本', en: 'Sample', pt: 'Amostra' },
  text: '样本用语［事项］。',
  effectiveFrom: day('2026-11-25'),
  isWithdrawn: false,
  ...more,
});
const offeredText = async (): Promise<string | undefined> => (await readTextTemplates(window)).find(({ key }) => key === KEY)?.text;
const at = (text: string): void => {
  office.setClock(instant(`${text}+08:00`));
};

beforeAll(async () => {
  office = await ReferenceOffice.open();
  at('2026-11-23T10:00:00');
  supervision = await office.services('youshen_supervision');
  window = await office.services('youshen_guangzhou');
  supervisor = await office.officer('SUPERVISOR', ['GUANGZHOU']);
});

afterAll(() => office.close());

describe('texts to start from', () => {
  it('come with the product, for every act that is written', async () => {
    const acts = new Set((await readTextTemplates(window)).map(({ act }) => act));
    expect(acts).toEqual(new Set(['decline', 'request-correction', 'recommend', 'not-recommend', 'refuse', 'return']));
  });

  it('are reworded from a day on, withdrawn from another, and none is lost', async () => {
    const before = await offeredText();
    await setTextTemplate(supervision, supervisor, wording());
    await setTextTemplate(supervision, supervisor, wording());
    await setTextTemplate(supervision, supervisor, wording({ effectiveFrom: day('2026-12-01'), isWithdrawn: true }));
    at('2026-11-24T23:59:59');
    expect(await offeredText()).toBe(before);
    at('2026-11-25T00:00:00');
    expect(await offeredText()).toBe('样本用语［事项］。');
    at('2026-12-01T00:00:00');
    expect(await offeredText()).toBeUndefined();
    const records = (await readTextTemplateRecords(supervision)).filter(({ key }) => key === KEY);
    expect(records.map(({ text, isWithdrawn, setBy }) => [text, isWithdrawn, setBy.kind])).toEqual([
      ['样本用语［事项］。', true, 'staff'],
      ['样本用语［事项］。', false, 'staff'],
      [before, false, 'system'],
    ]);
    at('2026-11-23T10:00:00');
  });

  it('are set once by two at the same time', async () => {
    const other = await office.officer('SUPERVISOR', ['SHENZHEN']);
    const text = wording({ key: 'at-once', effectiveFrom: day('2026-11-23') });
    await Promise.all([setTextTemplate(supervision, supervisor, text), setTextTemplate(supervision, other, text)]);
    expect((await readTextTemplateRecords(supervision)).filter(({ key }) => key === 'at-once')).toHaveLength(1);
  });

  it.each([
    ['a day that has passed', wording({ effectiveFrom: day('2026-11-22') }), { field: 'effectiveFrom', code: 'IN_THE_PAST' }],
    ['a correction without its place', wording({ key: 'new-one', act: 'request-correction' }), { field: 'defect', code: 'required' }],
    ['a place where there is no correction', wording({ defect: 'CONSENT' }), { field: 'defect', code: 'only-of-a-correction' }],
    ['another act under the same key', wording({ act: 'refuse' }), { field: 'act', code: 'act-fixed' }],
  ])('are refused for %s', async (_what, text, fault) => {
    await expect(setTextTemplate(supervision, supervisor, text)).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [fault] });
  });

  it('cannot be set by the role of a window, changed or taken away by anybody', async () => {
    await expect(setTextTemplate(window, supervisor, wording({ key: 'from-a-window' }))).rejects.toThrow(/permission denied/);
    for (const statement of [`UPDATE text_template SET text = 'x'`, 'DELETE FROM text_template']) {
      await expect(supervision.database.transaction({ offices: [] }, (transaction) => transaction.query(statement))).rejects.toThrow(/permission denied/);
    }
  });

  it('are held against the chain', async () => {
    const verify = async () => (await verifyChain(supervision.database, { office: 'SYSTEM', scope: { offices: [] } })).faults[0];
    expect(await verify()).toBeUndefined();
    await office.sql(`UPDATE text_template SET text = '另一用语' WHERE key = 'at-once'`);
    expect(await verify()).toMatchObject({ kind: 'text-changed' });
    await office.sql(`DELETE FROM text_template WHERE key = 'at-once'`);
    expect(await verify()).toMatchObject({ kind: 'text-missing' });
  });
});
