import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Desk, done, FORM_DECISION } from '#test/support/desk.js';
import { letterBody } from '#test/support/papers.js';
import type { Answer, Person, Told } from '#test/support/person.js';
import { freshForm, registerAtWindow } from '#test/support/requests.js';
import { RunningSystem } from '#test/support/running-system.js';

/** What is refused, to whom, and what they are told. */

jest.setTimeout(60_000);

let system: RunningSystem;
let guangzhou: Desk;
let shenzhen: Desk;

beforeAll(async () => {
  system = await RunningSystem.start();
  [guangzhou, shenzhen] = await Promise.all([Desk.open(system, 'GUANGZHOU'), Desk.open(system, 'SHENZHEN')]);
}, 120_000);

afterAll(() => system.stop());

const told = ({ status, body }: Answer): [number, string] => [status, body.code];

describe('what a case does not allow', () => {
  it('is answered 409 naming the state and all that is allowed instead', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    const answer = await guangzhou.clerk.act(caseId, 'complete-collection');
    expect(told(answer)).toEqual([409, 'ACTION_NOT_ALLOWED']);
    expect(answer.body).toMatchObject({ action: 'complete-collection', state: 'RECEIVED' });
    expect([...answer.body.allowed].sort()).toEqual(['accept', 'attach', 'claim', 'decline', 'note', 'withdraw']);
    for (const name of ['accept', 'decline', 'withdraw']) expect(answer.body.detail).toContain(name);
  });

  it('leaves no trace', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    const before = await guangzhou.read(caseId);
    await guangzhou.clerk.act(caseId, 'complete-collection');
    await guangzhou.recommender.act(caseId, 'recommend', { reasons: '条件已满足。' });
    expect((await guangzhou.read(caseId)).history).toEqual(before.history);
  });

  it('is anything more once it is at its end', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    done(await guangzhou.clerk.act(caseId, 'decline', { reason: '不属于受理范围。' }));
    const answer = await guangzhou.clerk.act(caseId, 'accept', {});
    expect([...told(answer), answer.body.allowed]).toEqual([409, 'ACTION_NOT_ALLOWED', []]);
  });

  it('is a recommendation while a rule stands in the way', async () => {
    const { caseId } = await guangzhou.caseIn('AWAITING_RECOMMENDATION');
    const answer = await guangzhou.recommender.act(caseId, 'recommend', { reasons: '条件已满足。' });
    expect([...told(answer), answer.body['rules']]).toEqual([409, 'ASSESSMENT_BLOCKS', ['FORM_EDITION']]);
    const override = await guangzhou.recommender.act(caseId, 'decide-rule', { ...FORM_DECISION, ruleId: 'REGION_APPLICANT' });
    expect(told(override)).toEqual([409, 'OVERRIDE_NOT_ALLOWED']);
  });
});

describe('one application number', () => {
  it('is live once over both offices; the other is told which office holds it and since when', async () => {
    const form = freshForm();
    const { caseId } = done(await registerAtWindow(guangzhou.clerk, form));
    for (const clerk of [shenzhen.clerk, guangzhou.clerk]) {
      const answer = await registerAtWindow(clerk, { ...form, applicationNumber: `cn ${form.applicationNumber.replace('.', '．')}` });
      expect(told(answer)).toEqual([409, 'DUPLICATE_REQUEST']);
      expect(answer.body).toMatchObject({ office: 'GUANGZHOU', since: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*\+08:00$/) });
    }
    done(await guangzhou.clerk.act(caseId, 'withdraw', { reason: '来函撤回。', paper: letterBody() }));
    expect((await registerAtWindow(shenzhen.clerk, form)).status).toBe(201);
  });
});

