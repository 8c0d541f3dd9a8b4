import type { FieldFault } from '../api/refusal.js';
import { computed, type InjectionKey, inject, provide, type Ref, shallowRef } from 'vue';

/** What is wrong with a form, by the JSON paths of its fields. */
export interface Faults {
  readonly all: Ref<readonly FieldFault[]>;
  readonly of: (path: string) => FieldFault | undefined;
  readonly set: (faults: readonly FieldFault[]) => void;
  /** The reader is mending it. */
  readonly forget: (path: string) => void;
}

const FAULTS: InjectionKey<Faults> = Symbol('faults');

/** Gives a form's fields the place where their faults are. */
export function provideFaults(): Faults {
  const all = shallowRef<readonly FieldFault[]>([]);
  const byPath = computed(() => new Map(all.value.map((fault) => [fault.field, fault])));
  const faults: Faults = {
    all,
    of: (path) => byPath.value.get(path),
    set: (found) => void (all.value = found),
    forget: (path) => {
      if (byPath.value.has(path)) all.value = all.value.filter(({ field }) => field !== path);
    },
  };
  provide(FAULTS, faults);
  return faults;
}

/** The faults of the form around; none where there is no form. */
export const useFaults = (): Faults | undefined => inject(FAULTS, undefined);

/** The element of a field, to be found from the summary of faults. */
export const fieldId = (path: string): string => `field-${path.replace(/[^A-Za-z0-9]+/g, '-')}`;
