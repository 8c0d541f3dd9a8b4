import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { told } from '../../api/told.js';
import { language } from '../../words/i18n.js';
import { portal } from '../portal-client.js';

/** The rules in force today, and of them the grounds on which priority may be asked. */
export function useGrounds() {
  const rules = useQuery({ queryKey: computed(() => ['rules', language.value]), queryFn: () => told(portal.GET('/ask/rules')), placeholderData: (before) => before });
  return {
    grounds: computed(() => rules.data.value?.edition?.grounds.map(({ code, text }) => ({ code, text: String(text) })) ?? []),
    isPending: rules.isPending,
    failure: computed(() => (rules.data.value ? undefined : rules.error.value)),
    refetch: rules.refetch,
  };
}
