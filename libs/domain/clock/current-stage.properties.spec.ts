import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '../time/instant.js';
import { at, HOUR, POLICY } from './clock.fixture.js';
import { readClock, readDue } from './read-clock.js';
import { currentStagePoints, DEFAULT_STAGE_SHARES, readStages, type StageSpan, STAGES } from './stages.js';
import type { ClockFacts } from './types.js';

const BASE = at('2026-09-21 09:00');
const moment = fc.integer({ min: 0, max: 200 * HOUR }).map((past) => (BASE + past) as Instant);

/** A case that goes from stage to stage, with an outage and perhaps a correction that restarts it. */
const cases = fc.record({ moments: fc.uniqueArray(moment, { minLength: 6, maxLength: 6 }), stages: fc.array(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 3 }), corrected: fc.boolean(), open: fc.boolean() });

function told({ moments, stages, corrected, open }: { moments: Instant[]; stages: (typeof STAGES)[number][]; corrected: boolean; open: boolean }) {
  const [a, b, c, d, e, f] = moments.toSorted((one, other) => one - other) as [Instant, Instant, Instant, Instant, Instant, Instant];
  const steps = [a, c, e].slice(0, stages.length);
  const spans: StageSpan[] = stages.map((stage, index) => ({ stage, from: steps[index]!, ...(steps[index + 1] !== undefined && { until: steps[index + 1]! }) }));
  const facts: ClockFacts = { receivedAt: a, corrections: corrected ? [{ from: b, until: c }] : [], outages: [{ from: d, ...(!open && { until: e }) }] };
  return { spans, facts, now: f };
}

describe('what is reckoned for many cases at once', () => {
  it('says of the running stage what the whole reading says', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { spans, facts, now } = told(drawn);
        const whole = readStages(spans, DEFAULT_STAGE_SHARES, facts, POLICY, now).find(({ stage }) => stage === spans.at(-1)?.stage);
        const points = currentStagePoints(spans, [50, 80, 100], { reading: readClock(facts, POLICY, now), facts, policy: POLICY, now });
        expect(points).toEqual(whole?.warnings.map((point) => ({ ...point, stage: whole.stage })));
      }),
    );
  });

  it('says of the due instant what the whole reading says', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { facts, now } = told(drawn);
        const { dueAt, dueNotBefore } = readClock(facts, POLICY, now);
        expect(readDue(facts, POLICY, now)).toEqual({ ...(dueAt !== undefined && { dueAt }), dueNotBefore });
      }),
    );
  });
});
