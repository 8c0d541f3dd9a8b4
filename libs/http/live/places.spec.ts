import { describe, expect, it } from '@jest/globals';
import { OFFICES } from '#libs/domain/case/names.js';
import { placesText, readPlaces } from './places.js';

describe('the id of an event', () => {
  it('is read as it was written', () => {
    const places = new Map([['GUANGZHOU', 12], ['SHENZHEN', 0]] as const);
    expect(placesText(places)).toBe('GUANGZHOU.12,SHENZHEN.0');
    expect(readPlaces('GUANGZHOU.12,SHENZHEN.0', OFFICES)).toEqual(places);
  });

  it.each(['', 'GUANGZHOU', 'GUANGZHOU.-1', 'GUANGZHOU.1,GUANGZHOU.2', 'SHENZHEN.1', 'MACAO.1', 'GUANGZHOU.1,SHENZHEN.2', 'GUANGZHOU.1e3', `GUANGZHOU.${'9'.repeat(16)}`])(
    'is not %j for somebody of Guangzhou alone',
    (text) => {
      expect(readPlaces(text, ['GUANGZHOU'])).toBeUndefined();
    },
  );
});
