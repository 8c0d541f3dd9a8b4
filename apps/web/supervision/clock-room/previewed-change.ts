import { useQueryClient } from '@tanstack/vue-query';
import { computed, shallowRef } from 'vue';
import { Refusal } from '../../api/refusal.js';
import { useSubmission } from '../../api/submission.js';
import { provideFaults } from '../../form/faults.js';
import { withSession } from '../../session/renewal.js';

/**
 * A change in two steps: first what it would move, then the change itself. What was shown counts for exactly what was
 * typed; whoever changes a field looks again.
 */
export function usePreviewedChange<Preview extends object, Applied extends object>(steps: {
  readonly preview: () => Promise<Preview>;
  readonly apply: (key: string) => Promise<Applied>;
}) {
  const queries = useQueryClient();
  const faults = provideFaults();
  const looking = useSubmission<Preview>();
  const applying = useSubmission<Applied>();
  const preview = shallowRef<Preview>();
  const applied = shallowRef<Applied>();

  const tell = (failure: unknown): void => faults.set(failure instanceof Refusal ? failure.problem.errors : []);
  /** What has no field of its own to stand beside. */
  const failure = computed(() => (faults.all.value.length > 0 ? undefined : (applying.failure.value ?? looking.failure.value)));

  async function look(): Promise<void> {
    [preview.value, applying.failure.value] = [undefined, undefined];
    faults.set([]);
    preview.value = await looking.send(() => withSession(steps.preview));
    if (looking.failure.value) tell(looking.failure.value);
  }

  async function apply(): Promise<void> {
    applied.value = await applying.send((key) => withSession(() => steps.apply(key)));
    if (applying.failure.value) return tell(applying.failure.value);
    preview.value = undefined;
    await queries.invalidateQueries();
  }

  /** Something was changed: what was shown is no longer true. */
  const forget = (): void => void (preview.value = undefined);

  return { faults, preview, applied, failure, look, apply, forget, isLooking: looking.isSending, isApplying: applying.isSending };
}

/** A change that is looked at before it is made. */
export type PreviewedChange<Preview extends object, Applied extends object> = ReturnType<typeof usePreviewedChange<Preview, Applied>>;
