import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '#libs/application/commands/caller.js';
import { executeCommand } from '#libs/application/commands/execute-command.js';
import { reassignCase } from '#libs/application/commands/reassign.js';
import { recordResultOnPaper } from '#libs/application/commands/record-result.js';
import { submitCorrection } from '#libs/application/commands/submit-correction.js';
import { withdrawRequest } from '#libs/application/commands/withdraw.js';
import { listOfficersFor } from '#libs/application/reading/list-officers.js';
import type { ActionType, CaseAction } from '#libs/domain/case/actions.js';
import { type State, STATES } from '#libs/domain/case/states.js';
import { ACTION_TYPES } from '#libs/domain/case/transitions.js';
import { DomainError } from '#libs/domain/errors.js';
import { instant } from '#libs/domain/time/instant.js';
import { ActingOffice, type Asking, letter } from '#test/support/acting-office.js';

/** Every act over the real database: by those who may, where they may; and refused by state, role, office and relation. */

interface Row {
  readonly by: Asking;
  readonly where: State;
  readonly leadsTo?: State;
  /** A state in which the same party is refused it. */
  readonly notWhere: State;
  /** A party that is refused it anywhere. */
  readonly notBy: Asking;
  /** Another's claim keeps one from it. */
  readonly held?: true;
}

const ACTS: Readonly<Record<Exclude<ActionType, 'register'>, Row>> = {
  accept: { by: 'CLERK', where: 'RECEIVED', leadsTo: 'COLLECTING', notWhere: 'COLLECTING', notBy: 'REVIEWER', held: true },
  decline: { by: 'CLERK', where: 'RECEIVED', leadsTo: 'NOT_ACCEPTED', notWhere: 'COLLECTING', notBy: 'RECOMMENDER', held: true },
  collect: { by: 'CLERK', where: 'COLLECTING', notWhere: 'RECEIVED', notBy: 'RECOMMENDER', held: true },
  'complete-collection': { by: 'CLERK', where: 'COLLECTING', leadsTo: 'AWAITING_RECOMMENDATION', notWhere: 'RECEIVED', notBy: 'SUPERVISOR', held: true },
  'request-correction': { by: 'CLERK', where: 'COLLECTING', leadsTo: 'AWAITING_CORRECTION', notWhere: 'AWAITING_REVIEW', notBy: 'REVIEWER', held: true },
  'submit-correction': { by: 'CLERK', where: 'AWAITING_CORRECTION', leadsTo: 'COLLECTING', notWhere: 'COLLECTING', notBy: 'RECOMMENDER' },
  'decide-rule': { by: 'RECOMMENDER', where: 'AWAITING_RECOMMENDATION', notWhere: 'AWAITING_REVIEW', notBy: 'CLERK', held: true },
  recommend: { by: 'RECOMMENDER', where: 'AWAITING_RECOMMENDATION', notWhere: 'COLLECTING', notBy: 'CLERK', held: true },
  'not-recommend': { by: 'RECOMMENDER', where: 'AWAITING_RECOMMENDATION', leadsTo: 'AWAITING_REVIEW', notWhere: 'COLLECTING', notBy: 'REVIEWER', held: true },
  confirm: { by: 'REVIEWER', where: 'AWAITING_REVIEW', leadsTo: 'FORWARDING', notWhere: 'FORWARDING', notBy: 'RECOMMENDER', held: true },
  return: { by: 'REVIEWER', where: 'AWAITING_REVIEW', leadsTo: 'AWAITING_RECOMMENDATION', notWhere: 'AWAITING_RECOMMENDATION', notBy: 'SUPERVISOR', held: true },
  refuse: { by: 'REVIEWER', where: 'AWAITING_REVIEW', leadsTo: 'NOT_RECOMMENDED', notWhere: 'FORWARDED', notBy: 'CLERK', held: true },
  forward: { by: 'SYSTEM', where: 'FORWARDING', notWhere: 'FORWARDED', notBy: 'CLERK' },
  acknowledge: { by: 'CNIPA', where: 'FORWARDING', notWhere: 'FORWARDED', notBy: 'CLERK' },
  'record-cnipa-result': { by: 'CLERK', where: 'FORWARDED', leadsTo: 'GRANTED', notWhere: 'FORWARDING', notBy: 'SUPERVISOR' },
  withdraw: { by: 'APPLICANT', where: 'AWAITING_REVIEW', leadsTo: 'WITHDRAWN', notWhere: 'GRANTED', notBy: 'SUPERVISOR' },
  claim: { by: 'CLERK', where: 'RECEIVED', notWhere: 'FORWARDED', notBy: 'SUPERVISOR', held: true },
  release: { by: 'CLERK', where: 'RECEIVED', notWhere: 'AWAITING_CORRECTION', notBy: 'SUPERVISOR', held: true },
  reassign: { by: 'SUPERVISOR', where: 'AWAITING_RECOMMENDATION', notWhere: 'AWAITING_CORRECTION', notBy: 'CLERK' },
  note: { by: 'REVIEWER', where: 'FORWARDED', notWhere: 'WITHDRAWN', notBy: 'APPLICANT' },
  attach: { by: 'SUPERVISOR', where: 'GRANTED', notWhere: 'COMPLETED', notBy: 'APPLICANT' },
  'record-clock-point': { by: 'SYSTEM', where: 'RECEIVED', notWhere: 'NOT_ACCEPTED', notBy: 'CLERK' },
  'record-stage-point': { by: 'SYSTEM', where: 'RECEIVED', notWhere: 'NOT_ACCEPTED', notBy: 'CLERK' },
  'explain-breach': { by: 'SUPERVISOR', where: 'NOT_ACCEPTED', notWhere: 'RECEIVED', notBy: 'CLERK' },
  close: { by: 'SUPERVISOR', where: 'GRANTED', leadsTo: 'COMPLETED', notWhere: 'FORWARDED', notBy: 'CLERK' },
};

