import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationCheckDigit, parseApplicationNumber } from './application-number.js';

const parse = (text: string) => parseApplicationNumber(text, 2026);

const body = fc
  .tuple(fc.integer({ min: 2003, max: 2026 }), fc.constantFrom('1', '2', '3', '8', '9'), fc.integer({ min: 0, max: 9_999_999 }))
  .map(([year, type, serial]) => `${year}${type}${String(serial).padStart(7, '0')}`);

describe('parseApplicationNumber', () => {
  it.each(['200710308494.X', '200410018477.9', '201910025654.2', '202310123456.6'])('accepts %s', (text) => {
    expect(parse(text)).toMatchObject({ ok: true, value: { normal: text, kind: 'invention' } });
  });

  it('gives the parts', () => {
    expect(parse('CN200710308494X')).toEqual({
      ok: true,
      value: { normal: '200710308494.X', year: 2007, typeDigit: '1', kind: 'invention', serial: '0308494', check: 'X' },
    });
  });

  it.each([
    ['1', 'invention'],
    ['2', 'utility-model'],
    ['3', 'design'],
    ['8', 'pct-invention'],
    ['9', 'pct-utility-model'],
    ['5', 'unassigned'],
  ])('reads type %s as %s', (type, kind) => {
    const digits = `2023${type}0123456`;
    expect(parse(digits + applicationCheckDigit(digits))).toMatchObject({ ok: true, value: { kind } });
  });

  it.each(['cn200710308494.x', 'ZL 2007 1 0308494.X', 'zl200710308494X', '２００７１０３０８４９４．Ｘ', '200710308494 ．x', 'Cn\u3000200710308494.X'])(
    'reads %s as 200710308494.X',
    (text) => {
      expect(parse(text)).toMatchObject({ ok: true, value: { normal: '200710308494.X' } });
    },
  );

  it.each([
    ['202310123456', 'check-digit-missing', '202310123456.6'],
    ['CN 2023 1 0123456', 'check-digit-missing', '202310123456.6'],
    ['202310123456.5', 'check-digit-wrong', undefined],
    ['302310123456.6', 'year-in-future', '202310123456.6'],
    ['202710123456', 'year-in-future', undefined],
    ['200210123456', 'year-before-2003', undefined],
    ['2O2310123456.6', 'malformed', '202310123456.6'],
    ['202310123456。6', 'malformed', '202310123456.6'],
    ['202310123456..6', 'malformed', '202310123456.6'],
    ['20231012345.66', 'malformed', '202310123456.6'],
    ['202310123456-6', 'malformed', '202310123456.6'],
    ['CNZL202310123456.6', 'malformed', undefined],
    ['US202310123456.6', 'malformed', undefined],
    ['202310123456,6', 'malformed', undefined],
    ['(202310123456.6)', 'malformed', undefined],
    ['20231012345X.6', 'malformed', undefined],
    ['٢٠٢٣10123456.6', 'malformed', undefined],
  ])('refuses %s: %s', (text, reason, suggestion) => {
    expect(parse(text)).toEqual({ ok: false, reason, ...(suggestion && { suggestion }) });
  });

  it('accepts the current year and refuses the next', () => {
    const digits = '202610000001';
    const text = digits + applicationCheckDigit(digits);
    expect(parseApplicationNumber(text, 2026).ok).toBe(true);
    expect(parseApplicationNumber(text, 2025)).toMatchObject({ ok: false, reason: 'year-in-future' });
  });

  it('recognises a number from before 2003-10-01 by its own check digit', () => {
    const sum = Array.from('98123456', Number).reduce((total, digit, at) => total + digit * (at + 2), 0) % 11;
    const check = sum === 10 ? 'X' : String(sum);
    for (const text of [`98123456.${check}`, `ZL98123456${check}`]) {
      expect(parse(text)).toEqual({ ok: false, reason: 'numbered-before-2003-10' });
    }
    expect(parse(`98123456.${check === '0' ? '1' : '0'}`)).toEqual({ ok: false, reason: 'malformed' });
    expect(parse('98123456')).toEqual({ ok: false, reason: 'malformed' });
  });

  it('offers the one valid number that two neighbouring digits swapped would give', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 0, max: 10 }), (digits, at) => {
        fc.pre(digits.charAt(at) !== digits.charAt(at + 1));
        const text = digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2) + applicationCheckDigit(digits);
        const parsed = parse(text);
        expect(parsed.ok).toBe(false);
        if (!parsed.ok && parsed.suggestion !== undefined) expect(parse(parsed.suggestion).ok).toBe(true);
      }),
    );
    expect(parse('202301123456.6')).toEqual({ ok: false, reason: 'check-digit-wrong', suggestion: '202310123456.6' });
  });

  it('detects every single wrong digit', () => {
    fc.assert(
      fc.property(body, fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, at, step) => {
        const wrong = digits.slice(0, at) + String((Number(digits.charAt(at)) + step) % 10) + digits.slice(at + 1);
        const check = applicationCheckDigit(digits);
        return parse(digits + check).ok && !parse(wrong + check).ok && applicationCheckDigit(wrong) !== check;
      }),
      { numRuns: 2000 },
    );
  });
});
