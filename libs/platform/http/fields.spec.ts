import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { DayText, Flag, InstantText, ListOf, OneOf, Text, UuidText, Whole } from './fields.js';
import { faultsOf } from './validation.js';

class Sample {
  @Text({ min: 2, max: 4, pattern: /^[^x]+$/, optional: true })
  text?: string;

  @Text({ min: 0, max: 20, multiline: true, optional: true })
  lines?: string;

  @Whole({ min: 1, max: 9, optional: true })
  whole?: number;

  @Flag({ optional: true })
  flag?: boolean;

  @Flag({ optional: true, fromText: true })
  asked?: boolean;

  @OneOf(['A', 'B'], 'Letter', { optional: true })
  letter?: string;

  @DayText({ optional: true })
  day?: string;

  @InstantText({ optional: true })
  instant?: string;

  @UuidText({ optional: true })
  uuid?: string;

  @ListOf('day', { min: 1, max: 2, optional: true })
  days?: string[];

  @ListOf(['A', 'B'], { max: 2, optional: true, fromText: true })
  letters?: string[];
}

async function codeOf(field: keyof Sample, value: unknown): Promise<string> {
  const sample = plainToInstance(Sample, { [field]: value });
  return faultsOf(await validate(sample)).map(({ field: path, code }) => (path === field ? code : `${path} ${code}`)).join();
}

describe('fields', () => {
  it.each<[keyof Sample, unknown, string]>([
    ['text', 'ab', ''],
    ['text', '𠮷𠮷𠮷𠮷', ''],
    ['text', '𠮷𠮷𠮷𠮷𠮷', 'too-long'],
    ['text', 'a', 'too-short'],
    ['text', '   ', 'required'],
    ['text', 'axb', 'malformed'],
    ['text', 'a\nb', 'control-character'],
    ['text', 'a\u202eb', 'control-character'],
    ['text', 'a\u0085b', 'control-character'],
    ['text', 'a\ud800', 'broken-character'],
    ['text', 5, 'wrong-type'],
    ['text', ['ab'], 'wrong-type'],
    ['text', null, ''],
    ['text', undefined, ''],
    ['text', '$value', 'too-long'],
    ['lines', 'a\r\n\tb', ''],
    ['lines', 'a\rb', 'control-character'],
    ['lines', '', ''],
    ['whole', 9, ''],
    ['whole', 0, 'too-small'],
    ['whole', 10, 'too-large'],
    ['whole', 1.5, 'not-whole'],
    ['whole', 1e300, 'not-whole'],
    ['whole', '5', 'wrong-type'],
    ['flag', false, ''],
    ['flag', 'false', 'wrong-type'],
    ['asked', 'false', ''],
    ['asked', 'maybe', 'wrong-type'],
    ['letter', 'B', ''],
    ['letter', 'toString', 'not-one-of'],
    ['day', '2026-02-28', ''],
    ['day', '2026-02-31', 'not-a-date'],
    ['day', '1900-01-01', 'not-a-date'],
    ['day', '-0001-01-01', 'not-a-date'],
    ['day', 20260228, 'wrong-type'],
    ['instant', '2026-09-23T10:00+08:00', ''],
    ['instant', '2026-09-23T10:00:00.000+08:00', ''],
    ['instant', '2026-09-23T10:00', 'not-an-instant'],
    ['instant', '2026-09-23T24:00Z', 'not-an-instant'],
    ['uuid', '0190a6f2-7c1e-7000-8000-000000000001', ''],
    ['uuid', "1' or 1=1", 'not-a-uuid'],
    ['days', ['2026-02-28'], ''],
    ['days', [], 'too-few-items'],
    ['days', ['2026-02-28', '2026-02-30'], 'days[1] not-a-date'],
    ['days', Array(100_000).fill('x'), 'too-many-items'],
    ['days', { length: 1 }, 'wrong-type'],
    ['letters', 'A', ''],
    ['letters', ['A', 'C'], 'letters[1] not-one-of'],
  ])('%s %j → %j', async (field, value, expected) => {
    expect(await codeOf(field, value)).toBe(expected);
  });

  it('keeps plain line breaks and reads what a query can only say in text', () => {
    expect(plainToInstance(Sample, { lines: 'a\r\nb', asked: 'false', letters: 'A' })).toEqual({ lines: 'a\nb', asked: false, letters: ['A'] });
  });
});
