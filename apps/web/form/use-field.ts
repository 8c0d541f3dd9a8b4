import { computed } from 'vue';
import { fieldId, useFaults } from './faults.js';

/** What every kind of field shares: its id, its fault, and what describes it. */
export function useField(props: { readonly path: string; readonly hint?: string | undefined; readonly error?: string | undefined }) {
  const faults = useFaults();
  const id = computed(() => fieldId(props.path));
  const fault = computed(() => props.error ?? faults?.of(props.path)?.detail);
  const suggestion = computed(() => {
    const found = faults?.of(props.path)?.parameters?.['suggestion'];
    return typeof found === 'string' ? found : undefined;
  });
  const describedBy = computed(() => [props.hint ? `${id.value}-hint` : '', fault.value ? `${id.value}-fault` : ''].filter(Boolean).join(' ') || undefined);
  const mend = (): void => faults?.forget(props.path);
  return { id, fault, suggestion, describedBy, mend };
}
