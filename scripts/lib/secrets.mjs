import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './terminal.mjs';

/** The database roles, one for each service; the migrations make them with these passwords. */
export const databaseRoles = [
  'youshen_guangzhou',
  'youshen_shenzhen',
  'youshen_supervision',
  'youshen_portal',
  'youshen_worker',
];

const token = () => randomBytes(24).toString('hex');

/** Readable aloud, and safe in a URL and in a shell: no letters that are taken for others. */
function readablePassword() {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const part = () => Array.from(randomBytes(4), (byte) => letters[byte % letters.length]).join('');
  return [part(), part(), part()].join('-');
}

/**
 * The secrets of one data folder, made at its first start and kept in secrets.json, readable by its owner alone.
 * @returns `{rolePasswords, secretsKey (32 bytes, hex), cnipaGatewayToken, samplePassword}`
 */
export function secretsIn(dataDir) {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(makeSecrets(), null, 2), { mode: 0o600, flag: 'wx' });
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Refusal(
      `${file} cannot be read. ` +
        `Without it what is stored encrypted in ${dataDir} cannot be read either: restore it, or choose another --data DIR.`,
    );
  }
}

const makeSecrets = () => ({
  rolePasswords: Object.fromEntries(databaseRoles.map((role) => [role, token()])),
  secretsKey: randomBytes(32).toString('hex'),
  cnipaGatewayToken: token(),
  samplePassword: readablePassword(),
});
