import 'reflect-metadata';
import { verifyChain } from '#libs/application/auditing/verify-chain.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { createDataSource } from '#libs/persistence/data-source.js';
import { Database } from '#libs/persistence/database.js';
import { configurationOf } from '#libs/platform/config/configuration.js';
import { type Asked, readArguments, UsageError } from './arguments.js';
import { jsonOf, reportLines } from './report.js';

/** Exit codes: whole, broken, and nothing to say. */
const [WHOLE, BROKEN, NO_ANSWER] = [0, 1, 2];

/** Each chain's entries are read a page ahead while what they tell of is looked up. */
const CONNECTIONS = 3;

const settings = configurationOf('verify-audit');

async function verify({ chains, witnesses, json }: Asked): Promise<number> {
  const database = new Database(await createDataSource(settings.databaseUrl, CONNECTIONS).initialize());
  try {
    let code = WHOLE;
    const told: object[] = [];
    for (const office of chains) {
      const verified = await verifyChain(database, { office, scope: { offices: OFFICES }, witnesses: witnesses.get(office) ?? [] });
      if (verified.faults.length > 0) code = BROKEN;
      if (json) told.push(jsonOf(verified));
      else process.stdout.write(`${reportLines(verified).join('\n')}\n`);
    }
    if (json) process.stdout.write(`${JSON.stringify({ whole: code === WHOLE, chains: told }, undefined, 2)}\n`);
    return code;
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await verify(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof DomainError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = NO_ANSWER;
}
