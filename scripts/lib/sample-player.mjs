import { randomInt } from 'node:crypto';
import { SEEDS } from '../../dist/libs/samples/application-numbers.js';
import { SAMPLE_REQUESTS } from '../../dist/libs/samples/sample-requests.js';
import { storyUntil } from '../../dist/libs/samples/story.js';
import { caseTable } from './player/case-table.mjs';
import { People } from './player/people.mjs';
import { Play, isTaken } from './player/play.mjs';

/** Of a number in use already another is drawn, this many times. */
const draws = 5;

/**
 * Plays the twelve samples as far as each rests, so that something waits at every desk, and prints where they stand.
 * @param running what running.json of the system says
 * @returns whether all went as told
 */
export async function playSamples({ running, say }) {
  const people = await gather(running);
  const steps = ({ story, restsAt }) => (restsAt ? storyUntil(story, restsAt) : story);
  const plays = await Promise.all(SAMPLE_REQUESTS.map((sample, place) => play(people, { sample, place, steps: steps(sample) })));
  for (const line of caseTable(plays)) say(`  ${line}`.trimEnd());
  return { ok: plays.every(({ fault }) => !fault) };
}

/**
 * Plays twelve new requests to their end. With `json` one line for each as soon as it is done and a summary line at
 * last; else a table.
 * @returns `{ok}`, true only if each ended as its description says
 */
export async function playDemo({ running, json, say }) {
  const started = performance.now();
  const people = await gather(running);
  const plays = await Promise.all(
    SAMPLE_REQUESTS.map(async (sample, place) => {
      const played = await play(people, { sample, place, steps: sample.story });
      if (json) say(JSON.stringify(lineOf(played)));
      return played;
    }),
  );
  const endedAsTold = plays.filter(isAsTold).length;
  const ok = endedAsTold === SAMPLE_REQUESTS.length;
  const seconds = Math.round(performance.now() - started) / 1000;
  if (json) say(JSON.stringify({ summary: true, requests: plays.length, endedAsTold, seconds, ok }));
  else for (const line of [...caseTable(plays), '', `${endedAsTold} of ${plays.length} ended as told, in ${seconds} s.`]) say(line);
  return { ok };
}

async function gather(running) {
  const people = new People(running);
  await people.agreeOnToday();
  return people;
}

/** @returns `{sample, outcome, fault}`: what its applicant sees of it in the end, and what went otherwise than told */
async function play(people, { sample, place, steps }, left = draws) {
  const built = sample.build(randomInt(SEEDS), people.dayIn(-(steps[0].daysLate ?? 0)));
  const played = new Play(people, built, place);
  const fault = await played.perform(steps).then(
    () => undefined,
    (error) => error,
  );
  const outcome = await played.outcome().catch(() => undefined);
  if (!outcome && isTaken(fault) && left > 1) return play(people, { sample, place, steps }, left - 1);
  return { sample, outcome, fault };
}

const isAsTold = ({ sample, outcome, fault }) => !fault && outcome?.state === sample.ends;

function lineOf({ sample, outcome, fault }) {
  return {
    sample: sample.key,
    title: sample.title.en,
    acceptanceNumber: outcome?.acceptanceNumber ?? null,
    applicationNumber: outcome?.applicationNumber ?? null,
    office: outcome?.office ?? sample.office,
    channel: sample.channel,
    receivedAt: outcome?.receivedAt ?? null,
    deemedReceivedAt: outcome?.clock.deemedReceivedAt ?? null,
    dueAt: outcome?.clock.dueAt ?? null,
    dueProvisional: outcome?.clock.provisional ?? null,
    stages: outcome?.milestones.map(({ state, since }) => ({ state, at: since })) ?? [],
    cnipaReceiptNumber: outcome?.cnipaReceiptNumber ?? null,
    ends: sample.ends,
    state: outcome?.state ?? null,
    ok: isAsTold({ sample, outcome, fault }),
    ...(fault && { fault: fault.message }),
  };
}
