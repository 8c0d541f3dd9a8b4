import { execFileSync, spawn } from 'node:child_process';
import { openSync, closeSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * What tells one process from a later one with the same number: its start time as the system gives it, or null when
 * no such process lives. A zombie counts as dead.
 */
export function identityOf(pid) {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses: the fields are counted after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : fields[19];
  } catch {
    return null;
  }
}

/** A process as written to a file: `{pid, identity}`. */
export const markOf = (pid) => ({ pid, identity: identityOf(pid) });

export const isAlive = (mark) => mark?.identity != null && identityOf(mark.pid) === mark.identity;

/**
 * Ends a process and waits until it is gone: `signal` first, SIGKILL after `graceMs`.
 * @returns true if it went by itself within the grace.
 */
export async function endProcess(mark, { signal = 'SIGTERM', graceMs = 10_000 } = {}) {
  if (!isAlive(mark)) return true;
  sendSignal(mark.pid, signal);
  if (await goneWithin(mark, graceMs)) return true;
  sendSignal(mark.pid, 'SIGKILL');
  await goneWithin(mark, 5_000);
  return false;
}

function sendSignal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function goneWithin(mark, ms) {
  for (const end = Date.now() + ms; Date.now() < end; await pause(25)) if (!isAlive(mark)) return true;
  return !isAlive(mark);
}

/**
 * Starts a long-lived process whose output is appended to a file. It gets its own process group, because Ctrl-C in a
 * terminal reaches the whole group and the parts must stop in order, not all at once.
 */
export function startLogged(command, args, { cwd, env, logFile }) {
  const log = openSync(logFile, 'a', 0o600);
  try {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log] });
    child.on('error', () => undefined);
    return child;
  } finally {
    closeSync(log);
  }
}

/**
 * Runs a command to its end; each line of output is given to `onLine`. Never throws.
 * @returns `{code, output}`; code 127 if it could not be started.
 */
export function runToEnd(command, args, { cwd, env, onLine = () => undefined, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      for (const line of String(chunk).split('\n')) if (line.trim() !== '') onLine(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a command with this terminal's input and output. @returns its exit code. */
export function runInTerminal(command, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
