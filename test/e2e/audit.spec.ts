import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ANCHOR_FILE } from '#apps/worker/anchor-file.js';
import { Desk, done } from '#test/support/desk.js';
import type { Person } from '#test/support/person.js';
import { RECORDED } from '#test/support/recorded-routes.js';
import { freshSample, registerAtWindow, withFiles } from '#test/support/requests.js';
import { RunningSystem } from '#test/support/running-system.js';

/** The audit of a running system: who reads is on record, and what its owner does to the record is told to whoever asks. */

jest.setTimeout(120_000);

const PROGRAM = fileURLToPath(new URL('../../scripts/verify-audit.mjs', import.meta.url));

let system: RunningSystem;
let desk: Desk;
let supervisor: Person;
let applicant: Person;
let caseId: string;
let uploadId: string;
let acceptanceNumber: string;

beforeAll(async () => {
  system = await RunningSystem.start();
  desk = await Desk.open(system, 'GUANGZHOU');
  supervisor = await system.stranger('supervision').signIn(system.account('SUPERVISOR', 'GUANGZHOU'));
  const form = await withFiles(freshSample().form, desk.clerk);
  const registered = done(await registerAtWindow(desk.clerk, form));
  caseId = registered.caseId;
  uploadId = form.attachments[0]?.uploadId ?? '';
  acceptanceNumber = registered.acceptanceNumber;
  const { secret } = registered;
  applicant = await system.stranger().signIn({ acceptanceNumber, secret });
}, 120_000);

afterAll(() => system.stop());

const lastEntry = async (): Promise<Record<string, unknown> | undefined> =>
  (await system.query(`SELECT act, actor ->> 'kind' AS by, request_id AS request FROM audit_entry WHERE case_id = $1 AND act <> 'issue-document' ORDER BY position DESC LIMIT 1`, [caseId]))[0];

/** What is sent to routes that are asked with a body. */
const ASKED: Readonly<Record<string, object>> = {
  'POST /cases/{caseId}/notices/preview': { kind: 'NOT_ACCEPTED_NOTICE', reasons: '样本：不属于受理范围。' },
};

describe('reading personal data', () => {
  it.each(Object.entries(RECORDED))('is on record with its answer: %s', async (route, act) => {
    const [method, named = ''] = route.split(' ');
    const path = named.replace('{caseId}', caseId).replace('{uploadId}', uploadId).replace('{seq}/{kind}', '1/ACCEPTANCE_RECEIPT').replace('{acceptanceNumber}', acceptanceNumber);
    const [person, by] = path.startsWith('/request') ? [applicant, 'applicant'] : [path.startsWith('/replays') ? supervisor : desk.clerk, 'staff'];
    const answer = await (method === 'POST' ? person.post(path, ASKED[route]) : person.get(path));
    expect(answer.status).toBe(200);
    expect(await lastEntry()).toEqual({ act, by, request: answer.headers.get('x-request-id') });
  });

  it('is not on record where nothing was shown', async () => {
    const [before] = await system.query(`SELECT position FROM audit_head WHERE office = 'GUANGZHOU'`);
    expect((await desk.clerk.get(`/cases/${caseId}/files/${caseId}`)).status).toBe(404);
    const elsewhere = await system.officer('CLERK', 'SHENZHEN');
    expect((await elsewhere.get(`/cases/${caseId}`)).status).toBe(404);
    expect(await system.query(`SELECT position FROM audit_head WHERE office = 'GUANGZHOU'`)).toEqual([before]);
  });
});

/** The worker anchors at its start, and by then there is something to anchor. */
async function anchored(file: string): Promise<void> {
  process.kill(system.launched.process('worker').mark.pid, 'SIGKILL');
  while (!existsSync(file)) await pause(50);
}

describe('the chain', () => {
  const program = (...args: string[]): { readonly status: number | null; readonly stdout: string } =>
    spawnSync(process.execPath, [PROGRAM, '--data', system.running.dataDir, ...args], { encoding: 'utf8' });

  it('is whole for supervisor and program, and its anchor stands in a file', async () => {
    const { body } = await supervisor.get('/audit/verification?office=GUANGZHOU');
    expect(body).toMatchObject({ finished: true, firstBroken: null, faults: [] });
    const [chain] = done(await supervisor.get('/audit'))['chains'] as { office: string; head: { position: number } }[];
    expect(chain).toMatchObject({ office: 'GUANGZHOU', head: body['last'] });
    const file = join(system.running.dataDir, 'anchors', ANCHOR_FILE);
    await anchored(file);
    expect(program('--anchors', file)).toMatchObject({ status: 0, stdout: expect.stringContaining('GUANGZHOU: whole.') });
    expect(readFileSync(file, 'utf8')).toMatch(/^\d{4}-\d{2}-\d{2} GUANGZHOU \d+ [0-9a-f]{64}$/m);
  });

  it('is not shown to the supervisor of another office, nor to the windows', async () => {
    const other = await system.stranger('supervision').signIn(system.account('SUPERVISOR', 'SHENZHEN'));
    expect((await other.get('/audit/verification?office=GUANGZHOU')).status).toBe(403);
    expect((await other.get('/audit/verification?office=SYSTEM')).body).toMatchObject({ firstBroken: null });
    expect((await other.get('/audit/verification?office=FOSHAN')).status).toBe(400);
    expect((await desk.clerk.get('/audit')).status).toBe(404);
  });

  it('broken by the owner of the database is told, stretch by stretch', async () => {
    const [{ position } = { position: '0' }] = await system.query<{ position: string }>(`SELECT position FROM audit_entry WHERE case_id = $1 AND act = 'read-file'`, [caseId]);
    await system.query(`UPDATE audit_entry SET about = 'another-file' WHERE office = 'GUANGZHOU' AND position = $1`, [position]);
    const broken = { kind: 'changed', position: Number(position), caseId };
    expect((await supervisor.get('/audit/verification?office=GUANGZHOU')).body).toMatchObject({ firstBroken: broken });
    expect((await supervisor.get(`/audit/verification?office=GUANGZHOU&limit=1`)).body).toMatchObject({ firstBroken: null, through: 1, finished: false });
    expect((await supervisor.get(`/audit/verification?office=GUANGZHOU&after=${position}`)).body).toMatchObject({ firstBroken: null, finished: true });
    const told = program('--json');
    expect(told.status).toBe(1);
    const { chains } = JSON.parse(told.stdout) as { chains: { office: string; firstBroken: unknown }[] };
    expect(chains.map(({ office, firstBroken }) => [office, firstBroken])).toEqual([
      ['GUANGZHOU', broken],
      ['SHENZHEN', null],
      ['SYSTEM', null],
    ]);
    expect(program('--head', 'nonsense').status).toBe(2);
  });
});
