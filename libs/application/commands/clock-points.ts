import { type CaseRecord, clockFactsOf } from '#libs/domain/case/case-record.js';
import type { NewAction } from '#libs/domain/case/actions.js';
import { promiseRuns } from '#libs/domain/case/states.js';
import { readClock } from '#libs/domain/clock/read-clock.js';
import { currentStagePoints } from '#libs/domain/clock/stages.js';
import type { ClockReading } from '#libs/domain/clock/types.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { type ClockPoint, ladderAt, stagePercents } from '#libs/domain/warnings/ladder.js';
import type { ClockReckoning } from '../policy/policy-source.js';

/** The clock of a case now, with the warnings and the breach that are not on record yet, soonest first. */
export interface ReckonedClock {
  readonly reading: ClockReading;
  /** None once the promise is kept, waits or stands still. */
  readonly points: readonly ClockPoint[];
}

/** Derived from the record, the office's outages and the policy in force alone. */
export function reckon(record: CaseRecord, { clock, outages, ladder }: ClockReckoning, now: Instant): ReckonedClock {
  const facts = clockFactsOf(record, outages);
  const reading = readClock(facts, clock, now);
  if (!promiseRuns(record.state) || reading.state === 'awaiting-correction' || reading.dueNotBefore) return { reading, points: [] };
  const ofStage = currentStagePoints(record.stages, stagePercents(ladderAt(ladder, now)), { reading, facts, policy: clock, now });
  const points: readonly ClockPoint[] = [...reading.warnings, ...ofStage];
  return { reading, points: points.filter((point) => !isOnRecord(record, reading.period, point)).sort((one, other) => one.at - other.at) };
}

function isOnRecord({ clockPoints, stagePoints }: CaseRecord, period: number, { stage, percent }: ClockPoint): boolean {
  return stage === undefined ? clockPoints.includes(`${period}:${percent}`) : stagePoints.includes(`${period}:${stage}:${percent}`);
}

/** The point as it goes on record. */
export function pointAction(period: number, { stage, percent, at: pointAt }: ClockPoint): NewAction<'record-clock-point' | 'record-stage-point'> {
  return stage === undefined
    ? { type: 'record-clock-point', payload: { period, percent, pointAt } }
    : { type: 'record-stage-point', payload: { period, stage, percent, pointAt } };
}
