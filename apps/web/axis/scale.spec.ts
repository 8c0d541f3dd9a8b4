import { describe, expect, it } from '@jest/globals';
import { scaleOf } from './scale.js';

const at = (text: string): number => Date.parse(`2026-11-${text}:00+08:00`);
const span = (from: string, to: string, why = 'SERVICE') => ({ from: at(from), to: at(to), why });

const SPANS = [
  span('20T00:00', '20T09:00', 'OUTSIDE_SERVICE'),
  span('20T09:00', '20T12:00'),
  span('20T12:00', '20T14:00', 'OUTSIDE_SERVICE'),
  span('20T14:00', '20T15:00'),
  span('20T15:00', '21T00:00', 'OUTSIDE_SERVICE'),
  span('21T00:00', '23T00:00', 'DAY_OFF'),
  span('23T00:00', '23T09:00', 'OUTSIDE_SERVICE'),
  span('23T09:00', '23T13:00'),
];

describe('a scale that many axes share', () => {
  const scale = scaleOf(SPANS);

  it.each([
    ['20T08:00', 0],
    ['20T09:00', 0],
    ['20T10:30', 1.5 / 8],
    ['20T13:00', 3 / 8],
    ['20T14:00', 3 / 8],
    ['22T10:00', 0.5],
    ['23T11:00', 0.75],
    ['25T11:00', 1],
  ])('has %s at %d', (text, place) => {
    expect(scale?.place(at(text))).toBeCloseTo(place, 6);
  });

  it('folds lunch and days off into a mark each, and knows its days', () => {
    expect(scale?.folds.map(({ kind, at: place }) => [kind, place])).toEqual([['break', 3 / 8], ['days-off', 0.5]]);
    expect(scale?.days).toEqual([{ from: at('20T09:00'), at: 0, length: 0.5 }, { from: at('23T09:00'), at: 0.5, length: 0.5 }]);
  });

  it('is none without service', () => {
    expect(scaleOf([span('21T00:00', '23T00:00', 'DAY_OFF')])).toBeUndefined();
  });
});
