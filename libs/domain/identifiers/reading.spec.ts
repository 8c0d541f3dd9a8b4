import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHECKED_IDENTIFIER_KINDS, readIdentifier } from './identifiers.js';
import { readPlain } from './reading.js';

const AT = { currentYear: 2026 };

describe('readPlain', () => {
  it('drops every White_Space character and nothing else', () => {
    const spaces = '\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2009\u2028\u2029\u202F\u205F\u3000';
    expect(readPlain(`a${spaces}b`)).toEqual({ ok: true, value: 'AB' });
    expect(readPlain('a\u200Bb\uFEFF')).toEqual({ ok: true, value: 'A\u200BB\uFEFF' });
  });

  it('normalises before it upper-cases', () => {
    expect(readPlain('ａ１（２）．／')).toEqual({ ok: true, value: 'A1(2)./' });
    expect(readPlain('。')).toEqual({ ok: true, value: '。' });
  });
});

describe('readIdentifier', () => {
  it.each(CHECKED_IDENTIFIER_KINDS)('%s: refuses what is empty, too long or half a character, in four languages', (kind) => {
    const texts = ['', ' \u3000', '1'.repeat(10_000), '\uD800', '2023\uDC00', '1'.repeat(900), '\u0000', '(((((', 'ﷺ'.repeat(1000)];
    for (const text of texts) {
      const reading = readIdentifier(kind, text, AT);
      expect(reading.valid).toBe(false);
      if (!reading.valid) expect(Object.values(reading.sentence).filter(Boolean)).toHaveLength(4);
    }
  });

  it('reads the same through spaces, case and full-width characters', () => {
    const samples = {
      APPLICATION_NUMBER: '200710308494.X',
      HKID: 'A123456(3)',
      MACAO_RESIDENT_CARD: '1234567(8)',
      HK_BUSINESS_REGISTRATION: '12345678',
      HK_COMPANY_NUMBER: 'F1234567',
      AGENCY_CODE: '11001',
      AGENT_LICENCE: '11001123456',
      UNIFIED_SOCIAL_CREDIT_CODE: '91350100M000100Y43',
      PCT_NUMBER: 'PCT/CN2023/123456',
      IPC_SYMBOL: 'G06F11/14',
      IPC_EDITION: '2006.01',
    } satisfies Record<(typeof CHECKED_IDENTIFIER_KINDS)[number], string>;
    const wide = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
    const variants = [wide, (sign: string) => sign.toLowerCase(), (sign: string) => `\u00A0${sign}\u0085`, (sign: string) => sign];
    fc.assert(
      fc.property(fc.constantFrom(...CHECKED_IDENTIFIER_KINDS), fc.infiniteStream(fc.constantFrom(...variants)), (kind, choice) => {
        const written = Array.from(samples[kind], (sign) => (choice.next().value as (sign: string) => string)(sign)).join('');
        expect(readIdentifier(kind, written, AT)).toMatchObject({ valid: true, normal: samples[kind] });
      }),
      { numRuns: 1000 },
    );
  });
});
