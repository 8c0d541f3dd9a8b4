import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root } from './paths.mjs';
import { runToEnd } from './processes.mjs';
import { Refusal } from './terminal.mjs';

/**
 * Brings the database to this version and makes its roles and sample accounts.
 * @returns `{applied: names of migrations, empty: whether it holds no case, accounts: [{login, password, roles}]}`
 * @throws Refusal with the program's last words.
 */
export async function migrate({ adminUrl, secrets, dataDir, samples = true }) {
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    NODE_ENV: 'development',
    DATABASE_ADMIN_URL: adminUrl,
    ROLE_PASSWORDS: JSON.stringify(secrets.rolePasswords),
    SECRETS_KEY: secrets.secretsKey,
    ...(samples ? { SAMPLE_ACCOUNTS: 'yes', SAMPLE_PASSWORD: secrets.samplePassword } : {}),
  };
  const result = await runToEnd(
    process.execPath,
    ['--enable-source-maps', inRoot('dist', 'apps', 'migrate', 'main.js')],
    { cwd: root, env },
  );
  const answer = result.code === 0 ? lastJson(result.output) : null;
  if (answer === null)
    throw new Refusal(`The database could not be migrated:\n${result.output.trim().split('\n').slice(-30).join('\n')}`);
  return { ...answer, accounts: knownAccounts(dataDir, answer.accounts ?? []) };
}

function lastJson(output) {
  const line = output
    .trim()
    .split('\n')
    .findLast((text) => text.startsWith('{'));
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Kept, because the program may name a password only when it makes the account. */
function knownAccounts(dataDir, made) {
  const file = join(dataDir, 'sample-accounts.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const byLogin = new Map(
    [...kept, ...made.filter(({ password }) => password)].map((account) => [account.login, account]),
  );
  if (made.length > 0) writeFileSync(file, JSON.stringify([...byLogin.values()], null, 2), { mode: 0o600 });
  return [...byLogin.values()];
}
