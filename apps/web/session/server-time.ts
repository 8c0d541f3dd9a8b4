import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import type { Instant } from '#libs/domain/time/instant.js';
import { told } from '../api/told.js';
import { ownClient } from '../api/own-client.js';
import type { paths } from '../api/described/portal.js';
import { instantIn } from '../words/moments.js';

/** Every program answers this one question alike, so one description serves for all. */
const client = ownClient<Pick<paths, '/clock'>>();

/** The server's clock, which alone is legal time; asked for every five minutes. */
export function useServerTime() {
  const { data, dataUpdatedAt } = useQuery({ queryKey: ['clock'], queryFn: () => told(client.GET('/clock')), refetchInterval: 300_000 });
  /** The time of the server now, as far as it is known; until then that of the device. */
  const now = (): Instant => (data.value ? ((instantIn(data.value.now) + Date.now() - dataUpdatedAt.value) as Instant) : (Date.now() as Instant));
  const isDemo = computed(() => (data.value?.demoOffset ?? 0) !== 0);
  return { clock: data, now, isDemo };
}