describe('four eyes', () => {
  it('keep whoever recommended from the review, whatever roles the account holds', async () => {
    const { login } = system.account('RECOMMENDER', 'GUANGZHOU', 1);
    await system.query(`INSERT INTO staff_role (account_id, role, office) SELECT id, 'REVIEWER', 'GUANGZHOU' FROM staff_account WHERE login = $1`, [login]);
    const both = await system.officer('RECOMMENDER', 'GUANGZHOU', 1);
    const { caseId } = await guangzhou.caseIn('AWAITING_RECOMMENDATION');
    done(await both.act(caseId, 'decide-rule', FORM_DECISION));
    const recommended = done(await both.act(caseId, 'recommend', { reasons: '条件已满足。' }));
    expect(recommended.allowed).not.toContain('confirm');
    const attempts = [both.act(caseId, 'confirm', {}), both.act(caseId, 'return', { remarks: '退回。' }), both.act(caseId, 'refuse', { reasons: '否。' }), both.act(caseId, 'claim')];
    for (const answer of await Promise.all(attempts)) expect(told(answer)).toEqual([409, 'FOUR_EYES']);
    expect(done(await guangzhou.reviewer.act(caseId, 'confirm', {})).state).toBe('FORWARDING');
  });
});

describe("another's claim", () => {
  it('is respected until it is released', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    const colleague = await system.officer('CLERK', 'GUANGZHOU', 1);
    const { handler } = done(await guangzhou.clerk.act(caseId, 'claim'));
    for (const act of ['accept', 'claim', 'release']) {
      const answer = await colleague.act(caseId, act, act === 'accept' ? {} : undefined);
      expect([...told(answer), answer.body.handler]).toEqual([409, 'HELD_BY_ANOTHER', handler?.name]);
    }
    done(await guangzhou.clerk.act(caseId, 'release'));
    expect(told(await guangzhou.clerk.act(caseId, 'release'))).toEqual([409, 'NOT_HELD']);
    expect(done(await colleague.act(caseId, 'accept', {})).state).toBe('COLLECTING');
  });

  it('cannot be made on a task that somebody else has to finish', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    expect(told(await guangzhou.reviewer.act(caseId, 'claim'))).toEqual([403, 'NOT_ALLOWED']);
  });
});

describe('roles and offices', () => {
  it('a role that may not act is answered 403', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    const attempts: [Person, string, object][] = [
      [guangzhou.reviewer, 'accept', {}],
      [guangzhou.recommender, 'decline', { reason: '否。' }],
      [guangzhou.clerk, 'recommend', { reasons: '可。' }],
      [guangzhou.clerk, 'confirm', {}],
      [guangzhou.reviewer, 'withdraw', { reason: '撤回。', paper: letterBody() }],
    ];
    for (const [person, act, body] of attempts) expect(told(await person.act(caseId, act, body))).toEqual([403, 'NOT_ALLOWED']);
    expect(told(await registerAtWindow(guangzhou.recommender))).toEqual([403, 'NOT_ALLOWED']);
  });

  it("the other office's case does not exist", async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    const attempts = [shenzhen.clerk.get(`/cases/${caseId}`), shenzhen.clerk.get(`/cases/${caseId}/receipt`), shenzhen.clerk.act(caseId, 'accept', {})];
    for (const answer of await Promise.all(attempts)) expect(told(answer)).toEqual([404, 'CASE_NOT_FOUND']);
    const { body } = await shenzhen.clerk.get('/worklist');
    expect(body.cases.map((each) => each.caseId)).not.toContain(caseId);
  });

  it("an officer finds no entrance at the other office's window, nor an administrator at either", async () => {
    const window = system.stranger('intake-shenzhen');
    expect(told(await window.post('/session', system.account('CLERK', 'GUANGZHOU')))).toEqual([401, 'WRONG_CREDENTIALS']);
    expect(told(await window.post('/session', system.account('ADMINISTRATOR', 'NONE')))).toEqual([401, 'WRONG_CREDENTIALS']);
    const supervision = system.stranger('supervision');
    expect(told(await supervision.post('/session', system.account('CLERK', 'GUANGZHOU')))).toEqual([401, 'WRONG_CREDENTIALS']);
  });

  it('a supervisor sees the clocks of the own office, and an administrator no case', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    const at = async (account: Readonly<Record<string, string>>): Promise<Answer> => (await system.stranger('supervision').signIn(account)).get('/worklist');
    const seen = ({ body }: Answer): string[] => body.cases.map((each: Told) => each.caseId);
    expect(seen(await at({ ...system.account('SUPERVISOR', 'GUANGZHOU') }))).toContain(caseId);
    expect(seen(await at({ ...system.account('SUPERVISOR', 'SHENZHEN') }))).not.toContain(caseId);
    expect(told(await at({ ...system.account('ADMINISTRATOR', 'NONE') }))).toEqual([403, 'NOT_ALLOWED']);
  });
});
