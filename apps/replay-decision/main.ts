import 'reflect-metadata';
import type { Caller } from '#libs/application/commands/caller.js';
import { replayNamedCase } from '#libs/application/replaying/replay-case.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { createDataSource } from '#libs/persistence/data-source.js';
import { Database } from '#libs/persistence/database.js';
import { ClockSource } from '#libs/platform/clock/clock-source.js';
import { configurationOf } from '#libs/platform/config/configuration.js';
import { reportLines } from './report.js';

/** Exit codes: the same, not the same, and nothing to compare. */
const [SAME, DIFFERS, NO_ANSWER] = [0, 1, 2];

const OPERATOR: Caller = { actor: { kind: 'system' }, scope: { offices: OFFICES }, keyScope: 'system' };

const settings = configurationOf('replay-decision');
const [name = ''] = process.argv.slice(2);
const dataSource = await createDataSource(settings.databaseUrl, 1).initialize();
try {
  const services = { database: new Database(dataSource), clock: new ClockSource('refused') };
  const replayed = await replayNamedCase(services, name.trim(), OPERATOR);
  process.stdout.write(`${reportLines(replayed).join('\n')}\n`);
  process.exitCode = replayed.verdict === 'same' ? SAME : DIFFERS;
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.stderr.write(`${error.code === 'CASE_NOT_FOUND' ? `There is no case ${name}.` : error.code}\n`);
  process.exitCode = NO_ANSWER;
} finally {
  await dataSource.destroy();
}
