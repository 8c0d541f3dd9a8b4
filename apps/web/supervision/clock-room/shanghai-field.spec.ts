import { describe, expect, it } from '@jest/globals';
import { instant } from '#libs/domain/time/instant.js';
import { fieldOfInstant, instantOfField, readField } from './shanghai-field.js';

describe('a field for day and time', () => {
  it.each([
    ['2026-11-23T10:42:59.999+08:00', '2026-11-23T10:42'],
    ['2026-11-23T16:30:00.000Z', '2026-11-24T00:30'],
  ])('shows %s as %s, and means it so', (text, shown) => {
    expect(fieldOfInstant(instant(text))).toBe(shown);
    expect(instantOfField(shown)).toBe(`${shown}:00+08:00`);
    expect(readField(shown)).toBe(Math.floor(instant(text) / 60_000) * 60_000);
  });

  it('holds nothing until it is whole', () => {
    expect(instantOfField(undefined)).toBeUndefined();
    expect(readField('2026-13-01T10:00')).toBeUndefined();
  });
});