let office: ActingOffice;

beforeAll(async () => {
  office = await ActingOffice.open();
}, 60_000);

afterAll(() => office.ground.close());

async function refusal(attempt: Promise<unknown>): Promise<DomainError> {
  const refused = await attempt.then(() => 'was not refused', (error: unknown) => error);
  if (refused instanceof DomainError) return refused;
  throw new Error('no refusal', { cause: refused });
}
const codeOf = async (attempt: Promise<unknown>): Promise<string> => (await refusal(attempt)).code;

async function historyOf(caseId: string): Promise<readonly CaseAction[]> {
  return office.ground.sql<CaseAction>(`SELECT seq, type, actor, payload FROM case_action WHERE case_id = $1 ORDER BY seq`, [caseId]);
}

const stateOf = async (caseId: string): Promise<State | undefined> =>
  (await office.ground.sql<{ state: State }>(`SELECT state FROM case_file WHERE id = $1`, [caseId]))[0]?.state;

async function dueOf(caseId: string): Promise<unknown> {
  return office.ground.sql(
    `SELECT state, state_since, clock_state, clock_period, deemed_received_at, due_at, next_point_at, breached_at FROM case_file WHERE id = $1`,
    [caseId],
  );
}

/** The case as the act needs it, besides its state. */
async function caseFor(type: ActionType, state: State): Promise<string> {
  if (type !== 'explain-breach' || state !== 'NOT_ACCEPTED') return office.caseIn(state);
  const caseId = await office.caseIn('RECEIVED');
  await office.breach(caseId);
  await office.do('decline', caseId, 'CLERK');
  return caseId;
}

