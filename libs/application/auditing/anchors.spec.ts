import { describe, expect, it } from '@jest/globals';
import { day } from '#libs/domain/time/day.js';
import { anchorLine, readAnchorLine } from './anchors.js';

describe('the line of an anchor', () => {
  const anchor = { office: 'SYSTEM', day: day('2026-10-12'), position: 1234, hash: '3f9ac1d2'.repeat(8) } as const;

  it('says day, chain, position and hash, and is read again', () => {
    expect(anchorLine(anchor)).toBe(`2026-10-12 SYSTEM 1234 ${anchor.hash}`);
    expect(readAnchorLine(anchorLine(anchor))).toEqual(anchor);
  });

  it.each(['', '2026-02-31 SYSTEM 1 ' + 'a'.repeat(64), '2026-10-12 FOSHAN 1 ' + 'a'.repeat(64), '2026-10-12 SYSTEM 1 abc', '# 2026-10-12'])(
    'is not read from %j',
    (line) => {
      expect(readAnchorLine(line)).toBeUndefined();
    },
  );
});
