import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAgencyCode } from './agency-code.js';
import { parseAgentLicence } from './agent-licence.js';
import { parsePctNumber } from './pct-number.js';
import { parseSocialCreditCode, socialCreditCheckDigit } from './social-credit-code.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const body = fc.string({ unit: fc.constantFrom(...Array.from(ALPHABET)), minLength: 17, maxLength: 17 });

describe('parseSocialCreditCode', () => {
  it.each(['91110108551385082Q', '91350100M000100Y43', '91350100m000100y43'])('accepts %s', (text) => {
    expect(parseSocialCreditCode(text)).toEqual({ ok: true, value: { normal: text.toUpperCase() } });
  });

  it('accepts codes that end in 0, and completes any seventeen characters', () => {
    let endingInZero = 0;
    fc.assert(
      fc.property(body, (first) => {
        const code = first + socialCreditCheckDigit(first);
        endingInZero += code.endsWith('0') ? 1 : 0;
        expect(parseSocialCreditCode(code)).toEqual({ ok: true, value: { normal: code } });
        expect(parseSocialCreditCode(first)).toEqual({ ok: false, reason: 'check-digit-missing', suggestion: code });
      }),
      { numRuns: 1000 },
    );
    expect(endingInZero).toBeGreaterThan(5);
  });

  it('detects every single wrong character', () => {
    fc.assert(
      fc.property(body, fc.nat(16), fc.integer({ min: 1, max: 30 }), (first, at, step) => {
        const other = ALPHABET.charAt((ALPHABET.indexOf(first.charAt(at)) + step) % 31);
        const wrong = first.slice(0, at) + other + first.slice(at + 1);
        return !parseSocialCreditCode(wrong + socialCreditCheckDigit(first)).ok;
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['9135010OM000100Y43', 'letter-not-used', '91350100M000100Y43'],
    ['9135010VM000100Y43', 'letter-not-used', undefined],
    ['91350100M00010Y043', 'check-digit-wrong', '91350100M000100Y43'],
    ['91350100-M000100Y43', 'malformed', undefined],
    ['91350100M000100Y432', 'malformed', undefined],
    ['91350100M000100', 'malformed', undefined],
  ])('refuses %s: %s', (text, reason, suggestion) => {
    expect(parseSocialCreditCode(text)).toEqual({ ok: false, reason, ...(suggestion && { suggestion }) });
  });
});

describe('agency code and agent licence', () => {
  it('are five and eleven digits', () => {
    expect(parseAgencyCode(' 11 001')).toEqual({ ok: true, value: { normal: '11001' } });
    expect(parseAgencyCode('99001').ok).toBe(true);
    expect(['1100', '110011', '1100A', '11-001'].map((text) => parseAgencyCode(text).ok)).toEqual([false, false, false, false]);
    expect(parseAgentLicence('11001123456')).toEqual({ ok: true, value: { normal: '11001123456' } });
    expect(['1100112345', '110011234567', '11001.12345'].map((text) => parseAgentLicence(text).ok)).toEqual([false, false, false]);
  });
});

describe('parsePctNumber', () => {
  it('reads the numbering since 2004', () => {
    expect(parsePctNumber('pct／cn 2023/123456')).toEqual({
      ok: true,
      value: { normal: 'PCT/CN2023/123456', receivingOffice: 'CN', year: 2023, serial: '123456' },
    });
    expect(parsePctNumber('PCT/IB2004/000001').ok).toBe(true);
  });

  it.each([
    ['PCT/CN03/00123', 'numbered-before-2004', undefined],
    ['PCT/CN2003/000123', 'numbered-before-2004', undefined],
    ['PCTCN2023123456', 'malformed', 'PCT/CN2023/123456'],
    ['PCT/CN2023/12345', 'malformed', undefined],
    ['PCT/C2023/123456', 'malformed', undefined],
    ['WO/2023/123456', 'malformed', undefined],
    ['PCT\\CN2023\\123456', 'malformed', undefined],
  ])('refuses %s: %s', (text, reason, suggestion) => {
    expect(parsePctNumber(text)).toEqual({ ok: false, reason, ...(suggestion && { suggestion }) });
  });
});