describe('every act', () => {
  it('is in the table', () => {
    expect(['register', ...Object.keys(ACTS)].sort()).toEqual([...ACTION_TYPES].sort());
  });

  it.each(Object.entries(ACTS) as [Exclude<ActionType, 'register'>, Row][])('%s is done where it may be, once', async (type, { by, where, leadsTo }) => {
    const caseId = await caseFor(type, where);
    if (type === 'recommend') await office.do('decide-rule', caseId, 'RECOMMENDER');
    if (type === 'release') await office.do('claim', caseId, 'CLERK');
    const before = await historyOf(caseId);
    await office.do(type, caseId, by);
    const after = await historyOf(caseId);
    expect(after.slice(before.length).map((each) => each.type)).toEqual([type]);
    expect(await stateOf(caseId)).toBe(leadsTo ?? (type === 'recommend' ? 'AWAITING_REVIEW' : type === 'acknowledge' ? 'FORWARDED' : where));
    const audited = await office.ground.sql(`SELECT FROM audit_entry WHERE case_id = $1 AND act = $2 AND seq = $3`, [caseId, type, after.length]);
    expect(audited).toHaveLength(1);
  });

  it.each(Object.entries(ACTS) as [Exclude<ActionType, 'register'>, Row][])(
    '%s is refused by state, role, office and claim, and leaves no trace',
    async (type, { by, where, notWhere, notBy, held }) => {
      const elsewhere = await office.caseIn(notWhere);
      const error = await refusal(office.attempt(type, elsewhere, await office.callerFor(by, elsewhere)));
      if (type === 'explain-breach') expect(error.code).toBe('NO_BREACH');
      else expect([error.code, error.parameters['state'], error.parameters['allowed']]).toEqual(['ACTION_NOT_ALLOWED', notWhere, expect.any(Array)]);

      const caseId = await caseFor(type, where);
      const before = await historyOf(caseId);
      expect(await codeOf(office.attempt(type, caseId, await office.callerFor(notBy, caseId)))).toBe('NOT_ALLOWED');
      expect(await codeOf(office.attempt(type, caseId, await stranger(by)))).toBe('CASE_NOT_FOUND');
      expect(await historyOf(caseId)).toEqual(before);

      if (!held) return;
      await claimedBySomeoneElse(caseId, by);
      expect(await codeOf(office.attempt(type, caseId, await office.callerFor(by, caseId)))).toBe('HELD_BY_ANOTHER');
    },
  );

  /** The same party, of the other office or of another case. */
  async function stranger(by: Asking): Promise<Caller> {
    if (by === 'APPLICANT') return office.callerFor('APPLICANT', await office.caseIn('RECEIVED'));
    return office.callerFor(by, '', 'SHENZHEN');
  }

  async function claimedBySomeoneElse(caseId: string, by: Asking): Promise<void> {
    await office.attempt('claim', caseId, await office.callerFor(by, caseId, 'GUANGZHOU', 1));
  }

  it('register is for clerks and applicants, and for one live case per application', async () => {
    const caseId = await office.caseIn('RECEIVED');
    expect(await codeOf(office.do('register', caseId, 'RECOMMENDER'))).toBe('NOT_ALLOWED');
    expect(await codeOf(office.do('register', caseId, 'CLERK'))).toBe('DUPLICATE_REQUEST');
    await office.do('withdraw', caseId, 'APPLICANT');
    expect((await office.do('register', caseId, 'CLERK')).state).toBe('RECEIVED');
  });

  it('keeps administrators from every case', async () => {
    const caseId = await office.caseIn('RECEIVED');
    const administrator = await office.officer('ADMINISTRATOR');
    for (const type of Object.keys(ACTS) as Exclude<ActionType, 'register'>[]) {
      expect([type, await codeOf(office.attempt(type, caseId, administrator))]).toEqual([type, 'CASE_NOT_FOUND']);
    }
  });

  it('reaches every state', async () => {
    for (const state of STATES) expect(await stateOf(await office.caseIn(state))).toBe(state);
  });
});

