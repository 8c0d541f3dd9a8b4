import { describe, expect, it } from '@jest/globals';
import { labelPlaces } from './standing-labels.js';

const at = (...places: readonly number[]): { name: string; at: number }[] => places.map((place, index) => ({ name: String(index), at: place }));

describe('labels beside a standing axis', () => {
  it.each([
    [at(0, 0.5, 1), [0, 100, 200]],
    [at(0, 0.02, 1), [0, 30, 200]],
    [at(0.9, 0.95, 1), [140, 170, 200]],
    [at(0, 0, 0), [0, 30, 60]],
    [[], []],
  ])('%j', (labels, places) => {
    expect(labelPlaces(labels, 200, 30)).toEqual(places);
  });
});
