import type { ServerResponse } from 'node:http';
import type { Office } from '#libs/domain/case/names.js';
import { type Places, placesText } from './places.js';

/** Bytes waiting for a reader who does not read; more, and the stream is given up: the browser comes back and catches up. */
const MOST_WAITING = 1_048_576;

/** One reader's stream of server-sent events (WHATWG HTML, section 9.2), and up to where it has told what happened. */
export class LiveStream {
  readonly offices: readonly Office[];
  private readonly places: Map<Office, number>;
  private warned: ReadonlySet<string> = new Set();

  constructor(
    private readonly response: ServerResponse,
    readonly accountId: string,
    places: Places,
  ) {
    this.places = new Map(places);
    this.offices = [...places.keys()];
  }

  placeOf(office: Office): number {
    return this.places.get(office) ?? 0;
  }

  /** Everything up to there was told. */
  reach(office: Office, position: number): void {
    this.places.set(office, Math.max(this.placeOf(office), position));
  }

  /** Which of these warnings this stream has not told yet; asked with all that are unseen, so that it need not remember more. */
  notYetTold<Warning extends { readonly id: string; readonly office: Office }>(unseen: readonly Warning[]): readonly Warning[] {
    const own = unseen.filter(({ office }) => this.offices.includes(office));
    const news = own.filter(({ id }) => !this.warned.has(id));
    this.warned = new Set(own.map(({ id }) => id));
    return news;
  }

  /** One event; its id says up to where the reader then is. */
  tell(event: string, data: object): void {
    this.write(`id: ${placesText(this.places)}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A comment, so that nobody on the way takes the line for dead. */
  beat(): void {
    this.write(': still here\n\n');
  }

  close(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableLength > MOST_WAITING) this.response.destroy();
    else if (this.response.writable) this.response.write(text);
  }
}
