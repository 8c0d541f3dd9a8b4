import { describe, expect, it } from '@jest/globals';
import { instant } from '#libs/domain/time/instant.js';
import { PLACE, placeRead, placeText } from './place-text.js';

const id = '01a208e6-b422-7768-9ef0-7b9f75d6ea4f';
const at = instant('2026-09-24T09:00:00+08:00');

describe('a place in one’s notifications', () => {
  it.each([undefined, at])('is read as it was written, seen at %s', (seenAt) => {
    const page = Array.from({ length: 50 }, () => ({ id, at, seenAt }));
    const text = placeText(page);
    expect(text).toMatch(PLACE);
    expect(placeRead(text!)).toEqual({ seen: seenAt !== undefined, at, id });
  });

  it('is none behind the last page', () => {
    expect(placeText([{ id, at, seenAt: undefined }])).toBeNull();
    expect(placeText([])).toBeNull();
  });

  it.each(['', 'x-1-2', `u-${at}-${id}x`, `u-123456789012345-${id}`])('is not %j', (text) => {
    expect(text).not.toMatch(PLACE);
  });
});
