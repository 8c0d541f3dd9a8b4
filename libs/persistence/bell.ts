import { Client } from 'pg';
import type { Database } from './database.js';
import { OUTBOX_CHANNEL } from './outbox.js';

/** However many commands commit within this time, the relay is woken once. Milliseconds. */
const PAUSE = 5;

/**
 * Wakes the relay after commits. NOTIFY inside the command's own transaction would make all commits of the database wait
 * for one another, so the bell rings on its own, and rarely; a ring that is lost costs the relay's next look at most.
 */
export class OutboxBell {
  private pending = false;

  constructor(private readonly database: Database) {}

  ring(): void {
    if (this.pending) return;
    this.pending = true;
    setTimeout(() => {
      this.pending = false;
      this.database.single((database) => database.query(`SELECT pg_notify($1, '')`, [OUTBOX_CHANNEL])).catch(() => undefined);
    }, PAUSE).unref();
  }
}

/** Calls `wake` whenever the bell rings, until closed; connects again by itself. */
export class BellListener {
  private client: Client | undefined;
  private closed = false;
  private reopening = false;

  constructor(
    private readonly url: string,
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
    await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
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
      this.open().catch(() => {
        this.reopen();
      });
    }, 1000).unref();
  }
}
