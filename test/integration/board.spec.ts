import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardAnswer } from '#apps/supervision/board/board.answer.js';
import { courseAnswer, unexplainedAnswer } from '#apps/supervision/board/course.answer.js';
import { readBoard } from '#libs/application/board/board.js';
import { readCourse } from '#libs/application/board/course.js';
import { readUnexplainedBreaches } from '#libs/application/board/unexplained.js';
import { act } from '#libs/application/commands/act.js';
import { type Caller, flowCaller } from '#libs/application/commands/caller.js';
import { recordClockPoints } from '#libs/application/commands/execute-command.js';
import { reassignCase } from '#libs/application/commands/reassign.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import { instant } from '#libs/domain/time/instant.js';
import { ReferenceOffice } from '#test/support/reference-office.js';
import { MAKING_DATABASES } from '#test/support/test-database.js';

/** Wednesday 10:00, due on Thursday at 17:30: 12 hours of service, of which the collection may take 4 h 48 min. */
const NOW = instant('2026-09-23T10:00:00+08:00');
const at = (text: string) => instant(`2026-09-${text}:00+08:00`);

let office: ReferenceOffice;
let window: RegistrationServices;
let supervision: RegistrationServices;
let worker: RegistrationServices;
let [supervisor, clerk, other]: Caller[] = [];
let caseId: string;

const idOf = (caller: Caller | undefined): string => caller?.keyScope.replace('staff:', '') ?? '';
const command = (caller: Caller | undefined) => ({ caseId, caller: caller!, key: office.newKey(), body: {} });

async function boardAt(text: string, caller = supervisor) {
  office.setClock(at(text));
  return boardAnswer(await readBoard(supervision, caller!));
}

beforeAll(async () => {
  office = await ReferenceOffice.open();
  window = await office.services('youshen_guangzhou');
  supervision = await office.services('youshen_supervision');
  worker = await office.services('youshen_worker');
  supervisor = await office.officer('SUPERVISOR', ['GUANGZHOU']);
  clerk = await office.officer('CLERK');
  other = await office.officer('CLERK');
  ({ caseId } = await office.register(window, NOW));
  await office.register(window, NOW, 'hk-individual', 'SHENZHEN').catch(() => undefined);
}, MAKING_DATABASES);

afterAll(() => office.close(), MAKING_DATABASES);

describe('the board', () => {
  it('has every open promise of the own offices with stage, due instant and next warning', async () => {
    const board = await boardAt('23T11:00');
    expect(board.cut).toBe(false);
    expect(board.cases).toMatchObject([{ caseId, office: 'GUANGZHOU', stage: 'COLLECTION', state: 'RECEIVED', dueAt: '2026-09-24T17:30:00.000+08:00', breached: false, handler: null, nextPoint: { percent: 80 } }]);
    expect(board.cases.every((row) => row.office === 'GUANGZHOU')).toBe(true);
    expect(board.ladder).toContainEqual({ subject: 'PROMISE', percent: 80, addressee: 'SUPERVISOR' });
    expect((await boardAt('23T11:00', { ...supervisor!, scope: { offices: ['SHENZHEN'] } })).cases.some((row) => row.caseId === caseId)).toBe(false);
  });

  it('lies on a scale from the working day before to the second after, without a gap', async () => {
    const { scale } = await boardAt('23T11:00');
    const days = [...new Set(scale.filter(({ why }) => why === 'SERVICE').map(({ from }) => from.slice(0, 10)))];
    expect(days).toEqual(['2026-09-22', '2026-09-23', '2026-09-24', '2026-09-28']);
    expect(scale.filter(({ why }) => why === 'DAY_OFF').map(({ from }) => from.slice(8, 10))).toEqual(['25', '26', '27']);
    expect(scale.slice(1).every(({ from }, index) => from === scale[index]?.to)).toBe(true);
  });

  it('expects to be late whatever has less time left than the stages still to come may take', async () => {
    const forecast = async (text: string) => (await boardAt(text)).cases[0]?.forecast;
    expect(await forecast('23T11:00')).toMatchObject({ late: false, leftSeconds: 11 * 3600, at: '2026-09-24T17:30:00.000+08:00' });
    expect(await forecast('23T16:48')).toMatchObject({ late: false, ahead: [{ stage: 'COLLECTION', seconds: 0 }, { stage: 'RECOMMENDATION', seconds: 10_800 }, { stage: 'REVIEW', seconds: 8640 }, { stage: 'FORWARDING', seconds: 6480 }] });
    expect(await forecast('23T16:49')).toMatchObject({ late: true, at: '2026-09-28T09:01:00.000+08:00' });
    expect(await forecast('24T17:30')).toBeNull();
    expect((await boardAt('24T17:30')).cases[0]).toMatchObject({ breached: true });
  });
});

describe('the course of a case', () => {
  it('tells whose hands it went through, who was warned, and what comes next', async () => {
    office.setClock(at('23T11:00'));
    await act(window, command(clerk), { type: 'claim', payload: {} });
    office.setClock(at('23T11:30'));
    await reassignCase(supervision, command(supervisor), { officerId: idOf(other), reason: '请假' });
    office.setClock(at('23T16:50'));
    await recordClockPoints(worker, caseId, flowCaller('system', 'GUANGZHOU'));
    const course = courseAnswer(await readCourse(supervision, caseId, supervisor!));
    expect(course.holdings).toEqual([
      { since: '2026-09-23T11:00:00.000+08:00', holder: 'sample officer', act: 'claim', by: 'sample officer', reason: null },
      { since: '2026-09-23T11:30:00.000+08:00', holder: 'sample officer', act: 'reassign', by: 'sample officer', reason: '请假' },
    ]);
    expect(course.told.map(({ stage, percent, addressee }) => [stage, percent, addressee])).toEqual([
      ['COLLECTION', 80, 'HANDLER'],
      ['COLLECTION', 100, 'HANDLER'],
      ['COLLECTION', 100, 'SUPERVISOR'],
    ]);
    expect(course.next.map(({ stage, percent, addressees }) => [stage, percent, addressees])).toEqual([
      [null, 50, ['HANDLER']],
      [null, 80, ['HANDLER', 'SUPERVISOR']],
      [null, 100, ['HANDLER', 'SUPERVISOR']],
    ]);
  });

  it('is shown of cases of the own offices alone', async () => {
    await expect(readCourse(supervision, caseId, { ...supervisor!, scope: { offices: ['SHENZHEN'] } })).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
  });
});

describe('breaches to explain', () => {
  const unexplained = async () => unexplainedAnswer(await readUnexplainedBreaches(supervision, supervisor!)).cases;

  it('are those on record without an explanation after them', async () => {
    office.setClock(at('24T17:00'));
    expect(await unexplained()).toEqual([]);
    office.setClock(at('24T17:31'));
    await recordClockPoints(worker, caseId, flowCaller('system', 'GUANGZHOU'));
    expect(await unexplained()).toMatchObject([{ caseId, breachedAt: '2026-09-24T17:30:00.000+08:00', handler: 'sample officer' }]);
    await act(supervision, command(supervisor), { type: 'explain-breach', payload: { cause: 'ABSENCE', text: '无人代班' } });
    expect(await unexplained()).toEqual([]);
  });
});
