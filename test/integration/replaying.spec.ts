import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decideRule } from '#libs/application/assessment/assessed-commands.js';
import type { Caller } from '#libs/application/commands/caller.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import { loadCalendar } from '#libs/application/reference-data/calendar.js';
import { replayCase, type ReplayedCase, type ReplayServices, replayNamedCase } from '#libs/application/replaying/replay-case.js';
import { ruleSets } from '#libs/application/replaying/rule-sets.js';
import { RULE_SET, type RuleSet } from '#libs/domain/rules/rule-set.js';
import { TECHNICAL_FIELD } from '#libs/domain/rules/rules/technical-field.js';
import { instant } from '#libs/domain/time/instant.js';
import { ReferenceOffice } from '#test/support/reference-office.js';

/** The rules as they might stand next year: one asks differently. */
const NEXT: RuleSet = {
  ...RULE_SET,
  version: '2027-sample',
  rules: RULE_SET.rules.map((rule) => (rule.id === 'TECHNICAL_FIELD' ? { ...rule, evaluate: () => [{ outcome: 'not-met', reason: 'outside' }] } : rule)),
};

const NOTICE_2027 = [
  'notice_year,notice,date,kind,holiday,notice_url',
  '2027,2027-1,2027-01-01,off,元旦,https://www.gov.cn/sample',
  '2027,2027-1,2027-01-03,work,元旦,https://www.gov.cn/sample',
  '',
].join('\n');

let office: ReferenceOffice;
let window: RegistrationServices;
let caller: Caller;
let caseId: string;
let acceptanceNumber: string;

const replay = (services: Partial<ReplayServices> = {}): Promise<ReplayedCase> => replayCase({ ...window, ...services }, caseId, caller);

beforeAll(async () => {
  office = await ReferenceOffice.open();
  window = await office.services();
  caller = await office.officer('SUPERVISOR');
});

afterAll(() => office.close());

/** A new case, assessed at once. */
async function assessedAt(receivedAt: string): Promise<void> {
  ({ caseId, acceptanceNumber } = await office.register(window, instant(receivedAt)));
  await office.assess(window, caseId);
}

/** It falls due in a year without a notice. */
beforeEach(() => assessedAt('2026-12-31T11:00:00+08:00'));

describe('a stored assessment', () => {
  it('comes out the same from its inputs, and so does the due instant', async () => {
    const replayed = await replay();
    const due = instant('2027-01-04T17:30:00+08:00');
    expect(replayed).toMatchObject({ acceptanceNumber, verdict: 'same', dueAt: { stored: due, recomputed: due, same: true } });
    expect(replayed.assessments).toHaveLength(1);
    const [assessment] = replayed.assessments;
    expect(assessment).toMatchObject({ verdict: 'same', substituted: [], differences: [], dueAt: { stored: due, recomputed: due } });
    expect(assessment?.recomputedSha256).toBe(assessment?.result.storedSha256);
    expect(assessment?.inputs.intact).toBe(true);
  });

  it('is found by acceptance number and by id, and its replay is on record', async () => {
    expect((await replayNamedCase(window, acceptanceNumber, caller)).caseId).toBe(caseId);
    expect((await replayNamedCase(window, caseId, caller)).acceptanceNumber).toBe(acceptanceNumber);
    await expect(replayNamedCase(window, 'GZ-2026-99999', caller)).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
    expect(await office.sql(`SELECT FROM audit_entry WHERE case_id = $1 AND act = 'replay-decision'`, [caseId])).toHaveLength(2);
  });

  it('is replayed for nobody outside the case’s office', async () => {
    const elsewhere = await office.officer('SUPERVISOR', ['SHENZHEN']);
    await expect(replayCase(await office.services('youshen_supervision'), caseId, elsewhere)).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
  });
});

describe('a rule set changed since', () => {
  it('is told, and where its answers differ, by path and value', async () => {
    const [assessment] = (await replay({ ruleSets: ruleSets(NEXT) })).assessments;
    const at = RULE_SET.rules.findIndex(({ id }) => id === TECHNICAL_FIELD.id);
    expect(assessment).toMatchObject({ verdict: 'differs', substituted: [{ part: 'rule-set', stored: RULE_SET.version, used: '2027-sample' }] });
    expect(assessment?.differences).toContainEqual({ path: `assessment.rules[${at}].outcome`, stored: expect.anything(), recomputed: 'not-met' });
    expect(assessment?.recomputedSha256).not.toBe(assessment?.result.storedSha256);
    expect(assessment?.result.intact).toBe(true);
  });

  it('that answers alike is told too, and is the same', async () => {
    const renamed = ruleSets({ ...RULE_SET, version: '2027-sample' });
    const [assessment] = (await replay({ ruleSets: renamed })).assessments;
    expect(assessment).toMatchObject({ verdict: 'same', substituted: [{ part: 'rule-set' }], differences: [] });
  });

  it('changes nothing where the old one is kept', async () => {
    const [assessment] = (await replay({ ruleSets: ruleSets(NEXT, [RULE_SET]) })).assessments;
    expect(assessment).toMatchObject({ verdict: 'same', substituted: [] });
    expect(assessment?.recomputedSha256).toBe(assessment?.result.storedSha256);
  });
});

