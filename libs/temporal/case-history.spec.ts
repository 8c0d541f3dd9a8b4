import { describe, expect, it } from '@jest/globals';
import { type EngineEvent, isBusy, lastView, pendingTimers } from './case-history.js';

const payload = (value: unknown) => ({ metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(JSON.stringify(value)) });
const at = (seconds: number) => ({ seconds, nanos: 500_000_000 });

/** A workflow task that begins and ends at these seconds. */
const task = (id: number, begun: number, over: number): EngineEvent[] => [
  { eventId: id, eventTime: at(begun), workflowTaskScheduledEventAttributes: {} },
  { eventId: id + 1, eventTime: at(begun) },
  { eventId: id + 2, eventTime: at(over), workflowTaskCompletedEventAttributes: { startedEventId: id + 1 } },
];
const told = (eventId: number, view: object): EngineEvent => ({
  eventId,
  eventTime: at(0),
  workflowExecutionSignaledEventAttributes: { signalName: 'caseChanged', input: { payloads: [payload(view)] } },
});
const set = (eventId: number, timerId: string, seconds: number, task: number): EngineEvent => ({
  eventId,
  eventTime: at(99),
  timerStartedEventAttributes: { timerId, startToFireTimeout: { seconds, nanos: 0 }, workflowTaskCompletedEventId: task },
});

describe('the history of a case workflow', () => {
  it('tells the view it goes by: of those with the highest number the last', () => {
    const [first, late, again] = [{ seq: 2, nextPointAt: 7 }, { seq: 1 }, { seq: 2, nextPointAt: 9 }].map((view, index) => told(index, { state: 'RECEIVED', collected: false, ...view }));
    expect(lastView([first!, late!])).toMatchObject({ seq: 2, nextPointAt: 7 });
    expect(lastView([first!, again!, late!])).toMatchObject({ seq: 2, nextPointAt: 9 });
    expect(lastView([{ eventId: 1, workflowExecutionSignaledEventAttributes: { signalName: 'other', input: { payloads: [payload({ seq: 9 })] } } }])).toBeUndefined();
    const carriedOn = { eventId: 1, workflowExecutionStartedEventAttributes: { input: { payloads: [payload({ caseId: 'x' }), payload({ seq: 5 })] } } };
    expect(lastView([carriedOn])).toMatchObject({ seq: 5 });
  });

  it('tells when its timers go off, from the moment at which it reckoned them', () => {
    const events = [...task(1, 10, 14), set(4, '1', 60, 3), set(5, '2', 30, 3)];
    expect(pendingTimers(events)).toEqual([70_500, 40_500]);
    expect(pendingTimers([...events, { eventId: 6, timerFiredEventAttributes: { timerId: '2' } }])).toEqual([70_500]);
    expect(pendingTimers([...events, { eventId: 6, timerCanceledEventAttributes: { timerId: '1' } }])).toEqual([40_500]);
  });

  it('tells whether something waits for a worker', () => {
    expect(isBusy(task(1, 10, 11))).toBe(false);
    expect(isBusy([...task(1, 10, 11), { eventId: 4, workflowTaskScheduledEventAttributes: {} }])).toBe(true);
  });
});
