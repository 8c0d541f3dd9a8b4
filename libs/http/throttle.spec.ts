import { describe, expect, it } from '@jest/globals';
import { networkOf } from './throttle.js';
import { TokenBuckets } from './token-buckets.js';

const ALLOWANCE = { perMinute: 60, burst: 3 };

describe('an allowance', () => {
  it('may be spent at once, and comes back with time', () => {
    const buckets = new TokenBuckets();
    expect([0, 0, 0, 0].map(() => buckets.take('a', ALLOWANCE, 1000))).toEqual([0, 0, 0, 1]);
    expect(buckets.take('a', ALLOWANCE, 1999)).toBe(1);
    expect(buckets.take('a', ALLOWANCE, 2001)).toBe(0);
    expect(buckets.take('a', ALLOWANCE, 2001)).toBe(1);
  });

  it('is never more than the burst, however long the rest', () => {
    const buckets = new TokenBuckets();
    buckets.take('a', ALLOWANCE, 0);
    expect([0, 0, 0, 0].map(() => buckets.take('a', ALLOWANCE, 86_400_000))).toEqual([0, 0, 0, 1]);
  });

  it('says how long to wait, in whole seconds', () => {
    const buckets = new TokenBuckets();
    expect(buckets.take('a', { perMinute: 2, burst: 1 }, 0)).toBe(0);
    expect(buckets.take('a', { perMinute: 2, burst: 1 }, 0)).toBe(30);
    expect(buckets.take('a', { perMinute: 2, burst: 1 }, 29_999)).toBe(1);
  });

  it('is one for each key, of a bounded number of keys', () => {
    const buckets = new TokenBuckets();
    for (let key = 0; key < 60_000; key += 1) buckets.take(String(key), ALLOWANCE, 0);
    expect(buckets.size).toBe(50_000);
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
