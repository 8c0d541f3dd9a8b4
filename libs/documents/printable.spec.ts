import { describe, expect, it } from '@jest/globals';
import { Coverage } from './coverage.js';
import { readRegularFaces } from './fonts.js';
import { printable, printableThroughout } from './printable.js';

const coverage = new Coverage(readRegularFaces());

describe('coverage', () => {
  it.each(['优', '陳', '㗎', '𨋢', 'ç', '①', '■', '〔'])('holds %s', (character) => {
    expect(coverage.has(character.codePointAt(0)!)).toBe(true);
  });

  it.each(['😀', 'ก', '\ue123'])('does not hold %s', (character) => {
    expect(coverage.has(character.codePointAt(0)!)).toBe(false);
  });

  it('refuses a font without the full character map', () => {
    expect(() => new Coverage([Buffer.alloc(64)])).toThrow(RangeError);
  });
});

describe('printable', () => {
  it('leaves ordinary text alone', () => {
    const text = '陳大文　CHAN Tai Man，“Conceição”（樣本）\n2026-11-23';
    expect(printable(text, coverage)).toBe(text);
  });

  it('names what it cannot draw', () => {
    expect(printable('a😀b\ue123\ud800', coverage)).toBe('a〔U+1F600〕b〔U+E123〕〔U+FFFD〕');
  });

  it('drops what nobody sees and composes accents', () => {
    expect(printable('a\u0000\u200f\ufe0fb\tc\r\nd\u0065\u0301', coverage)).toBe('ab c\ndé');
  });

  it('lets a long run break, but keeps a SHA-256 and anything hyphenated whole', () => {
    expect(printable('A'.repeat(40), coverage)).toContain('\u200b');
    for (const whole of ['0f'.repeat(32), `${'0190f7c2-6b1e-'.repeat(4)}1`]) expect(printable(whole, coverage)).toBe(whole);
  });

  it('reaches every string within', () => {
    expect(printableThroughout({ a: ['😀'], n: 1, t: true, z: null }, coverage)).toEqual({ a: ['〔U+1F600〕'], n: 1, t: true, z: null });
  });
});
