import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Asker, asker } from '#apps/portal/ask/ask.fixture.js';
import type { AssessmentInputs, AssessmentResult } from '#libs/application/assessment/assess-case.js';
import { completeCollection } from '#libs/application/assessment/assessed-commands.js';
import { collectRecord, resolveDifferences } from '#libs/application/collection/collect.js';
import { crossCheck } from '#libs/application/collection/cross-check.js';
import { act } from '#libs/application/commands/act.js';
import { type Caller, flowCaller } from '#libs/application/commands/caller.js';
import { registerRequest, type RegistrationServices } from '#libs/application/commands/register-request.js';
import { canonicalJson } from '#libs/canonical/canonical.js';
import type { Interval } from '#libs/domain/clock/types.js';
import type { Assessment } from '#libs/domain/rules/assessment.js';
import { type Day, formatDay } from '#libs/domain/time/day.js';
import { formatInstant, instant } from '#libs/domain/time/instant.js';
import type { SampleRequest } from '#libs/samples/sample-request.js';
import { SAMPLE_REQUESTS } from '#libs/samples/sample-requests.js';
import { ReferenceOffice } from '#test/support/reference-office.js';

const RECEIVED_AT = instant('2026-11-23T10:00:00+08:00');
const DAY_FACT = /(?:Date|Since|On)$/;

let office: ReferenceOffice;
let services: RegistrationServices;
let portal: Asker;

beforeAll(async () => {
  office = await ReferenceOffice.open();
  office.setClock(RECEIVED_AT);
  services = await office.services();
  portal = await asker({ services: await office.services('youshen_portal') });
});

afterAll(async () => {
  await portal.close();
  await office.close();
});

interface Stored {
  readonly inputs: AssessmentInputs;
  readonly result: AssessmentResult;
}

/** A sample request registered at the window and taken through collection; what was stored of its assessment. */
async function registered(sample: SampleRequest, seed: number): Promise<Stored> {
  const { form, bibliographicRecord } = sample.build(seed);
  const clerk = await office.officer('CLERK');
  const registration = { caller: clerk, key: office.newKey(), office: 'GUANGZHOU', channel: 'WINDOW', receivedAt: RECEIVED_AT } as const;
  const { caseId } = await registerRequest(services, { ...registration, form: { ...form, attachments: [] } });
  const command = (caller: Caller): Parameters<typeof act>[1] => ({ caseId, caller, key: office.newKey(), body: {} });
  await act(services, command(clerk), { type: 'accept', payload: {} });
  await collectRecord(services, command(flowCaller('system', 'GUANGZHOU')), bibliographicRecord);
  const differences = crossCheck(form, bibliographicRecord).map(({ field }) => ({ field, choice: 'KEEP_FORM' as const }));
  if (differences.length > 0) await resolveDifferences(services, command(clerk), differences);
  await completeCollection(services, command(clerk));
  const [row] = await office.sql<{ inputs: string; result: string }>(`SELECT inputs, result FROM assessment WHERE case_id = $1`, [caseId]);
  return { inputs: JSON.parse(row?.inputs ?? '{}') as AssessmentInputs, result: JSON.parse(row?.result ?? '{}') as AssessmentResult };
}

/** Facts as somebody would state them: values alone, days in writing. */
function stated(name: string, value: unknown): unknown {
  if (typeof value === 'number' && DAY_FACT.test(name)) return formatDay(value as Day);
  if (Array.isArray(value)) return value.map((each: unknown) => stated(name, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, stated(field, each)]));
}

const factsOf = ({ facts }: AssessmentInputs): object =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, stated(name, (fact as { value: unknown }).value)]));

/** The assessment as it reads when every fact is the asker's word. */
function onAskersWord(assessment: Assessment): Assessment {
  const rules = assessment.rules.map((rule) => ({
    ...rule,
    inputs: rule.inputs.map((input) => ('source' in input ? { ...input, source: 'asker' as const } : input)),
  }));
  return { ...assessment, rules };
}

const written = (intervals: readonly Interval[]): object[] =>
  intervals.map(({ from, until }) => ({ from: formatInstant(from), ...(until === undefined ? {} : { until: formatInstant(until) }) }));

interface EligibilitySeen {
  readonly assessment: Assessment;
  readonly handIn: { readonly dueAt: string };
}

describe('the calculator and the case', () => {
  it.each(SAMPLE_REQUESTS.map((sample, place) => [sample.key, sample, place + 1] as const))('agree to the byte on %s', async (_, sample, seed) => {
    const { inputs, result } = await registered(sample, seed);
    const question = { receivedAt: formatInstant(inputs.receivedAt), facts: factsOf(inputs) };
    const { status, body } = await portal.post<EligibilitySeen>('/ask/eligibility?languages=all', question);
    expect(status).toBe(200);
    expect(canonicalJson(body.assessment)).toBe(canonicalJson(onAskersWord(result.assessment)));
    expect(body.handIn.dueAt).toBe(result.clock.dueAt === null ? null : formatInstant(result.clock.dueAt));
  });

  it('differ as soon as one fact does', async () => {
    const { inputs, result } = await registered(SAMPLE_REQUESTS[0]!, 100);
    const facts = { ...factsOf(inputs), electronic: false };
    const { body } = await portal.post<EligibilitySeen>('/ask/eligibility?languages=all', { receivedAt: formatInstant(inputs.receivedAt), facts });
    expect(canonicalJson(body.assessment)).not.toBe(canonicalJson(onAskersWord(result.assessment)));
    expect(body.assessment.rules.find(({ id }) => id === 'ELECTRONIC_FILING')?.outcome).toBe('not-met');
  });

  it('agree on the clock, declared outages included', async () => {
    await office.sql(`INSERT INTO outage (scope, began_at, ended_at, reason, recorded_at)
      VALUES ('CNIPA', '2026-11-24T09:30:00+08:00', '2026-11-24T11:00:00+08:00', 'sample', '2026-11-24T09:35:00+08:00')`);
    await office.sql(`INSERT INTO policy_version (reason, at, by_name) VALUES ('sample outage', now(), 'sample')`);
    const { inputs, result } = await registered(SAMPLE_REQUESTS[1]!, 101);
    const { receivedAt, corrections, outages } = inputs.clock.facts;
    expect(outages).toHaveLength(1);
    const plain = { office: 'GUANGZHOU', channel: 'WINDOW', receivedAt: formatInstant(receivedAt), asOf: formatInstant(inputs.clock.asOf) };
    const byDeclared = await portal.post('/ask/due', plain);
    const byGiven = await portal.post('/ask/due', { ...plain, corrections: written(corrections), outages: written(outages) });
    expect(byGiven.body).toEqual(byDeclared.body);
    expect(byGiven.body).toMatchObject({ dueAt: formatInstant(result.clock.dueAt!), provisional: result.clock.provisional });
    expect(byGiven.body['dueAt']).toBe('2026-11-25T10:30:00.000+08:00');
  });
});

describe('the portal’s own database role', () => {
  it('may read all that the questions ask for', async () => {
    expect((await portal.get('/ask/table')).body).toMatchObject({ version: '2021', rows: 311 });
    expect((await portal.get('/ask/calendar/2026')).status).toBe(200);
    expect((await portal.post('/ask/technical-field', { symbols: ['G06F11/14'] })).status).toBe(200);
  });
});
