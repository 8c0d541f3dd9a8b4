import { type Ref, ref, shallowRef, watch } from 'vue';
import type { InOneLanguage } from '../../api/spoken.js';
import { told } from '../../api/told.js';
import { type Faults, fieldId } from '../../form/faults.js';
import { fieldPath } from '../../request-form/missing.js';
import { useServerTime } from '../../session/server-time.js';
import { withSession } from '../../session/renewal.js';
import { language } from '../../words/i18n.js';
import { intake, type Schemas } from '../intake-client.js';
import { putAt, valueAt } from '../../request-form/at-path.js';
import { bodyOf, type ReceptionDraft } from './reception-draft.js';

export type Checked = InOneLanguage<Schemas['ReceptionCheckAnswer']>;

/** So long after a field is left, the next one may be left too. */
const TOGETHER = 150;

/**
 * Asks the server about the request as its fields are left. What nothing is filled in for is shown as missing only once
 * somebody has tried to register it.
 */
export function useReceptionCheck(draft: ReceptionDraft, faults: Faults): { checked: Ref<Checked | undefined>; isTried: Ref<boolean>; check: () => void; checkNow: () => Promise<void> } {
  const checked = shallowRef<Checked>();
  const isTried = ref(false);
  const { now } = useServerTime();
  let asked = 0;
  let last = '';
  let later: ReturnType<typeof setTimeout> | undefined;

  function check(): void {
    clearTimeout(later);
    later = setTimeout(() => void checkNow(), TOGETHER);
  }

  /** It helps; where it cannot be had, the registration says the same. */
  async function checkNow(): Promise<void> {
    clearTimeout(later);
    const body = bodyOf(draft, now());
    const text = JSON.stringify(body);
    if (text === last) return show();
    const turn = (asked += 1);
    const answer = await withSession(() => told(intake.POST('/reception/check', { body: { ...body, form: { ...body.form }, ...(body.paper && { paper: { ...body.paper } }) } }))).catch(() => undefined);
    if (turn !== asked || !answer) return;
    [checked.value, last] = [answer, text];
    for (const { field, normal } of answer.numbers) if (valueAt(body, field) === valueAt(draft, field)) putAt(draft, field, normal);
    show();
  }

  function show(): void {
    const all = checked.value?.faults ?? [];
    const said = all.filter(({ code }) => isTried.value || code !== 'required').map((fault) => ({ ...fault, field: fieldPath(fault.field) }));
    faults.set(said.map(({ parameters, ...fault }) => ({ ...fault, ...(parameters && { parameters }) })).toSorted((one, other) => placeOf(one.field) - placeOf(other.field)));
  }

  watch(language, () => {
    last = '';
    check();
  });
  return { checked, isTried, check, checkNow };
}

/** Where a field stands on the page: faults are told in the order in which they are met. */
function placeOf(path: string): number {
  const place = document.getElementById(fieldId(path))?.getBoundingClientRect();
  return place ? Math.round(place.top + window.scrollY) * 10_000 + place.left : 0;
}
