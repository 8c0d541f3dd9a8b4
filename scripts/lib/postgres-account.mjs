import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import { Refusal } from './terminal.mjs';

/**
 * PostgreSQL refuses to run as root. Started by root it therefore runs as the owner of its cluster: `nobody` for a new
 * one. That user may not be able to enter the folders above the checkout (0700, as under /root or from `mktemp -d`);
 * rather than loosen anybody's permissions, the server alone is then given the capability to read past them.
 */
const capabilities = [null, 'dac_read_search', 'dac_override'];

const isRoot = () => process.getuid?.() === 0;

/**
 * How to run PostgreSQL's programs on a cluster folder.
 * @param programs paths of `postgres` and `initdb`.
 * @param folder an existing folder, the cluster or the place where it is made.
 * @returns `{command(program, args) → [file, args], own(path)}`: the command line, and handing a path to that user.
 * @throws Refusal when no way is found, or when the cluster belongs to somebody else.
 */
export function postgresAccount(programs, folder) {
  if (process.getuid === undefined) return { command: (program, args) => [program, args], own: () => undefined };
  if (!isRoot()) return ownAccount(folder);
  const { uid, gid } = lesserUser(folder);
  chownSync(folder, uid, gid);
  const prefix = capabilities
    .map((capability) => setpriv(uid, gid, capability))
    .find((way) => reaches(way, programs.postgres, folder));
  if (prefix === undefined) {
    throw new Refusal(
      `PostgreSQL does not run as root, and as user ${uid} it cannot reach ${folder}. Start as an ordinary user.`,
    );
  }
  return {
    command: (program, args) => ['setpriv', [...prefix, program, ...args]],
    own: (path) => chownSync(path, uid, gid),
  };
}

function ownAccount(folder) {
  const owner = statSync(folder).uid;
  if (owner !== process.getuid()) {
    throw new Refusal(
      `${folder} belongs to another user (${owner}). Start as that user, or with another folder: --data DIR.`,
    );
  }
  return { command: (program, args) => [program, args], own: () => undefined };
}

function lesserUser(folder) {
  const { uid, gid } = statSync(folder);
  if (uid !== 0) return { uid, gid };
  const id = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function setpriv(uid, gid, capability) {
  const only = capability === null ? '-all' : `-all,+${capability}`;
  // PostgreSQL asks access(2) about its own files, which leaves capabilities out unless this bit is set.
  const bits = capability === null ? [] : ['--securebits=+no_setuid_fixup'];
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--no-new-privs',
    ...bits,
    `--inh-caps=${only}`,
    `--ambient-caps=${only}`,
    `--bounding-set=${only}`,
  ];
}

function reaches(prefix, program, folder) {
  const probe = ['/bin/sh', '-c', '"$0" --version >/dev/null && cd "$1"', program, folder];
  return spawnSync('setpriv', [...prefix, ...probe], { stdio: 'ignore' }).status === 0;
}

/** The pid in a cluster's postmaster.pid, or null when there is none or the process is not that cluster's server. */
export function serverOf(cluster) {
  let pid;
  try {
    pid = Number(readFileSync(`${cluster}/postmaster.pid`, 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
  return commandLine(pid).includes(cluster) ? pid : null;
}

function commandLine(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
