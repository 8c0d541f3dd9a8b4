import { Client } from 'pg';
import type { Database } from './database.js';
import { OUTBOX_CHANNEL } from './outbox.js';

/** However many commands commit within this time, whoever listens is woken once. Milliseconds. */
const PAUSES = { flow: 5, live: 50 } as const;

/** The relay is woken where a workflow has something to learn; live streams wherever something is on record. */
const CHANNELS = { flow: OUTBOX_CHANNEL, live: 'youshen_live' } as const;
export type BellName = keyof typeof CHANNELS;

/**
 * Wakes those who listen after commits. NOTIFY inside the command's own transaction would make all commits of the database
 * wait for one another, so the bell rings on its own, and rarely; a ring that is lost costs the listener's next look at most.
 */
export class Bell {
  private pending = false;

  constructor(
    private readonly database: Database,
    private readonly name: BellName,
  ) {}

  ring(): void {
    if (this.pending) return;
    this.pending = true;
    setTimeout(() => {
      this.pending = false;
      this.database.single((database) => database.query(`SELECT pg_notify($1, '')`, [CHANNELS[this.name]])).catch(() => undefined);
    }, PAUSES[this.name]).unref();
  }
}

/** Calls `wake` whenever the bell of that name rings, until closed; connects again by itself. */
export class BellListener {
  private client: Client | undefined;
  private closed = false;
  private reopening = false;

  constructor(
    private readonly url: string,
    private readonly name: BellName,
    private readonly wake: () => void,
  ) {}

  async open(): Promise<void> {
    const client = new Client({ connectionString: this.url, keepAlive: true });
    client.on('notification', this.wake);
    client.on('error', () => undefined);
    client.on('end', () => {
      this.reopen();
    });
    this.client = client;
    await client.connect();
    await client.query(`LISTEN ${CHANNELS[this.name]}`);
    this.wake();
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end();
  }

  /** A connection that could not be made says so twice, by its failure and by its end: one new attempt all the same. */
  private reopen(): void {
    if (this.closed || this.reopening) return;
    this.reopening = true;
    setTimeout(() => {
      this.reopening = false;
      if (this.closed) return;
      this.open().catch(() => {
        this.reopen();
      });
    }, 1000).unref();
  }
}
