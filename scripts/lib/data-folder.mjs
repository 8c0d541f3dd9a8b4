import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tryLock, unlock } from './lock.mjs';
import { endProcess } from './processes.mjs';
import { Refusal } from './terminal.mjs';

/**
 * A data folder held by this process alone. `running.json` in it lists every process by `{pid, identity}`, so that
 * what a killed run left behind is found and ended by the next one, and nothing else that has the same number.
 */
export class DataFolder {
  constructor(path) {
    this.path = resolve(path);
    this.logs = join(this.path, 'logs');
  }

  /** @throws Refusal when another living process holds the folder. */
  async claim() {
    mkdirSync(this.logs, { recursive: true });
    const holder = tryLock(this.#lock);
    if (holder !== null) {
      throw new Refusal(
        `${this.path} is in use by a system that runs (process ${holder.pid}). ` +
          'For a second one choose --data DIR and --ports BASE.',
      );
    }
    const left = Object.entries(this.running()?.services ?? {});
    await Promise.all(
      left.filter(([name]) => name !== 'postgres').map(([, mark]) => endProcess(mark, { graceMs: 5_000 })),
    );
    rmSync(this.#file, { force: true });
  }

  /** What runs in this folder as last written, or null. */
  running() {
    return existsSync(this.#file) ? JSON.parse(readFileSync(this.#file, 'utf8')) : null;
  }

  /** Written aside and renamed: a script that reads it never sees half of it. Holds passwords of sample accounts. */
  write(running) {
    writeFileSync(`${this.#file}.new`, JSON.stringify(running, null, 2), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }

  release() {
    rmSync(this.#file, { force: true });
    unlock(this.#lock);
  }

  get #file() {
    return join(this.path, 'running.json');
  }

  get #lock() {
    return join(this.path, 'lock');
  }
}
