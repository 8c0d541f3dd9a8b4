import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHECKED_IDENTIFIER_KINDS, readIdentifier } from './identifiers.js';

const AT = { currentYear: 2026 };

describe('readIdentifier', () => {
  it('never throws, keeps normal forms, and suggests only what is valid', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789ABCFGHXYPCTNZL/.()[] 。')), maxLength: 24 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...CHECKED_IDENTIFIER_KINDS), text, (kind, given) => {
        const reading = readIdentifier(kind, given, AT);
        const settled = reading.valid ? reading.normal : reading.suggestion;
        if (settled !== undefined) expect(readIdentifier(kind, settled, AT)).toMatchObject({ valid: true, normal: settled });
      }),
      { numRuns: 3000 },
    );
  });
});
