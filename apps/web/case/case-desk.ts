import { computed, type ComputedRef, inject, type InjectionKey, provide, ref, type Ref } from 'vue';
import type { ActionType } from '#libs/domain/case/actions.js';
import { type ActName, doAct, type Schemas } from './case-client.js';
import type { CaseTold } from './case-queries.js';
import { draftOf, forgetDraft } from './drafts.js';

/** Acts that want something besides the will to do them. */
export type FormAct = Exclude<ActName, 'accept' | 'claim' | 'release' | 'complete-collection' | 'collect' | 'decide-rule'>;

/** Remarks of a reviewer while they are being written. */
export interface ReturnDraft {
  remarks?: string | undefined;
  places: { place: string; text?: string | undefined }[];
}

/** What lies on the officer's desk with a case: which act is being written, and what was just done. */
export interface CaseDesk {
  readonly caseId: string;
  readonly shown: Ref<CaseTold>;
  readonly open: Ref<FormAct | undefined>;
  readonly done: Ref<{ readonly act: ActName; readonly state: Schemas['State'] } | undefined>;
  /** Number of the last act of one's own. */
  readonly ownSeq: Ref<number>;
  readonly mayRemark: ComputedRef<boolean>;
  readonly may: (act: ActionType) => boolean;
  readonly start: (act: FormAct) => void;
  /** Opens the return with a remark at a place. */
  readonly remark: (place: string) => void;
  /** Does an act and shows the case as it then stands. @throws Refusal, ServerAway */
  readonly perform: (act: ActName, body: unknown, key: string) => Promise<true>;
  readonly readAnew: () => Promise<void>;
}

const DESK: InjectionKey<CaseDesk> = Symbol('case desk');

export function provideDesk(caseId: string, shown: Ref<CaseTold>, readAnew: () => Promise<void>): CaseDesk {
  const [open, done, ownSeq] = [ref<FormAct>(), ref<{ readonly act: ActName; readonly state: Schemas['State'] }>(), ref(0)];
  const may = (act: ActionType): boolean => shown.value.allowed.includes(act);
  function start(act: FormAct): void {
    [open.value, done.value] = [act, undefined];
  }
  const desk: CaseDesk = {
    caseId,
    shown,
    open,
    done,
    ownSeq,
    mayRemark: computed(() => may('return')),
    may,
    start,
    remark: (place) => {
      const draft = draftOf<ReturnDraft>(caseId, 'return', () => ({ places: [] }));
      if (!draft.places.some((each) => each.place === place)) draft.places.push({ place });
      start('return');
    },
    perform: async (act, body, key) => {
      const { seq, state } = await doAct(caseId, act, body as never, key);
      ownSeq.value = Math.max(ownSeq.value, seq);
      forgetDraft(caseId, act);
      if (open.value === act) open.value = undefined;
      done.value = { act, state };
      await readAnew();
      return true;
    },
    readAnew,
  };
  provide(DESK, desk);
  return desk;
}

/** @throws Error outside a case page */
export function useDesk(): CaseDesk {
  const desk = inject(DESK);
  if (!desk) throw new Error('there is no case here');
  return desk;
}
