import { useInfiniteQuery, useQueryClient } from '@tanstack/vue-query';
import { computed } from 'vue';
import type { components, paths } from '../api/described/intake.js';
import { ownClient } from '../api/own-client.js';
import { told } from '../api/told.js';
import { useLive } from '../live/live.js';
import { withSession } from '../session/renewal.js';
import { staff } from '../session/staff-session.js';

export type Notification = components['schemas']['NotificationAnswer'];

/** Alike at a window and at supervision. */
const client = ownClient<Pick<paths, '/notifications' | '/notifications/seen'>>(() => staff.value?.csrfToken);

const MOST_SEEN_AT_ONCE = 200;

/** What one is told of, unseen first; read anew when one more is heard of. */
export function useNotifications() {
  const queries = useQueryClient();
  const key = computed(() => ['notifications', staff.value?.accountId]);
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => withSession(() => told(client.GET('/notifications', { params: { query: pageParam === undefined ? {} : { after: pageParam } } }))),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchOnWindowFocus: false,
  });
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: key.value });
  const hear = (): void => void again();
  useLive({ notification: hear, missed: hear });

  const pages = computed(() => query.data.value?.pages ?? []);
  const all = computed<readonly Notification[]>(() => pages.value.flatMap(({ notifications }) => notifications));
  const unseen = computed(() => pages.value[0]?.unseen ?? 0);
  const asOf = computed(() => pages.value[0]?.asOf);

  /** Notes that these have been seen. @throws what the server refuses */
  async function see(given: readonly Notification[]): Promise<void> {
    const notificationIds = given.filter(({ seenAt }) => seenAt === null).map(({ notificationId }) => notificationId).slice(0, MOST_SEEN_AT_ONCE);
    if (notificationIds.length === 0) return;
    await withSession(() => told(client.POST('/notifications/seen', { body: { notificationIds } })));
    await again();
  }
  return { ...query, all, unseen, asOf, see };
}
