import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type CaseChange, type Changes, latestPlaces, readChanges } from '#libs/application/live/changes.js';
import type { Office } from '#libs/domain/case/names.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { unseenNotifications } from '#libs/application/notifications/notifications.js';
import { notificationAnswer } from '../notifications/notification-answer.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import type { LiveStream } from './live-stream.js';
import type { Places } from './places.js';

/** Milliseconds; the bell is only a hint, and may be lost. */
const LOOK_EVERY = 2000;
const BEAT_EVERY = 15_000;
const PAGE = 500;
/** Whoever missed more reads the list anew. */
export const MOST_TO_CATCH_UP = 2000;

/**
 * Tells every stream of this program what is put on record at its offices, in the order of commits, nothing twice and
 * nothing left out: woken by NOTIFY, and looking by itself where that is lost. Each office is read once for all.
 */
@Injectable()
export class LiveFeed implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly streams = new Set<LiveStream>();
  private readonly timers: NodeJS.Timeout[] = [];
  private listener: ReturnType<AppServices['listen']> | undefined;
  private looking = false;
  private again = false;

  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  onApplicationBootstrap(): void {
    const look = (): void => {
      this.look();
    };
    this.listener = this.services.listen(look);
    this.listener.open().catch(() => undefined);
    const beat = (): void => {
      for (const stream of this.streams) stream.beat();
    };
    this.timers.push(setInterval(look, LOOK_EVERY).unref(), setInterval(beat, BEAT_EVERY).unref());
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    for (const stream of this.streams) stream.close();
    this.streams.clear();
    await this.listener?.close();
  }

  latest(offices: readonly Office[]): Promise<Places> {
    return latestPlaces(this.services.database, offices);
  }

  openStreamsOf(accountId: string): number {
    return [...this.streams].filter((stream) => stream.accountId === accountId).length;
  }

  /** Tells the stream what followed on its places, and all that follows until it is left. */
  join(stream: LiveStream): void {
    this.streams.add(stream);
    this.look();
  }

  leave(stream: LiveStream): void {
    this.streams.delete(stream);
  }

  /** One look at a time; a bell that rings meanwhile asks for one more. */
  private look(): void {
    this.again = true;
    if (this.looking) return;
    this.looking = true;
    void this.lookUntilQuiet().finally(() => {
      this.looking = false;
    });
  }

  private async lookUntilQuiet(): Promise<void> {
    while (this.again) {
      this.again = false;
      for (const office of new Set([...this.streams].flatMap(({ offices }) => offices))) {
        // A database that is away is looked for again with the next round.
        await this.follow(office).catch(() => undefined);
      }
      await this.warn().catch(() => undefined);
    }
  }

  /** Warnings come at their instant, on nobody's act: each stream tells what its officer has not seen, each once. */
  private async warn(): Promise<void> {
    const streams = [...this.streams];
    if (streams.length === 0) return;
    const offices = [...new Set(streams.flatMap((stream) => stream.offices))];
    const unseen = await unseenNotifications(this.services, offices, [...new Set(streams.map(({ accountId }) => accountId))]);
    for (const stream of streams) {
      for (const warning of stream.notYetTold(unseen.filter(({ accountId }) => accountId === stream.accountId))) {
        stream.tell('notification', notificationAnswer(warning));
      }
    }
  }

  private async follow(office: Office): Promise<void> {
    for (;;) {
      const readers = [...this.streams].filter(({ offices }) => offices.includes(office));
      if (readers.length === 0) return;
      const after = Math.min(...readers.map((stream) => stream.placeOf(office)));
      const changes = await readChanges(this.services.database, office, after, PAGE);
      for (const stream of readers) tellAll(stream, office, changes);
      if (changes.position - after < PAGE) return;
    }
  }
}

function tellAll(stream: LiveStream, office: Office, { changes, position }: Changes): void {
  for (const change of changes) {
    if (change.position <= stream.placeOf(office)) continue;
    stream.reach(office, change.position);
    stream.tell('case', changeAnswer(change));
  }
  stream.reach(office, position);
}

const changeAnswer = ({ caseId, office, acceptanceNumber, act, seq, at, state, ...change }: CaseChange): object => ({
  caseId,
  office,
  acceptanceNumber,
  act,
  seq,
  at: formatInstant(at),
  state,
  handler: change.handlerId === null ? null : { id: change.handlerId, name: change.handlerName ?? '' },
  dueAt: change.dueAt === null ? null : formatInstant(change.dueAt),
  dueNotBefore: change.dueNotBefore,
});
