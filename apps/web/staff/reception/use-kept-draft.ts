import { computed, onUnmounted, ref, shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Instant } from '#libs/domain/time/instant.js';
import { Refusal } from '../../api/refusal.js';
import { told } from '../../api/told.js';
import { withSession } from '../../session/renewal.js';
import { instantIn } from '../../words/moments.js';
import { intake } from '../intake-client.js';
import { emptyReception, isSame, type ReceptionDraft } from './reception-draft.js';

/** Milliseconds of rest after which what is typed is saved, even if its field is not left. */
const REST = 1500;

/** Keeps what is keyed in at the server, under a version, so that two windows do not write over each other. */
export function useKeptDraft(draft: ReceptionDraft) {
  const route = useRoute();
  const router = useRouter();
  const id = ref<string>();
  const version = ref(0);
  const savedAt = ref<Instant>();
  const failure = shallowRef<unknown>();
  /** Another window has changed, registered or deleted it. */
  const isOvertaken = computed(() => failure.value instanceof Refusal && (failure.value.code === 'STALE_VERSION' || failure.value.code === 'NOT_FOUND'));
  let saved = plain(draft);
  let saving: Promise<void> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;

  /** Saves what has changed since; one at a time. */
  async function save(): Promise<void> {
    clearTimeout(later);
    if (saving) {
      await saving;
      return save();
    }
    if (isOvertaken.value || isSame(draft, saved)) return;
    saving = send().finally(() => (saving = undefined));
    return saving;
  }

  async function send(): Promise<void> {
    const content = plain(draft);
    const draftId = id.value ?? crypto.randomUUID();
    try {
      const kept = await withSession(() => told(intake.PUT('/drafts/{draftId}', { params: { path: { draftId } }, body: { version: version.value, content: content as unknown as Record<string, unknown> } })));
      [id.value, version.value, savedAt.value, saved, failure.value] = [draftId, kept.version, instantIn(kept.savedAt), content, undefined];
      if (route.query['draft'] !== draftId) await router.replace({ query: { ...route.query, draft: draftId } });
    } catch (error) {
      failure.value = error;
    }
  }

  /** Goes on with a draft of the list, or of another window. @throws Refusal where it is gone */
  async function open(draftId: string): Promise<void> {
    const kept = await withSession(() => told(intake.GET('/drafts/{draftId}', { params: { path: { draftId } } })));
    put(kept.content as unknown as ReceptionDraft);
    [id.value, version.value, savedAt.value, failure.value] = [draftId, kept.version, instantIn(kept.savedAt), undefined];
    if (route.query['draft'] !== draftId) await router.replace({ query: { ...route.query, draft: draftId } });
  }

  /** Keeps what stands here beside what another window has kept. */
  async function keepBeside(): Promise<void> {
    [id.value, version.value, failure.value] = [undefined, 0, undefined];
    saved = emptyReception();
    await save();
  }

  /** An empty page; what was kept is left where it is. */
  async function startAnew(): Promise<void> {
    clearTimeout(later);
    put(emptyReception());
    [id.value, version.value, savedAt.value, failure.value] = [undefined, 0, undefined, undefined];
    const { draft: _, ...query } = route.query;
    await router.replace({ query });
  }

  function put(content: ReceptionDraft): void {
    for (const name of Object.keys(draft)) delete (draft as unknown as Record<string, unknown>)[name];
    Object.assign(draft, content);
    saved = plain(draft);
  }

  watch(draft, () => {
    clearTimeout(later);
    later = setTimeout(() => void save(), REST);
  });
  onUnmounted(() => {
    clearTimeout(later);
    void save();
  });
  return { id, version, savedAt, failure, isOvertaken, save, open, keepBeside, startAnew };
}

const plain = (draft: ReceptionDraft): ReceptionDraft => JSON.parse(JSON.stringify(draft)) as ReceptionDraft;
