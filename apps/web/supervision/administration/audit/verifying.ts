import { ref, shallowRef } from 'vue';
import { told } from '../../../api/told.js';
import { withSession } from '../../../session/renewal.js';
import { type Schemas, supervision } from '../../supervision-client.js';

type Chain = Schemas['AuditChain'];

/** A chain followed to its end, with the broken places found on the way. */
export interface Verified {
  readonly office: Chain;
  readonly entries: number;
  readonly first: Schemas['VerificationAnswer']['firstBroken'];
  readonly broken: number;
}

/** Follows a chain stretch by stretch; one at a time, and what was found stays until the next begins. */
export function useVerifying() {
  const under = ref<Chain>();
  const entries = ref(0);
  const failure = shallowRef<unknown>();
  const verified = shallowRef<Verified>();

  async function verify(office: Chain): Promise<void> {
    if (under.value) return;
    [under.value, entries.value, failure.value, verified.value] = [office, 0, undefined, undefined];
    try {
      verified.value = await follow(office, (count) => (entries.value = count));
    } catch (error) {
      failure.value = error;
    } finally {
      under.value = undefined;
    }
  }
  return { under, entries, failure, verified, verify };
}

async function follow(office: Chain, tell: (entries: number) => void): Promise<Verified> {
  let found: Verified = { office, entries: 0, first: null, broken: 0 };
  for (let after = 0; ; ) {
    const query = { office, after };
    const stretch = await withSession(() => told(supervision.GET('/audit/verification', { params: { query } })));
    found = {
      office,
      entries: found.entries + stretch.entries,
      first: found.first ?? stretch.firstBroken,
      broken: found.broken + stretch.faults.length + stretch.leftOut,
    };
    tell(found.entries);
    if (stretch.finished) return found;
    after = stretch.through;
  }
}
