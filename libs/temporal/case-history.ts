import { defaultPayloadConverter, type Payload } from '@temporalio/client';
import { CASE_CHANGED, type CaseView } from '#workflows/case/case.contract.js';

/** The part of an engine's event that tells what a case workflow was told and what it waits for. */
export interface EngineEvent {
  readonly eventId: unknown;
  readonly eventTime?: Span | null;
  readonly workflowExecutionStartedEventAttributes?: { readonly input?: Payloads | null } | null;
  readonly workflowExecutionSignaledEventAttributes?: { readonly signalName?: string | null; readonly input?: Payloads | null } | null;
  readonly workflowTaskScheduledEventAttributes?: unknown;
  readonly workflowTaskCompletedEventAttributes?: { readonly startedEventId?: unknown } | null;
  readonly timerStartedEventAttributes?: {
    readonly timerId?: string | null;
    readonly startToFireTimeout?: Span | null;
    readonly workflowTaskCompletedEventId?: unknown;
  } | null;
  readonly timerFiredEventAttributes?: { readonly timerId?: string | null } | null;
  readonly timerCanceledEventAttributes?: { readonly timerId?: string | null } | null;
}

interface Payloads {
  readonly payloads?: readonly Payload[] | null;
}

interface Span {
  readonly seconds?: unknown;
  readonly nanos?: number | null;
}

const milliseconds = (span: Span | null | undefined): number => (span ? Number(span.seconds ?? 0) * 1000 + (span.nanos ?? 0) / 1_000_000 : 0);

/** The view a workflow goes by: the last it was told of those with the highest number, as its own flow takes them. */
export function lastView(events: readonly EngineEvent[]): CaseView | undefined {
  let last: CaseView | undefined;
  for (const event of events) {
    const told = viewIn(event);
    if (told && (!last || told.seq >= last.seq)) last = told;
  }
  return last;
}

/** Told by a signal, or carried on from the run before. */
function viewIn({ workflowExecutionStartedEventAttributes: started, workflowExecutionSignaledEventAttributes: signal }: EngineEvent): CaseView | undefined {
  const payload = signal?.signalName === CASE_CHANGED ? signal.input?.payloads?.[0] : started?.input?.payloads?.[1];
  return payload ? defaultPayloadConverter.fromPayload<CaseView | undefined>(payload) : undefined;
}

/** Whether something was told, or went off, that no worker has let the workflow take in yet. */
export function isBusy(events: readonly EngineEvent[]): boolean {
  const scheduled = events.findLastIndex(({ workflowTaskScheduledEventAttributes: each }) => Boolean(each));
  const completed = events.findLastIndex(({ workflowTaskCompletedEventAttributes: each }) => Boolean(each));
  return scheduled > completed;
}

/** When the timers that have been set and not come yet go off: engine time in milliseconds, as the workflow meant them. */
export function pendingTimers(events: readonly EngineEvent[]): readonly number[] {
  const times = new Map(events.map(({ eventId, eventTime }) => [String(eventId), milliseconds(eventTime)]));
  const begun = new Map(events.map((event) => [String(event.eventId), times.get(String(event.workflowTaskCompletedEventAttributes?.startedEventId))]));
  const pending = new Map<string, number>();
  for (const event of events) {
    const { timerStartedEventAttributes: set, timerFiredEventAttributes: fired, timerCanceledEventAttributes: cancelled } = event;
    // A workflow reckons from the moment at which its task began, not from that at which it was over.
    const from = begun.get(String(set?.workflowTaskCompletedEventId)) ?? milliseconds(event.eventTime);
    if (set) pending.set(set.timerId ?? '', from + milliseconds(set.startToFireTimeout));
    const over = fired ?? cancelled;
    if (over) pending.delete(over.timerId ?? '');
  }
  return [...pending.values()];
}
