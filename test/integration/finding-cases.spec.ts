import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act } from '#libs/application/commands/act.js';
import type { CommandAnswer } from '#libs/application/commands/answer.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { registerRequest, type RegistrationServices } from '#libs/application/commands/register-request.js';
import { requestCorrection } from '#libs/application/commands/request-correction.js';
import { submitCorrection } from '#libs/application/commands/submit-correction.js';
import type { RequestForm } from '#libs/application/request/request-form.js';
import { relistCases } from '#libs/application/worklist/relist.js';
import { readWorklist } from '#libs/application/worklist/worklist.js';
import type { Group } from '#libs/domain/case/worklist-groups.js';
import { instant } from '#libs/domain/time/instant.js';
import { sampleApplicationNumber } from '#libs/samples/application-numbers.js';
import { SAMPLE_REQUESTS } from '#libs/samples/sample-requests.js';
import { ReferenceOffice } from '#test/support/reference-office.js';
import { MAKING_DATABASES } from '#test/support/test-database.js';

/** Requests as they are registered, corrected and ended, and what finds them when. */

const NOW = instant('2026-09-23T10:00:00+08:00');

let office: ReferenceOffice;
let window: RegistrationServices;
let clerk: Caller;
let made = 0;

beforeAll(async () => {
  office = await ReferenceOffice.open();
  office.setClock(NOW);
  window = await office.services('youshen_guangzhou');
  clerk = await office.officer('CLERK');
}, MAKING_DATABASES);

afterAll(() => office.close(), MAKING_DATABASES);

function formOf(name: string, agency?: { readonly code: string; readonly name: string }): RequestForm {
  const { form } = (SAMPLE_REQUESTS[0] as (typeof SAMPLE_REQUESTS)[number]).build((made += 1));
  const applicants = form.applicants.map((applicant) => ({ ...applicant, name }));
  const requester = { ...form.requester, name };
  const applicationNumber = sampleApplicationNumber(2019, '1', 0, made);
  return { ...form, applicationNumber, requester, applicants, attachments: [], agency: { powerOfAttorney: true, code: '44999', name: '样本代理', ...agency } };
}

const register = (form: RequestForm): Promise<CommandAnswer> =>
  registerRequest(window, { caller: clerk, key: office.newKey(), office: 'GUANGZHOU', channel: 'WINDOW', form });

const command = (caseId: string) => ({ caseId, caller: clerk, key: office.newKey(), body: {} });

const found = async (text: string, group: Group = 'open'): Promise<readonly string[]> =>
  (await readWorklist(window, clerk, { text, group }, { limit: 100 })).cases.map(({ file }) => file.id);

describe('a registered request', () => {
  it('is found from the moment it has its number, in any spelling, and nothing else with it', async () => {
    const form = formOf('歐陽嘉欣科技有限公司', { code: '44205', name: '廣州嘉權專利商標事務所' });
    const { caseId, acceptanceNumber } = await register(form);
    const others = [await register(formOf('Inês Araújo')), await register(formOf('何大文'))].map((other) => other.caseId);
    const running = String(Number(acceptanceNumber.slice(-5)));
    const bare = form.applicationNumber.replace('.', '');
    const spellings = [acceptanceNumber, acceptanceNumber.toLowerCase().replaceAll('-', ''), running, form.applicationNumber, `ZL ${bare}`, '欧阳', '嘉欣科技', 'ouyang', 'oyjx', 'jiaxin', '44205', '嘉权', '欧阳 44205'];
    for (const text of spellings) expect([text, await found(text)]).toEqual([text, [caseId]]);
    expect(await found('ARAUJO ines')).toEqual(others.slice(0, 1));
    expect(await found('hdw')).toEqual(others.slice(1));
  });

  it('is found by what its correction says, and no longer by what it said before', async () => {
    const form = formOf('曾国藩');
    const { caseId } = await register(form);
    await act(window, command(caseId), { type: 'accept', payload: {} });
    await requestCorrection(window, command(caseId), { defects: [{ code: 'APPLICANT', text: '样本' }], answerBy: '2026-09-30' });
    expect(await found('zengguofan')).toEqual([caseId]);
    const corrected = { ...form, requester: { ...form.requester, name: '左宗棠' }, applicants: form.applicants.map((applicant) => ({ ...applicant, name: '左宗棠' })) };
    await submitCorrection(window, { ...command(caseId), caller: { actor: { kind: 'applicant' }, scope: { offices: [], caseId }, keyScope: `applicant:${caseId}` } }, { form: corrected });
    expect([await found('zengguofan'), await found('左宗棠'), await found(form.applicationNumber)]).toEqual([[], [caseId], [caseId]]);
    const { cases } = await readWorklist(window, clerk, { correctionAnswered: true }, { limit: 10 });
    expect(cases.map(({ file }) => file.id)).toEqual([caseId]);
  });

  it('is found among the ended ones once it has ended', async () => {
    const { caseId } = await register(formOf('胡雪岩'));
    await act(window, command(caseId), { type: 'decline', payload: { reason: '样本' } });
    expect([await found('huxueyan'), await found('huxueyan', 'ended')]).toEqual([[], [caseId]]);
  });

  it('is found neither by the office nor the role it is not for', async () => {
    const { acceptanceNumber, caseId } = await register(formOf('林则徐'));
    const shenzhen = await office.services('youshen_shenzhen');
    for (const group of ['open', 'ended'] as const) {
      for (const offices of [['SHENZHEN'], ['GUANGZHOU'], ['GUANGZHOU', 'SHENZHEN']] as const) {
        const caller: Caller = { ...clerk, scope: { offices } };
        expect((await readWorklist(shenzhen, caller, { text: 'linzexu', group }, { limit: 10 })).cases).toEqual([]);
      }
    }
    expect(await found(acceptanceNumber)).toEqual([caseId]);
  });
});

describe('cases of an earlier version', () => {
  it('are made ready for lists and searches from their histories, once', async () => {
    const agency = { code: '44100', name: '深圳样本知识产权代理有限公司' };
    const { caseId } = await register(formOf('梁启超', agency));
    const { caseId: ended } = await register(formOf('康有为'));
    await act(window, command(ended), { type: 'decline', payload: { reason: '样本' } });
    await office.sql(`DELETE FROM case_search`);
    await office.sql(`UPDATE case_file SET listing_version = 0, agency_code = NULL, agency_name = NULL, correction_answered = true`);
    const worker = await office.services('youshen_worker');
    const [all] = await office.sql<{ count: string }>(`SELECT count(*) FROM case_file`);
    expect(await relistCases(worker)).toBe(Number(all?.count));
    expect(await relistCases(worker)).toBe(0);
    expect([await found('liangqichao'), await found('kangyouwei'), await found('kangyouwei', 'ended'), await found('44100')]).toEqual([[caseId], [], [ended], [caseId]]);
    expect(await office.sql(`SELECT agency_code AS code, agency_name AS name, correction_answered FROM case_file WHERE id = $1`, [caseId])).toEqual([
      { ...agency, correction_answered: false },
    ]);
  });
});