describe('reassigning', () => {
  const supervisor = (): Promise<Caller> => office.officer('SUPERVISOR');
  const reassign = async (caseId: string, officerId?: string) => {
    const caller = await supervisor();
    const command = { caseId, caller, key: office.ground.newKey(), body: {} };
    return reassignCase(office.servicesFor(caller), command, { officerId, reason: '承办人请假。' });
  };
  const idOf = (caller: Caller): string => (caller.actor.kind === 'staff' ? caller.actor.id : '');
  const fault = async (attempt: Promise<unknown>): Promise<unknown> => {
    const { code, faults } = await refusal(attempt);
    return [code, ...faults.map(({ field, code: why }) => `${field} ${why}`)];
  };

  it('moves a claim to another officer and to nobody, without a change of clock or state', async () => {
    const caseId = await office.caseIn('COLLECTING');
    await office.do('claim', caseId, 'CLERK');
    const before = await dueOf(caseId);
    const colleague = await office.officer('CLERK', 'GUANGZHOU', 1);
    expect((await reassign(caseId, idOf(colleague))).handler?.name).toBe('sample officer');
    expect(await dueOf(caseId)).toEqual(before);
    expect(await codeOf(office.do('complete-collection', caseId, 'CLERK'))).toBe('HELD_BY_ANOTHER');
    expect((await reassign(caseId)).handler).toBeNull();
    expect(await dueOf(caseId)).toEqual(before);
    expect(await fault(reassign(caseId))).toEqual(['INVALID_INPUT', 'officerId nobody-holds-it']);
    expect((await office.attempt('complete-collection', caseId, colleague)).state).toBe('AWAITING_RECOMMENDATION');
  });

  it('names what is wrong with the officer', async () => {
    const caseId = await office.caseIn('COLLECTING');
    await office.do('claim', caseId, 'CLERK');
    const [elsewhere, reviewer, gone] = await Promise.all([office.officer('CLERK', 'SHENZHEN'), office.officer('REVIEWER'), office.officer('CLERK', 'GUANGZHOU', 7)]);
    await office.ground.sql(`UPDATE staff_account SET active = false WHERE id = $1`, [idOf(gone)]);
    const found = [
      await fault(reassign(caseId, '00000000-0000-7000-8000-000000000000')),
      await fault(reassign(caseId, idOf(elsewhere))),
      await fault(reassign(caseId, idOf(gone))),
      await fault(reassign(caseId, idOf(reviewer))),
      await fault(reassign(caseId, idOf(await office.officer('CLERK')))),
    ];
    expect(found).toEqual(['unknown', 'not-of-this-office', 'not-active', 'cannot-finish-the-task', 'holds-it-already'].map((code) => ['INVALID_INPUT', `officerId ${code}`]));
  });

  it('holds four eyes, and offers only those it would not refuse', async () => {
    const both = await office.officer('RECOMMENDER', 'GUANGZHOU', 3);
    await office.ground.sql(`INSERT INTO staff_role (account_id, role, office) VALUES ($1, 'REVIEWER', 'GUANGZHOU')`, [idOf(both)]);
    const caseId = await office.caseIn('AWAITING_RECOMMENDATION');
    await office.attempt('not-recommend', caseId, both);
    expect(await fault(reassign(caseId, idOf(both)))).toEqual(['INVALID_INPUT', 'officerId recommended-this-case']);
    const services = office.servicesFor(await supervisor());
    const offered = await listOfficersFor(services, caseId, await supervisor());
    expect(offered.map(({ id }) => id)).not.toContain(idOf(both));
    expect(offered.every(({ roles }) => roles.includes('REVIEWER'))).toBe(true);
    const chosen = offered[0]!;
    await reassign(caseId, chosen.id);
    const again = await listOfficersFor(services, caseId, await supervisor());
    expect(again.map(({ id }) => id)).toEqual(offered.slice(1).map(({ id }) => id));
    expect(await codeOf(listOfficersFor(services, caseId, await office.officer('SUPERVISOR', 'SHENZHEN')))).toBe('CASE_NOT_FOUND');
    expect(await listOfficersFor(services, await office.caseIn('FORWARDED'), await supervisor())).toEqual([]);
  });
});

describe('a breach', () => {
  it('is explained before the case can be closed, and may be explained again', async () => {
    const caseId = await office.caseIn('AWAITING_REVIEW');
    await office.breach(caseId);
    await office.do('confirm', caseId, 'REVIEWER');
    await office.do('forward', caseId, 'SYSTEM');
    await office.do('acknowledge', caseId, 'CNIPA');
    await office.do('record-cnipa-result', caseId, 'CLERK');
    expect(await codeOf(office.do('close', caseId, 'SUPERVISOR'))).toBe('BREACH_UNEXPLAINED');
    const explained = await office.do('explain-breach', caseId, 'SUPERVISOR');
    expect([explained.state, explained.allowed]).toEqual(['GRANTED', expect.arrayContaining(['close', 'explain-breach'])]);
    await office.do('explain-breach', caseId, 'SUPERVISOR');
    expect((await office.do('close', caseId, 'SUPERVISOR')).state).toBe('COMPLETED');
    const explanations = (await historyOf(caseId)).filter(({ type }) => type === 'explain-breach');
    expect(explanations).toHaveLength(2);
  });

  it('is explained after the end of a request too, and changes nothing else', async () => {
    const caseId = await office.caseIn('COLLECTING');
    await office.breach(caseId);
    await office.do('withdraw', caseId, 'APPLICANT');
    const before = await dueOf(caseId);
    expect((await office.do('explain-breach', caseId, 'SUPERVISOR')).allowed).toEqual(['explain-breach']);
    expect(await dueOf(caseId)).toEqual(before);
  });
});

