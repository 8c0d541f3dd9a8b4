import { describe, expect, it } from '@jest/globals';
import { day } from '../time/day.js';
import { DEFECT_PLACES } from './defect-places.js';
import { TEXT_TEMPLATES, templatesFor } from './text-templates.js';

describe('texts to start from', () => {
  it('are offered from their day on, for their act', () => {
    expect(templatesFor('decline', day('2026-08-31'))).toEqual([]);
    expect(templatesFor('decline', day('2026-09-01')).map(({ id }) => id)).toEqual(['decline-not-ours', 'decline-incomplete']);
    expect(templatesFor('request-correction', day('2026-11-23'), 'CONSENT').map(({ id }) => id)).toEqual(['defect-consent']);
  });

  it('are told apart by their id, and those of defects name a place of the list', () => {
    expect(new Set(TEXT_TEMPLATES.map(({ id }) => id)).size).toBe(TEXT_TEMPLATES.length);
    for (const { act, defect } of TEXT_TEMPLATES) {
      expect(act === 'request-correction').toBe(defect !== undefined);
      if (defect !== undefined) expect(Object.keys(DEFECT_PLACES)).toContain(defect);
    }
  });
});
