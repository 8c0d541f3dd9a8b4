import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { Desk } from '#test/support/desk.js';
import { Person } from '#test/support/person.js';
import { RunningSystem } from '#test/support/running-system.js';
import { walk } from './schemathesis.js';

/** Every program against its own description: no answer outside it, and no error that a caller can cause. */

jest.setTimeout(600_000);

const EXAMPLES = 15;
/** Ends the session all other calls are made in. */
const SESSION = '^/session$';

let system: RunningSystem;
let caseIds: readonly string[];

/** Somebody who holds every role at both offices, as nobody should: refused less, they reach more. */
async function everybody(service: string, login: string, offices: readonly Office[], roles: readonly string[]): Promise<Person> {
  const { password, login: sample } = system.account('CLERK', 'GUANGZHOU');
  const [account] = await system.query<{ id: string }>(
    `INSERT INTO staff_account (login, name, password_hash) SELECT $1, $1, password_hash FROM staff_account WHERE login = $2 RETURNING id`,
    [login, sample],
  );
  for (const office of offices) {
    for (const role of roles) await system.query(`INSERT INTO staff_role (account_id, role, office) VALUES ($1, $2, $3)`, [account?.id, role, office]);
  }
  if (roles.includes('SUPERVISOR')) await system.query(`INSERT INTO staff_role (account_id, role, office) VALUES ($1, 'ADMINISTRATOR', 'NONE')`, [account?.id]);
  return new Person(system.urlOf(service)).signIn({ login, password });
}

async function check(caller: Person, least: number, only?: string): Promise<void> {
  const { code, output, tested } = await walk({ caller, parameters: { caseId: caseIds }, without: [SESSION], examples: EXAMPLES, ...(only && { only }) });
  if (code !== 0) throw new Error(output);
  expect(tested).toBeGreaterThanOrEqual(least);
}

beforeAll(async () => {
  system = await RunningSystem.start();
  const desk = await Desk.open(system, 'GUANGZHOU');
  const states = ['RECEIVED', 'COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW', 'FORWARDED'] as const;
  caseIds = (await Promise.all(states.map((state) => desk.caseIn(state)))).map(({ caseId }) => caseId);
}, 300_000);

afterAll(() => system.stop());

describe('answers as its description says', () => {
  it("an office's window", async () => {
    const caller = await everybody('intake-guangzhou', 'everybody-gz', ['GUANGZHOU'], ['CLERK', 'RECOMMENDER', 'REVIEWER']);
    await check(caller, 25);
  });

  it('the supervision', async () => {
    await check(await everybody('supervision', 'everybody', OFFICES, ['SUPERVISOR']), 20);
  });

  it('the portal, to a stranger', async () => {
    await check(system.stranger(), 20);
  });

  it('the portal, to an applicant', async () => {
    const desk = await Desk.open(system, 'SHENZHEN');
    const { acceptanceNumber, secret } = await desk.caseIn('RECEIVED');
    const applicant = await system.stranger().signIn({ acceptanceNumber, secret });
    await check(applicant, 5, '^/request(/|$)');
  });
});