describe('tampering', () => {
  it('with a stored result is found by hash and by content', async () => {
    await office.sql(`UPDATE assessment SET result = replace(result, '"outcome":"met"', '"outcome":"not-met"') WHERE case_id = $1`, [caseId]);
    const replayed = await replay();
    expect(replayed.verdict).toBe('differs');
    expect(replayed.assessments[0]).toMatchObject({ verdict: 'differs', result: { intact: false }, inputs: { intact: true } });
    expect(replayed.assessments[0]?.differences).toContainEqual({ path: 'assessment.rules[0].outcome', stored: 'not-met', recomputed: 'met' });
  });

  it('with a stored hash alone is found', async () => {
    await office.sql(`UPDATE assessment SET result_sha256 = repeat('0', 64) WHERE case_id = $1`, [caseId]);
    expect((await replay()).assessments[0]).toMatchObject({ verdict: 'differs', differences: [], result: { intact: false, storedSha256: '0'.repeat(64) } });
  });

  it('with the stored due instant is found', async () => {
    await office.sql(`UPDATE assessment SET result = regexp_replace(result, '"dueAt":\\d+', '"dueAt":1') WHERE case_id = $1`, [caseId]);
    await office.sql(`UPDATE case_file SET due_at = due_at + interval '1 day' WHERE id = $1`, [caseId]);
    const replayed = await replay();
    expect(replayed.dueAt.same).toBe(false);
    expect(replayed.assessments[0]?.differences).toContainEqual({ path: 'clock.dueAt', stored: 1, recomputed: instant('2027-01-04T17:30:00+08:00') });
  });

  it('that leaves no assessment at all is told, not thrown', async () => {
    await office.sql(`UPDATE assessment SET inputs = '{"receivedAt":1}' WHERE case_id = $1`, [caseId]);
    expect((await replay()).assessments[0]).toMatchObject({ verdict: 'unreadable', recomputedSha256: null, inputs: { intact: false } });
    await office.sql(`UPDATE assessment SET inputs = 'nonsense', result = 'nonsense' WHERE case_id = $1`, [caseId]);
    expect((await replay()).assessments[0]).toMatchObject({ verdict: 'unreadable', dueAt: { stored: null, recomputed: null } });
  });
});

describe('a calendar changed since', () => {
  it('leaves what was assessed under the earlier one the same, and moves the due instant of today alike in row and history', async () => {
    const supervision = await office.services('youshen_supervision');
    const administrator = await office.officer('ADMINISTRATOR', []);
    office.setClock(instant('2026-12-31T16:00:00+08:00'));
    await loadCalendar(supervision, { caller: administrator, key: office.newKey(), body: 1 }, { csv: NOTICE_2027 });
    const replayed = await replay();
    const [before, after] = [instant('2027-01-04T17:30:00+08:00'), instant('2027-01-03T17:30:00+08:00')];
    expect(replayed).toMatchObject({ verdict: 'same', dueAt: { stored: after, recomputed: after } });
    expect(replayed.assessments[0]).toMatchObject({ substituted: [], dueAt: { stored: before, recomputed: before } });
  });

  it('in place, behind everybody’s back, is found', async () => {
    await assessedAt('2026-12-31T16:30:00+08:00');
    expect((await replay()).verdict).toBe('same');
    await office.sql(`UPDATE holiday_notice SET days = '[{"day":"2027-01-01","kind":"off","holiday":"元旦"}]' WHERE id = '2027-1'`);
    const replayed = await replay();
    expect(replayed.verdict).toBe('differs');
    expect(replayed.assessments[0]?.differences.map(({ path }) => path)).toEqual(['clock.dueAt']);
  });

  it('whose record is gone is told, and what the present one gives', async () => {
    await assessedAt('2026-12-31T16:40:00+08:00');
    await office.sql(`DELETE FROM holiday_notice WHERE id = '2027-1'`);
    const [assessment] = (await replay()).assessments;
    expect(assessment).toMatchObject({ verdict: 'differs', substituted: [{ part: 'calendar' }] });
    expect(assessment?.differences.map(({ path }) => path)).toEqual(['clock.dueAt', 'clock.provisional']);
  });
});

describe('several assessments of one case', () => {
  it('are each replayed, with the officer’s decisions in them', async () => {
    const officer = await office.officer('RECOMMENDER');
    const decision = { ruleId: 'TECHNICAL_FIELD', decision: 'ACCEPT', reason: '经核对，属于该分支所列范围。' } as const;
    const decided = { caseId, caller: officer, key: office.newKey(), body: {} };
    const command = await decideRule(window, decided, decision).catch(() => decideRule(window, decided, { ...decision, ruleId: 'FORM_EDITION' }));
    const { verdict, assessments } = await replay();
    expect([verdict, assessments.map(({ seq }) => seq)]).toEqual(['same', [4, command.seq]]);
  });
});
