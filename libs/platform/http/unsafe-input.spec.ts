import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/domain/errors.js';
import { refuseUnsafe } from './unsafe-input.js';

function faultsOf(value: unknown): readonly string[] {
  try {
    refuseUnsafe(value);
    return [];
  } catch (error) {
    return error instanceof DomainError ? error.faults.map(({ field, code }) => `${field}: ${code}`) : [String(error)];
  }
}

describe('unsafe input', () => {
  it.each<[unknown, readonly string[]]>([
    [{ a: [{ b: 'text 😀\n' }], c: null, d: -0, e: true }, []],
    [{ a: [{ b: 'x\0' }] }, ['a[0].b: control-character']],
    [{ a: ['ok', '\udc00'] }, ['a[1]: broken-character']],
    [JSON.parse('{"a":{"__proto__":1}}'), ['a: unknown-field']],
    [{ a: { valueOf: 1 } }, ['a: unknown-field']],
    [{ 'a\0': 1 }, [': unknown-field']],
    [{ a: Array(10_001).fill(0) }, ['a: too-many-items']],
    [{ a: Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`k${index}`, 1])) }, ['a: too-many-items']],
  ])('%#', (value, faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });

  it('is bounded in the number of values, of faults, and in the length of a path', () => {
    const wide = { a: Array<unknown>(100).fill(Array(9_000).fill(0)) };
    expect(faultsOf(wide)).toHaveLength(1);
    expect(faultsOf({ a: Array(9_000).fill('\0') })).toHaveLength(20);
    expect(faultsOf({ ['x'.repeat(50_000)]: '\0' })[0]).toHaveLength(100 + ': control-character'.length);
  });
});
