import type { DataSource } from 'typeorm';
import { act } from '#libs/application/commands/act.js';
import type { CommandAnswer } from '#libs/application/commands/answer.js';
import { type Caller, flowCaller } from '#libs/application/commands/caller.js';
import type { Command } from '#libs/application/commands/execute-command.js';
import { registerRequest, type RegistrationServices } from '#libs/application/commands/register-request.js';
import { collectRecord } from '#libs/application/collection/collect.js';
import { completeCollection } from '#libs/application/assessment/assessed-commands.js';
import { PolicySource } from '#libs/application/policy/policy-source.js';
import type { Office, Role } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { createIdentityVault } from '#libs/http/identity-vault.js';
import { createDataSource } from '#libs/persistence/data-source.js';
import { Database } from '#libs/persistence/database.js';
import { sampleApplicationNumber } from '#libs/samples/application-numbers.js';
import type { SampleRequest } from '#libs/samples/sample-request.js';
import { SAMPLE_REQUESTS } from '#libs/samples/sample-requests.js';
import { createTestDatabase, type DatabaseRole, type TestDatabase, withClient } from './test-database.js';

/** The use cases over a real database, with a clock that stands where a test puts it. */
export class ReferenceOffice {
  private readonly sources: DataSource[] = [];
  private keys = 0;
  private now = 0 as Instant;

  private constructor(readonly database: TestDatabase) {}

  static async open(): Promise<ReferenceOffice> {
    return new ReferenceOffice(await createTestDatabase());
  }

  async close(): Promise<void> {
    for (const source of this.sources) await source.destroy();
    await this.database.drop();
  }

  setClock(now: Instant): void {
    this.now = now;
  }

  /** The services of one program: its database role, its own cache of the policy. */
  async services(role?: DatabaseRole): Promise<RegistrationServices> {
    const source = await createDataSource(role ? this.database.urlFor(role) : this.database.adminUrl, 4).initialize();
    this.sources.push(source);
    return {
      database: new Database(source),
      policies: new PolicySource(),
      clock: { now: () => this.now },
      bell: { ring: () => undefined },
      vault: createIdentityVault(Buffer.alloc(32, 7)),
    };
  }

  newKey(): string {
    return `sample-key-${(this.keys += 1)}`;
  }

  sql<Row>(statement: string, values: unknown[] = []): Promise<Row[]> {
    return withClient(this.database.adminUrl, async (client) => (await client.query(statement, values)).rows as Row[]);
  }

  /** Registers a sample request at the window as received at that instant, with the clock there. */
  async register(services: RegistrationServices, receivedAt: Instant, key = 'hk-individual', office: Office = 'GUANGZHOU'): Promise<CommandAnswer> {
    const { form } = this.sample(key).build((this.keys += 1));
    // Older than the request, whenever that is received.
    const applicationNumber = sampleApplicationNumber(2018, '1', 0, this.keys);
    this.setClock(receivedAt);
    const registration = { caller: await this.officer('CLERK', [office]), office, channel: 'WINDOW' } as const;
    return registerRequest(services, { ...registration, key: this.newKey(), form: { ...form, applicationNumber, attachments: [] } });
  }

  /** Takes a registered case through collection, so that its assessment is stored. CNIPA has no record of it. */
  async assess(services: RegistrationServices, caseId: string): Promise<void> {
    const caller = await this.officer('CLERK');
    const command = (by: Caller): Command => ({ caseId, caller: by, key: this.newKey(), body: {} });
    await act(services, command(caller), { type: 'accept', payload: {} });
    await collectRecord(services, command(flowCaller('system', 'GUANGZHOU')), undefined);
    await completeCollection(services, command(caller));
  }

  private sample(key: string): SampleRequest {
    const found = SAMPLE_REQUESTS.find((each) => each.key === key);
    if (!found) throw new RangeError(`no sample ${key}`);
    return found;
  }

  async officer(role: Role, offices: readonly Office[] = ['GUANGZHOU']): Promise<Caller> {
    const [account] = await this.sql<{ id: string }>(
      `INSERT INTO staff_account (login, name, password_hash) VALUES ('officer-' || uuidv7(), 'sample officer', '-') RETURNING id`,
    );
    const id = account?.id ?? '';
    for (const office of offices) await this.sql(`INSERT INTO staff_role (account_id, role, office) VALUES ($1, $2, $3)`, [id, role, office]);
    return { actor: { kind: 'staff', id, name: 'sample officer', roles: [role] }, scope: { offices }, keyScope: `staff:${id}` };
  }
}
