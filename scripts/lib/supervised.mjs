import { setTimeout as pause } from 'node:timers/promises';
import { endProcess, markOf } from './processes.mjs';
import { Refusal } from './terminal.mjs';

const firstDelayMs = 250;
const longestDelayMs = 15_000;

/** A part that ran this long was well: its next failure is the first of a new row. */
const steadyMs = 60_000;

/** An early end is tried again: a server killed a moment ago may still hold its memory or its port. */
const attempts = 4;

/**
 * One process of the system, started, kept running and stopped.
 * A part is `{name, launch() → child process, ready(isOver) → boolean, stopSignal}`.
 */
export class Supervised {
  #part;
  #child;
  #stopping = false;
  #failures = 0;
  #launching = Promise.resolve();

  /** @param onEvent told `(name, sentence)` when the process ends unasked and when it is back. */
  constructor(part, onEvent) {
    this.#part = part;
    this.onEvent = onEvent;
  }

  get name() {
    return this.#part.name;
  }

  /** The process as `{pid, identity}`. */
  mark;

  /**
   * Starts the part and waits until it is ready.
   * @throws Refusal when it ends at once several times, or does not get ready.
   */
  async start() {
    for (let attempt = 1; ; attempt += 1) {
      if (await this.#launch()) break;
      if (this.#stopping) return;
      if (this.#isOver() && attempt < attempts) {
        await pause(firstDelayMs * 2 ** attempt);
        continue;
      }
      const why = this.#isOver() ? `ended with ${this.#outcome()}` : 'did not become ready in time';
      await this.stop();
      throw new Refusal(`${this.name} ${why}.`);
    }
    this.#keepRunning();
  }

  #launch() {
    this.#launching = this.#launchOnce();
    return this.#launching;
  }

  async #launchOnce() {
    if (this.#stopping) return false;
    this.#child = await this.#part.launch();
    this.mark = markOf(this.#child.pid);
    // Asked to stop while it was being started: nobody else knows of this process yet.
    if (this.#stopping) await this.#end(2_000);
    return await this.#part.ready(() => this.#isOver() || this.#stopping);
  }

  #isOver() {
    return this.#child.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  #outcome() {
    return this.#child.signalCode ?? `exit code ${this.#child.exitCode ?? 'unknown: it could not be started'}`;
  }

  #keepRunning() {
    const since = Date.now();
    const again = () => {
      if (Date.now() - since > steadyMs) this.#failures = 0;
      void this.#restart();
    };
    if (this.#isOver()) again();
    else this.#child.once('exit', again);
  }

  async #restart() {
    if (this.#stopping) return;
    const delay = Math.min(firstDelayMs * 2 ** this.#failures, longestDelayMs);
    this.#failures += 1;
    this.onEvent(this.name, `ended unasked (${this.#outcome()}); starting it again in ${delay / 1000} s`);
    // Not a reason to keep the launcher alive when all else has been stopped.
    await pause(delay, undefined, { ref: false });
    if (this.#stopping) return;
    const ready = await this.#launch().catch(() => false);
    if (this.#stopping) return;
    if (ready) this.onEvent(this.name, `is back (process ${this.mark.pid})`);
    else if (!this.#isOver()) await this.#end(2_000);
    this.#keepRunning();
  }

  /** Stops the process in its own way, or by force after `graceMs`. Does nothing when it does not run. */
  async stop({ graceMs = 15_000 } = {}) {
    this.#stopping = true;
    const willingly = await this.#end(graceMs);
    // A process being started at this moment is ended by its launch, which sees that it is no longer wanted.
    await this.#launching.catch(() => false);
    if (!willingly) this.onEvent(this.name, `did not stop within ${graceMs / 1000} s and was ended by force`);
  }

  async #end(graceMs) {
    return (
      this.mark === undefined || (await endProcess(this.mark, { signal: this.#part.stopSignal ?? 'SIGTERM', graceMs }))
    );
  }
}
