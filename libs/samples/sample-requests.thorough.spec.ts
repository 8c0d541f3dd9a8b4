import { describe, expect, it } from '@jest/globals';
import { sampleAttachment } from '#libs/documents/sample-attachment.js';
import { readIdentifier } from '#libs/domain/identifiers/identifiers.js';
import { parseApplicationNumber } from '#libs/domain/identifiers/application-number.js';
import { parseIpcSymbol } from '#libs/domain/identifiers/ipc-symbol.js';
import { parsePctNumber } from '#libs/domain/identifiers/pct-number.js';
import { isFinal } from '#libs/domain/case/states.js';
import { TRANSITIONS } from '#libs/domain/case/transitions.js';
import { SEEDS } from './application-numbers.js';
import type { BuiltSample, SampleFile } from './sample-request.js';
import { SAMPLE_REQUESTS } from './sample-requests.js';
import { storyUntil } from './story.js';

const samples = SAMPLE_REQUESTS.map((sample) => [sample.key, sample] as const);
const filesOf = ({ attachments, corrected }: BuiltSample): SampleFile[] => [...attachments, ...(corrected?.attachments ?? [])];

describe('the sample requests', () => {
  it('are twelve, each of its own key, and leave something to do at every desk', () => {
    expect(new Set(SAMPLE_REQUESTS.map(({ key }) => key)).size).toBe(12);
    const rests = new Set(SAMPLE_REQUESTS.map(({ restsAt }) => restsAt));
    for (const state of ['RECEIVED', 'COLLECTING', 'AWAITING_CORRECTION', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW'] as const) {
      expect(rests).toContain(state);
    }
  });

  it('claim all five grounds of Order 85 between them', () => {
    const codes = SAMPLE_REQUESTS.flatMap((sample) => sample.build(0).form.grounds.map(({ code }) => code));
    expect([...new Set(codes)].sort()).toEqual(['O85-5-1', 'O85-5-2', 'O85-5-3', 'O85-5-4', 'O85-5-5']);
  });

  it('never share an application number, whatever the seed', () => {
    const seeds = [0, 1, 2, 3, 1000, SEEDS - 1];
    const numbers = seeds.flatMap((seed) => SAMPLE_REQUESTS.map((sample) => sample.build(seed).form.applicationNumber));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(() => SAMPLE_REQUESTS[0]!.build(SEEDS)).toThrow(RangeError);
  });
});

describe.each(samples)('%s', (_, sample) => {
  const built = sample.build(42);
  const { form } = built;

  it('carries identifiers that are valid and in normal form', () => {
    const number = parseApplicationNumber(form.applicationNumber, 2026);
    expect(number).toMatchObject({ ok: true, value: { normal: form.applicationNumber } });
    expect(number.ok && number.value.kind).toBe(form.applicationKind === 'PCT_NATIONAL_PHASE' ? 'pct-invention' : 'invention');
    for (const { identifier } of form.applicants) {
      if (!identifier || identifier.kind === 'OTHER') continue;
      expect(readIdentifier(identifier.kind, identifier.number, { currentYear: 2026 })).toMatchObject({ valid: true, normal: identifier.number });
    }
    const { internationalNumber } = form.filing;
    if (internationalNumber !== undefined) expect(parsePctNumber(internationalNumber).ok).toBe(true);
    for (const symbol of form.filing.ipcSymbols) expect(parseIpcSymbol(symbol)).toMatchObject({ ok: true, value: { normal: symbol } });
  });

  it('is marked as a sample in its names', () => {
    for (const { name } of form.applicants) expect(name).toMatch(/样本|樣本/);
  });

  it('brings every file as a real PDF of as many pages as box ⑤ says', () => {
    for (const { kind, fileName, data } of filesOf(built)) {
      const { bytes, pages } = sampleAttachment(kind, data);
      expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
      expect([fileName, pages]).toEqual([fileName, data.form.attachments.find(({ uploadId }) => uploadId === fileName)?.pages]);
    }
  });

  it('lists in box ⑤ what it brings', () => {
    expect(form.attachments.map(({ uploadId }) => uploadId)).toEqual(built.attachments.map(({ fileName }) => fileName));
  });

  it('tells a story that the transition table allows', () => {
    let state = sample.story[0]?.then;
    for (const step of sample.story.slice(1)) {
      if (step.do === 'register' || step.do === 'await') { state = step.then; continue; }
      const transition = TRANSITIONS[step.do === 'resolve-differences' ? 'collect' : step.do];
      expect(transition.from).toContain(state);
      expect(transition.by).toContain(step.by);
      expect(transition.to.length === 0 ? [state] : transition.to).toContain(step.then);
      state = step.then;
    }
    expect(state).toBe(sample.ends);
  });

  it('rests where it says', () => {
    if (sample.restsAt === undefined) return;
    expect(isFinal(sample.restsAt)).toBe(false);
    expect(storyUntil(sample.story, sample.restsAt).at(-1)?.then).toBe(sample.restsAt);
  });
});
