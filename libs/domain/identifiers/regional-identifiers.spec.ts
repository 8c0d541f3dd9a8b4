import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseHkBusinessNumber } from './hk-business-number.js';
import { hkidCheckDigit, parseHkid } from './hkid.js';
import { parseMacaoResidentCard } from './macao-resident-card.js';

describe('parseHkid', () => {
  it.each([
    ['A123456(3)', 'A123456(3)'],
    ['G123456(A)', 'G123456(A)'],
    ['g123456a', 'G123456(A)'],
    ['ａ１２３４５６（３）', 'A123456(3)'],
    ['a 123 456 ( 3 )', 'A123456(3)'],
    ['AB987654(3)', 'AB987654(3)'],
  ])('reads %s as %s', (text, normal) => {
    expect(parseHkid(text)).toMatchObject({ ok: true, value: { normal } });
  });

  it.each(['A123456[3]', 'A123456(3', 'A1234563)', '(A123456)3', '(A123456(3))', 'A123456((3))', 'A123456()', 'A(123456)3', 'A-123456(3)', 'ABC123456(3)', '1234563', 'A12345(3)', 'A123456(B)', 'A123456{3}'])(
    'refuses %s as malformed',
    (text) => {
      expect(parseHkid(text)).toEqual({ ok: false, reason: 'malformed' });
    },
  );

  it('offers the number completed or with two neighbours swapped back', () => {
    expect(parseHkid('A123456')).toEqual({ ok: false, reason: 'check-digit-missing', suggestion: 'A123456(3)' });
    expect(parseHkid('A123546(3)')).toEqual({ ok: false, reason: 'check-digit-wrong', suggestion: 'A123456(3)' });
  });

  it('detects every single wrong digit', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')), minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(letters, fc.integer({ min: 0, max: 999_999 }), fc.nat(5), fc.integer({ min: 1, max: 9 }), (prefix, number, at, step) => {
        const digits = String(number).padStart(6, '0');
        const wrong = digits.slice(0, at) + String((Number(digits.charAt(at)) + step) % 10) + digits.slice(at + 1);
        const check = hkidCheckDigit(prefix, digits);
        return parseHkid(prefix + digits + check).ok && !parseHkid(prefix + wrong + check).ok;
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parseMacaoResidentCard', () => {
  it.each(['1234567(8)', '12345678', '1234567（8）', '1234567[8]', ' 1234 567 (8)'])('reads %s', (text) => {
    expect(parseMacaoResidentCard(text)).toEqual({ ok: true, value: { normal: '1234567(8)' } });
  });

  it.each(['1234567(8', '1234567[8)', '(12345678)', '1234567/8', '123456(7)', '123456789', 'A234567(8)'])('refuses %s', (text) => {
    expect(parseMacaoResidentCard(text)).toEqual({ ok: false, reason: 'malformed' });
  });

  it('refuses another first digit than 1, 5, 7', () => {
    const accepted = Array.from('0123456789').filter((digit) => parseMacaoResidentCard(`${digit}2345678`).ok);
    expect(accepted).toEqual(['1', '5', '7']);
    expect(parseMacaoResidentCard('22345678')).toEqual({ ok: false, reason: 'first-digit' });
  });
});

describe('parseHkBusinessNumber', () => {
  it.each([
    ['12345678', '12345678', 'business-identifier'],
    ['123', '0000123', 'company-number'],
    ['1234567', '1234567', 'company-number'],
    ['c1234567', 'C1234567', 'dummy'],
    ['Ｆ 1234567', 'F1234567', 'non-hong-kong-company'],
  ])('reads %s as %s, %s', (text, normal, form) => {
    expect(parseHkBusinessNumber(text)).toEqual({ ok: true, value: { normal, form } });
  });

  it.each(['123456789', 'C123456', 'F12345678', 'D1234567', '1234567(8)', '12-', 'F'])('refuses %s as malformed', (text) => {
    expect(parseHkBusinessNumber(text)).toEqual({ ok: false, reason: 'malformed' });
  });

  it.each([
    ['12345678-000', '12345678'],
    ['12345678-000-03-26-A', '12345678'],
    ['123-001', '0000123'],
  ])('refuses %s for its branch suffix and offers %s', (text, suggestion) => {
    expect(parseHkBusinessNumber(text)).toEqual({ ok: false, reason: 'branch-suffix', suggestion });
  });
});
