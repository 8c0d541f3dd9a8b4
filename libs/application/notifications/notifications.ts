import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from '#libs/persistence/database.js';
import {
  type AccountNotification, countUnseen, findNotifications, findUnseen, markSeen, type Notification, type NotificationPlace,
} from '#libs/persistence/notifications.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';

export type NotificationServices = Pick<CommandServices, 'database' | 'clock'>;

export interface NotificationPage {
  readonly notifications: readonly Notification[];
  readonly unseen: number;
  readonly asOf: Instant;
}

export const NOTIFICATIONS_PAGE = 50;
const PAGE = NOTIFICATIONS_PAGE;

/** What the caller was told so far at the offices the program shows: unseen first, newest first among each; from behind a place on. */
export function listNotifications(services: NotificationServices, caller: Caller, after?: NotificationPlace): Promise<NotificationPage> {
  return reading(services, caller, async (transaction, accountId, asOf) => ({
    notifications: await findNotifications(transaction, accountId, asOf, { after, limit: PAGE }),
    unseen: await countUnseen(transaction, accountId, asOf),
    asOf,
  }));
}

/** What officers who have a live stream were told and have not seen yet; the newest of each, oldest first. */
export function unseenNotifications({ database, clock }: NotificationServices, offices: readonly Office[], accountIds: readonly string[]): Promise<readonly AccountNotification[]> {
  return database.transaction({ offices }, (transaction) => findUnseen(transaction, accountIds, clock.now(), PAGE));
}

/** Notes that the caller has seen these of the own notifications; answers how many were news. Seen twice is seen once. */
export function seeNotifications(services: NotificationServices, caller: Caller, ids: readonly string[]): Promise<number> {
  return reading(services, caller, (transaction, accountId, now) => markSeen(transaction, accountId, ids, now));
}

function reading<Result>(
  { database, clock }: NotificationServices,
  { actor, scope }: Caller,
  work: (transaction: Transaction, accountId: string, now: Instant) => Promise<Result>,
): Promise<Result> {
  if (actor.kind !== 'staff') throw new RangeError('only staff are notified');
  return database.transaction(scope, (transaction) => work(transaction, actor.id, clock.now()));
}
