/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A copy with bytes changed, cut off, doubled or swapped, as a bad line or a bad mind would. */
export function damaged(content: Uint8Array, random: () => number): Uint8Array {
  const at = (length: number): number => Math.floor(random() * length);
  const copy = Buffer.from(content);
  const kind = at(6);
  if (kind === 0) return copy.subarray(0, at(copy.length));
  if (kind === 1) return Buffer.concat([copy.subarray(0, at(copy.length)), copy.subarray(at(copy.length))]);
  if (kind === 2) return Buffer.concat([copy, copy.subarray(at(copy.length))]);
  const changes = kind === 3 ? 1 : 1 + at(30);
  for (let change = 0; change < changes; change += 1) copy[at(copy.length)] = kind === 4 ? [0, 0xff, 0x22, 0x2c, 0x3c][at(6)] ?? 0x0a : at(256);
  return copy;
}
