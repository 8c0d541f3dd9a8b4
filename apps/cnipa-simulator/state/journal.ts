import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SimulatorEvent } from './events.js';

/**
 * An append-only file of one JSON line per event. A line is with the operating system before anything is answered, so
 * that a killed process has forgotten nothing it said; a line that was cut off is taken as never written.
 */
export class Journal {
  private readonly file: number | undefined;
  private size = 0;

  constructor(private readonly path: string | undefined) {
    if (path === undefined) return;
    mkdirSync(dirname(path), { recursive: true });
    this.file = openSync(path, 'a+');
  }

  /** The events so far. @throws Error naming the line that cannot be read. */
  load(): SimulatorEvent[] {
    if (this.file === undefined || this.path === undefined) return [];
    const content = readFileSync(this.path);
    this.size = content.lastIndexOf('\n') + 1;
    if (this.size < fstatSync(this.file).size) ftruncateSync(this.file, this.size);
    const lines = content.subarray(0, this.size).toString('utf8').split('\n').slice(0, -1);
    return lines.map((line, index) => this.decoded(line, index + 1));
  }

  append(event: SimulatorEvent): void {
    if (this.file === undefined) return;
    const line = Buffer.from(`${JSON.stringify(event)}\n`);
    try {
      writeFileSync(this.file, line);
      this.size += line.byteLength;
    } catch (error) {
      ftruncateSync(this.file, this.size);
      throw error;
    }
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
  }

  private decoded(line: string, number: number): SimulatorEvent {
    try {
      return JSON.parse(line) as SimulatorEvent;
    } catch (cause) {
      throw new Error(`line ${number} of the state file is no event; move the file away to start afresh`, { cause });
    }
  }
}
