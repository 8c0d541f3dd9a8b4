import { useQuery, useQueryClient } from '@tanstack/vue-query';
import type { Instant } from '#libs/domain/time/instant.js';
import { computed, onUnmounted, type Ref, ref, watch } from 'vue';
import { told } from '../../api/told.js';
import { useLive } from '../../live/live.js';
import { withSession } from '../../session/renewal.js';
import { instantIn } from '../../words/moments.js';
import { useServerTime } from '../../session/server-time.js';
import { nextTurn } from './passing-time.js';
import { type LoadedList, mended } from './list-order.js';
import { intake, type ListFilter, type ListPage, type Row, type Service } from './worklist-client.js';

/** What is loaded of the list, as of when. */
interface ListRead extends LoadedList {
  readonly asOf: string;
  readonly service: Service;
}

const PAGE = 50;
/** The most that one answer holds, and one question may name. */
const MOST = 100;
/** Milliseconds: what happens together is asked for together. */
const TOGETHER = 150;
const TICK = 20_000;

const ask = (query: ListFilter & { readonly after?: string; readonly limit?: number; readonly caseId?: string[] }): Promise<ListPage> =>
  withSession(() => told(intake.GET('/worklist', { params: { query } }))) as Promise<ListPage>;

const rowsOf = ({ cases, asOf }: ListPage): readonly Row[] => cases.map((row) => ({ ...row, asOf }));

const sameOr = (before: Service, now: Service): Service => (JSON.stringify(before) === JSON.stringify(now) ? before : now);

/** The first rows of a list, as many as were loaded before. */
async function readList(filter: ListFilter, wanted: number): Promise<ListRead> {
  let page = await ask({ ...filter, limit: wanted > PAGE ? MOST : PAGE });
  const rows = [...rowsOf(page)];
  while (page.next !== null && rows.length < wanted) {
    page = await ask({ ...filter, limit: MOST, after: page.next });
    rows.push(...rowsOf(page));
  }
  return { rows, next: page.next, asOf: page.asOf, service: page.service };
}

/** The list, mended by what is heard; `kept` are cases that stay, though they have left it, because something is said at them. */
export function useWorklist(filter: Ref<ListFilter>, kept: Ref<ReadonlySet<string>>) {
  const queries = useQueryClient();
  const key = computed(() => ['worklist', filter.value]);
  const loaded = (): ListRead | undefined => queries.getQueryData<ListRead>(key.value);
  const query = useQuery({
    queryKey: key,
    queryFn: () => readList(filter.value, loaded()?.rows.length ?? 0),
    staleTime: 0,
    structuralSharing: false,
    refetchOnWindowFocus: false,
  });
  const isLoadingMore = ref(false);
  const moreFailure = ref<unknown>();
  /** Cases that came by themselves, for as long as that is shown. */
  const arrived = ref<ReadonlySet<string>>(new Set());

  const change = (work: (list: ListRead) => ListRead): unknown => queries.setQueryData<ListRead>(key.value, (list) => list && work(list));

  async function more(): Promise<void> {
    const before = loaded();
    if (!before?.next || isLoadingMore.value) return;
    [isLoadingMore.value, moreFailure.value] = [true, undefined];
    const asked = key.value;
    try {
      const page = await ask({ ...filter.value, after: before.next, limit: MOST });
      const rows = rowsOf(page);
      const ids = new Set(rows.map(({ caseId }) => caseId));
      queries.setQueryData<ListRead>(asked, (list) => list && { ...list, rows: [...list.rows.filter(({ caseId }) => !ids.has(caseId)), ...rows], next: page.next, asOf: page.asOf, service: sameOr(list.service, page.service) });
    } catch (error) {
      moreFailure.value = error;
    } finally {
      isLoadingMore.value = false;
    }
  }

  /** Looks at some cases anew, and at nothing else. @param own they changed by an act made here, which is no news */
  async function mend(ids: readonly string[], own = false): Promise<void> {
    if (ids.length > MOST) return void query.refetch();
    if (ids.length === 0 || !loaded()) return;
    const [asked, { group }] = [key.value, filter.value];
    const page = await ask({ ...filter.value, caseId: [...ids], limit: MOST }).catch(() => undefined);
    if (!page || asked !== key.value) return;
    const before = new Set(loaded()?.rows.map(({ caseId }) => caseId));
    // The same hours stay the same thing: a thousand rows need not be drawn anew for one of them.
    change((list) => ({ ...mended(list, ids, rowsOf(page), group, kept.value), asOf: page.asOf, service: sameOr(list.service, page.service) }));
    if (own) void queries.invalidateQueries({ queryKey: ['worklist-counts'] });
    else show(page.cases.map(({ caseId }) => caseId).filter((id) => !before.has(id)));
  }

  function show(ids: readonly string[]): void {
    if (ids.length === 0) return;
    arrived.value = new Set([...arrived.value, ...ids]);
    setTimeout(() => (arrived.value = new Set([...arrived.value].filter((id) => !ids.includes(id)))), 1000);
  }

  const heard = new Set<string>();
  let later: ReturnType<typeof setTimeout> | undefined;
  function flush(): void {
    const ids = [...heard];
    heard.clear();
    later = undefined;
    void mend(ids);
    void queries.invalidateQueries({ queryKey: ['worklist-counts'] });
  }
  useLive({
    case: ({ caseId }) => {
      heard.add(caseId);
      later ??= setTimeout(flush, TOGETHER);
    },
    missed: () => {
      void query.refetch();
      void queries.invalidateQueries({ queryKey: ['worklist-counts'] });
    },
  });

  const known = useNow();
  const now = computed(() => known.value ?? (query.data.value && instantIn(query.data.value.asOf)));
  // Working time begins and ends with the office's hours; rows read before know nothing of what comes after.
  watch(now, (at) => {
    const turn = query.data.value && nextTurn(query.data.value.service);
    if (turn !== undefined && at !== undefined && at >= turn && !query.isFetching.value) void query.refetch();
  });
  onUnmounted(() => clearTimeout(later));
  return { ...query, now, more, isLoadingMore, moreFailure, mend, arrived };
}

/** The server's time, looked at often enough for minutes; none before it is known. */
function useNow() {
  const { now, clock } = useServerTime();
  const at = ref<Instant>();
  const tick = (): void => void (at.value = clock.value && now());
  const timer = setInterval(tick, TICK);
  watch(clock, tick, { immediate: true });
  onUnmounted(() => clearInterval(timer));
  return at;
}
