import { describe, expect, it } from '@jest/globals';
import { idempotencyKeyOf } from './caller.js';

describe('idempotency key', () => {
  it('is read from its header', () => {
    expect(idempotencyKeyOf({ 'idempotency-key': '0190a6f2-7c1e-7000-8000-000000000001' })).toBe('0190a6f2-7c1e-7000-8000-000000000001');
  });

  it.each([undefined, '', 'short', 'key-0001, key-0001', 'x'.repeat(65), ['key-0001', 'key-0001']])('refuses %j', (key) => {
    expect(() => idempotencyKeyOf({ 'idempotency-key': key })).toThrow('IDEMPOTENCY_KEY_MISSING');
  });
});
