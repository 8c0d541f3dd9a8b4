import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed } from 'vue';
import { told } from '../../api/told.js';
import type { InOneLanguage } from '../../api/spoken.js';
import { clockShown } from '../../axis/clock-facts.js';
import { useServerTime } from '../../session/server-time.js';
import { withSession } from '../../session/renewal.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { session } from '../applicant-session.js';
import { portal, type Schemas } from '../portal-client.js';
import { clockTold, stoppedAt } from './request-clock.js';

export type RequestTold = InOneLanguage<Schemas['StatusAnswer']>;

const isOpen = computed(() => session.value !== undefined);
const key = computed(() => ['request', session.value?.acceptanceNumber]);

/** The open request; asked for again every minute while the page is looked at. */
export function useRequest() {
  const { now } = useServerTime();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: key, queryFn: readRequest, enabled: isOpen, refetchInterval: 60_000 });
  async function readRequest(): Promise<RequestTold & { readonly asOf: string }> {
    const request = await withSession(() => told(portal.GET('/request')));
    return { ...request, asOf: formatInstant(now()) };
  }
  const changed = (): Promise<void> => queries.invalidateQueries({ queryKey: ['request'] });
  return { ...query, changed };
}

type ReadRequest = RequestTold & { readonly asOf: string };

/** The clock of the open request, with its account by days as soon as that is there. */
export function useRequestClock(request: () => ReadRequest | undefined) {
  const account = useQuery({
    queryKey: computed(() => ['request-account', request()?.acceptanceNumber, request()?.milestones.length, request()?.asOf]),
    queryFn: () => withSession(() => told(portal.GET('/request/clock'))),
    enabled: computed(() => request() !== undefined),
    placeholderData: (before) => before,
  });
  const clock = computed(() => {
    const read = request();
    if (!read) return undefined;
    const plain = clockTold(read, stoppedAt(read) ?? read.asOf);
    return clockShown(account.data.value ? { ...plain, spans: account.data.value.explanation } : plain);
  });
  return { clock, account: account.data };
}
