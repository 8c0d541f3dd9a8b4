import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { told } from '../../api/told.js';
import { withSession } from '../../session/renewal.js';
import { useWords } from '../../words/use-words.js';
import { type Group, intake, type ListFilter } from './worklist-client.js';
import { WORKLIST } from './worklist.words.js';

/** How many cases each group holds with the same filter; read anew with `worklist-counts` when something is heard. */
export function useGroupCounts(filter: () => ListFilter) {
  const t = useWords(WORKLIST);
  const narrowed = computed(() => ({ ...filter(), group: undefined, state: undefined }));
  const { data } = useQuery({
    queryKey: computed(() => ['worklist-counts', narrowed.value]),
    queryFn: () => withSession(() => told(intake.GET('/worklist/counts', { params: { query: narrowed.value } }))),
    staleTime: 0,
    placeholderData: (before) => before,
  });
  const counts = computed(() => data.value?.counts);
  const most = computed(() => data.value?.countedTo ?? Infinity);
  const found = (group: Group): number | undefined => counts.value?.[group];

  /** `1000+` where nobody counted on; a dot while it is not known. */
  function countOf(group: Group): string {
    const count = found(group);
    if (count === undefined) return '·';
    return count >= most.value ? `${count}+` : String(count);
  }

  function sayCount(group: Group): string {
    const n = found(group) ?? 0;
    return n >= most.value ? t('atLeast', { n }) : t('counted', { n });
  }
  return { counts, countOf, sayCount };
}
