import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed } from 'vue';
import { told } from '../../api/told.js';
import type { InOneLanguage } from '../../api/spoken.js';
import { clockShown } from '../../axis/clock-facts.js';
import { useServerTime } from '../../session/server-time.js';
import { withSession } from '../../session/renewal.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { askDue } from '../asking.js';
import { session } from '../applicant-session.js';
import { portal, type Schemas } from '../portal-client.js';
import { clockTold, correctionsOf, stoppedAt, tellsTheSame } from './request-clock.js';

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

/** The clock of the open request with its account by days, where that account tells the same as the case. */
export function useRequestClock(request: () => ReadRequest | undefined) {
  const account = useQuery({
    queryKey: computed(() => ['request-account', request()?.acceptanceNumber, request()?.milestones.length, request()?.asOf]),
    queryFn: () => accountOf(request()),
    enabled: computed(() => request() !== undefined),
    placeholderData: (before) => before,
  });
  const told = computed(() => {
    const [read, due] = [request(), account.data.value];
    return read && due && tellsTheSame(read.clock, due) ? due : undefined;
  });
  const clock = computed(() => {
    const read = request();
    if (!read) return undefined;
    const plain = clockTold(read, stoppedAt(read) ?? read.asOf);
    return clockShown(told.value ? { ...plain, spans: told.value.explanation } : plain);
  });
  return { clock, account: told, isMoved: computed(() => account.data.value !== undefined && told.value === undefined) };
}

async function accountOf(request: ReadRequest | undefined) {
  if (!request) throw new RangeError('no request is open');
  const { office, receivedAt } = request;
  return askDue({ office: office as Schemas['Office'], receivedAt, corrections: [...correctionsOf(request)], asOf: stoppedAt(request) ?? request.asOf });
}

