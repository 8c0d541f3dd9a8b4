import { onUnmounted, readonly, ref } from 'vue';
import type { Instant } from '#libs/domain/time/instant.js';
import { instantIn } from '../words/moments.js';
import type { CaseEvent, Hearing, NotificationEvent } from './events.js';

/** Whether the pages hear by themselves what happens: not yet, as it happens, or cut off and being mended. */
export type LiveState = 'connecting' | 'live' | 'lost';

/** Milliseconds until a stream the browser has given up is opened anew. */
const OPEN_AGAIN = 3000;

const state = ref<LiveState>('connecting');
const heardAt = ref<Instant>();
const hearings = new Set<Hearing>();
let source: EventSource | undefined;
let later: ReturnType<typeof setTimeout> | undefined;
let missed = false;

/** The state of the line, and when it last told something (an instant of the server's). */
export const live = { state: readonly(state), heardAt: readonly(heardAt) };

/** Hears what happens for as long as the component is there. */
export function useLive(hearing: Hearing): void {
  hearings.add(hearing);
  onUnmounted(() => hearings.delete(hearing));
}

/** One stream for all that is on a page, opened when somebody has signed in. */
export function openLive(): void {
  closeLive();
  source = new EventSource('/events');
  source.addEventListener('hello', ({ data }) => arrived(data));
  source.addEventListener('reset', ({ data }) => {
    missed = true;
    arrived(data);
  });
  source.addEventListener('case', ({ data }) => {
    const event = JSON.parse(data as string) as CaseEvent;
    heardAt.value = instantIn(event.at);
    for (const hearing of hearings) hearing.case?.(event);
  });
  source.addEventListener('notification', ({ data }) => {
    const event = JSON.parse(data as string) as NotificationEvent;
    for (const hearing of hearings) hearing.notification?.(event);
  });
  source.addEventListener('ended', closed);
  source.onerror = () => {
    state.value = 'lost';
    // The browser comes back by itself from a broken line, and not from an answer that was no stream.
    if (source?.readyState === EventSource.CLOSED) closed();
  };
}

export function closeLive(): void {
  clearTimeout(later);
  source?.close();
  [source, later, state.value] = [undefined, undefined, 'connecting'];
}

/** A stream that does not come back by itself: what happens until the next one is not told, so lists are read anew then. */
function closed(): void {
  source?.close();
  missed = true;
  state.value = 'lost';
  clearTimeout(later);
  later = setTimeout(openAgain, OPEN_AGAIN);
}

function openAgain(): void {
  openLive();
  state.value = 'lost';
}

function arrived(data: unknown): void {
  state.value = 'live';
  heardAt.value = instantIn((JSON.parse(data as string) as { asOf: string }).asOf);
  if (missed) for (const hearing of hearings) hearing.missed?.();
  missed = false;
}
