import { NOTIFICATIONS_PAGE } from '#libs/application/notifications/notifications.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Notification, NotificationPlace } from '#libs/persistence/notifications.js';

/** A place in one's notifications as a text that clients send back as it is. */
export const PLACE = /^[us]-\d{1,14}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where the page after this one begins; none behind one that is not full. */
export function placeText(page: readonly Pick<Notification, 'id' | 'at' | 'seenAt'>[]): string | null {
  const last = page.length === NOTIFICATIONS_PAGE ? page.at(-1) : undefined;
  return last ? `${last.seenAt === undefined ? 'u' : 's'}-${last.at}-${last.id}` : null;
}

/** The place that `placeText` wrote. */
export function placeRead(text: string): NotificationPlace {
  const [seen, at = '0', ...id] = text.split('-');
  return { seen: seen === 's', at: Number(at) as Instant, id: id.join('-') };
}
