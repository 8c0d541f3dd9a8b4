import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, markOf } from './processes.mjs';

/**
 * Takes a lock file for this process. A file left by a process that no longer lives is taken over.
 * @returns null when taken, else the mark of the living process that holds it.
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(markOf(process.pid)), { flag: 'wx', mode: 0o600 });
      return null;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = readMark(file);
    if (isAlive(holder)) return holder;
    discard(file);
  }
}

export function unlock(file) {
  if (readMark(file)?.pid === process.pid) rmSync(file, { force: true });
}

/** Does `work` while holding the lock; waits for another process that holds it, and says so once by `onWait`. */
export async function withLock(file, work, onWait = () => undefined) {
  for (let told = false, holder; (holder = tryLock(file)) !== null; await pause(200)) {
    if (!told) onWait(holder.pid);
    told = true;
  }
  try {
    return await work();
  } finally {
    unlock(file);
  }
}

function readMark(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Renamed before it is removed: of several processes that find the same stale file only one succeeds. */
function discard(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
