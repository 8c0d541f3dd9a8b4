import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseIpcEdition } from './ipc-edition.js';
import { parseIpcSymbol } from './ipc-symbol.js';

describe('parseIpcSymbol', () => {
  it.each([
    ['G06F11/14', 'G06F11/14'],
    ['g06f 11/14', 'G06F11/14'],
    ['Ｇ０６Ｆ１１／１４', 'G06F11/14'],
    ['G06F0011140000', 'G06F11/14'],
    ['G06F0011000000', 'G06F11/00'],
    ['G06F0011100000', 'G06F11/10'],
    ['G06F0003041200', 'G06F3/0412'],
    ['G06F0003048180', 'G06F3/04818'],
    ['G06F0011/14', 'G06F11/14'],
    ['G06F11/140', 'G06F11/140'],
    ['A61K1999/123456', 'A61K1999/123456'],
  ])('reads %s as %s', (text, normal) => {
    expect(parseIpcSymbol(text)).toMatchObject({ ok: true, value: { normal } });
  });

  it.each(['G06F 11/14 (2006.01)', 'G06F11/14[2006.01]', 'G06F 11/14 (2006.01) I', 'g06f11/14[2006.01]n', 'G06F0011140000（2006．01）'])(
    'keeps the edition of %s apart',
    (text) => {
      expect(parseIpcSymbol(text)).toEqual({
        ok: true,
        value: { normal: 'G06F11/14', classSymbol: 'G06', subclass: 'G06F', mainGroup: 11, subgroup: '14', edition: '2006.01' },
      });
    },
  );

  it.each([
    ['G06F', 'subgroup-missing', undefined],
    ['G06', 'subgroup-missing', undefined],
    ['G06F11', 'subgroup-missing', 'G06F11/00'],
    ['G06F011/', 'subgroup-missing', 'G06F11/00'],
    ['G06F11 (2006.01)', 'subgroup-missing', 'G06F11/00'],
    ['G06F2201/84', 'cpc-only-group', undefined],
    ['G06F2000/00', 'cpc-only-group', undefined],
    ['G06F2201840000', 'cpc-only-group', undefined],
    ['G06F2201', 'cpc-only-group', undefined],
    ['Y02E10/50', 'section-y', undefined],
    ['y02e 10/50 (2006.01)', 'section-y', undefined],
    ['Y02E0010500000', 'section-y', undefined],
    ['Y02E', 'section-y', undefined],
    ['G06F0/00', 'group-zero', undefined],
    ['G06F0000000000', 'group-zero', undefined],
    ['G06F11/14(2006)', 'edition-malformed', undefined],
    ['G06F11/14(2006.13)', 'edition-malformed', undefined],
    ['G06F11/14()', 'edition-malformed', undefined],
    ['G06F11/1', 'malformed', undefined],
    ['G06F11/1234567', 'malformed', undefined],
    ['G06F00011/14', 'malformed', undefined],
    ['I06F11/14', 'malformed', undefined],
    ['G6F11/14', 'malformed', undefined],
    ['G06F11/14*', 'malformed', undefined],
    ['G06F*', 'malformed', undefined],
    ['G06F11-14', 'malformed', undefined],
    ['G06F11//14', 'malformed', undefined],
    ['G06F11/14I', 'malformed', undefined],
    ['G06F11/14(2006.01]', 'malformed', undefined],
    ['G06F11/14{2006.01}', 'malformed', undefined],
    ['G06F11/14(2006.01)A', 'malformed', undefined],
    ['G06F11/14(2006.01)(2006.01)', 'malformed', undefined],
    ['(2006.01)G06F11/14', 'malformed', undefined],
    ['(G06F11/14)', 'malformed', undefined],
    ['G06F11/14;G06F11/16', 'malformed', undefined],
    ['G06F001114000', 'malformed', undefined],
    ['G06F0011/140000', undefined, undefined],
  ])('%s: %s', (text, reason, suggestion) => {
    const parsed = parseIpcSymbol(text);
    if (reason === undefined) expect(parsed.ok).toBe(true);
    else expect(parsed).toEqual({ ok: false, reason, ...(suggestion && { suggestion }) });
  });

  it('reads the padded form as the plain one', () => {
    const subgroup = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.constantFrom('', '1', '02', '345', '0009')).map(([two, rest]) => String(two).padStart(2, '0') + rest);
    fc.assert(
      fc.property(fc.constantFrom(...Array.from('ABCDEFGH')), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 1999 }), subgroup, (section, number, group, sub) => {
        const subclass = `${section}${String(number).padStart(2, '0')}K`;
        const padded = subclass + String(group).padStart(4, '0') + sub.padEnd(6, '0');
        expect(parseIpcSymbol(padded)).toEqual(parseIpcSymbol(`${subclass}${group}/${sub}`));
      }),
    );
  });
});

describe('parseIpcEdition', () => {
  it('reads year and month', () => {
    expect(parseIpcEdition(' 2006．01')).toEqual({ ok: true, value: { normal: '2006.01', year: 2006, month: 1 } });
    expect(parseIpcEdition('1900.01')).toEqual({ ok: false, reason: 'year-before-1968' });
    expect(['2006', '2006.1', '2006.00', '2006.13', '(2006.01)', '2006-01', '-2006.01', '2006.01.01'].filter((text) => parseIpcEdition(text).ok)).toEqual([]);
  });
});