describe('a paper', () => {
  const command = (caseId: string, caller: Caller) => ({ caseId, caller, key: office.ground.newKey(), body: {} });
  const faultsOf = async (attempt: Promise<unknown>): Promise<readonly string[]> => (await refusal(attempt)).faults.map(({ field, code }) => `${field} ${code}`);

  it('is wanted where staff act for the applicant, and kept with the act', async () => {
    const clerk = await office.officer('CLERK');
    const services = office.servicesFor(clerk);
    const caseId = await office.caseIn('AWAITING_CORRECTION');
    const withdraw = (paper?: ReturnType<typeof letter>) => withdrawRequest(services, command(caseId, clerk), { reason: '来函撤回。', paper });
    expect(await faultsOf(withdraw())).toEqual(['paper required']);
    expect(await faultsOf(withdraw(letter('CNIPA')))).toEqual(['paper.sender.relation not-one-of']);
    expect(await faultsOf(withdraw(letter('AGENCY', { receivedAt: instant('2026-11-20T10:00:00+08:00') })))).toEqual([
      'paper.receivedAt before-the-case', 'paper.datedOn after-its-receipt',
    ]);
    await withdraw(letter('AGENCY'));
    const { payload } = (await historyOf(caseId)).at(-1)!;
    expect(payload).toMatchObject({ paper: { sender: { name: '样本寄件人', relation: 'AGENCY' }, datedOn: '2026-11-23', datedBy: 'PAPER', receivedAt: expect.any(Number) } });
  });

  it('does not answer a correction before it was asked for', async () => {
    const clerk = await office.officer('CLERK');
    const caseId = await office.caseIn('AWAITING_CORRECTION');
    const submit = (more: Parameters<typeof letter>[1]) =>
      submitCorrection(office.servicesFor(clerk), command(caseId, clerk), { form: office.formOf(caseId), paper: letter('APPLICANT', more) });
    expect(await faultsOf(submit({ receivedAt: instant('2026-11-23T09:30:00+08:00') }))).toEqual(['paper.receivedAt before-it-was-asked']);
    expect(await faultsOf(submit({ datedBy: 'POSTMARK', datedOn: '2026-11-20' }))).toEqual(['paper.datedOn before-it-was-asked']);
    expect((await submit({ datedOn: '2026-11-20' })).state).toBe('COLLECTING');
  });

  it('of CNIPA is recorded once, however its number is typed', async () => {
    const clerk = await office.officer('CLERK');
    const caseId = await office.caseIn('FORWARDED');
    const record = (number: string, more: Partial<Parameters<typeof recordResultOnPaper>[2]> = {}) =>
      recordResultOnPaper(office.servicesFor(clerk), command(caseId, clerk), { result: 'CORRECTION', number, replyBy: '2027-01-25', paper: letter('CNIPA'), ...more });
    expect(await faultsOf(record('A1', { replyBy: undefined }))).toEqual(['replyBy required']);
    expect(await faultsOf(record('A1', { replyBy: '2026-11-23' }))).toEqual(['replyBy before-its-issue']);
    expect(await faultsOf(record('A1', { paper: letter('CNIPA', { datedOn: '2026-11-22' }) }))).toEqual(['paper.datedOn before-forwarding']);
    expect(await faultsOf(record('A1', { paper: letter('APPLICANT', { datedBy: 'POSTMARK' }) }))).toEqual(['paper.sender.relation not-one-of', 'paper.datedBy not-one-of']);
    expect((await record('2026 112300a1')).state).toBe('CNIPA_CORRECTION');
    expect(await codeOf(record('２０２６112300A1'))).toBe('RESULT_ON_RECORD');
    expect((await record('2026112300A2', { result: 'GRANTED', replyBy: undefined })).state).toBe('GRANTED');
  });

  it('of CNIPA tells nothing new where its gateway has told the same', async () => {
    const caseId = await office.caseIn('FORWARDED');
    const gateway = await office.callerFor('CNIPA', caseId);
    const services = office.servicesFor(gateway);
    const payload = { result: 'GRANTED', resultId: 'R-1', issuedOn: '2026-11-23' } as const;
    await executeCommand(services, command(caseId, gateway), 'record-cnipa-result', () => payload);
    expect(await codeOf(office.do('record-cnipa-result', caseId, 'CLERK'))).toBe('RESULT_ON_RECORD');
  });
});
