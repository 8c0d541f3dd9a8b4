/** Inclusive ranges of code points, ascending. */
type Ranges = readonly (readonly [first: number, last: number])[];

const UNICODE_FULL_REPERTOIRE = 0x0003_000a;
const TABLE_RECORD_BYTES = 16;
const GROUP_BYTES = 12;

/** Says which characters the fonts at hand can draw. PDF/A forbids a character without a glyph. */
export class Coverage {
  private readonly fonts: readonly Ranges[];

  /** @param fonts TrueType files with a format 12 character map. @throws RangeError where there is none. */
  constructor(fonts: readonly Buffer[]) {
    this.fonts = fonts.map(readRanges);
  }

  has(codePoint: number): boolean {
    return this.fonts.some((ranges) => isWithin(ranges, codePoint));
  }
}

function isWithin(ranges: Ranges, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, -1];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** OpenType `cmap`, encoding (3, 10), format 12: groups of (first code point, last code point, first glyph). */
function readRanges(font: Buffer): Ranges {
  const cmap = tableOffset(font, 'cmap');
  const subtables = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < subtables; index += 1) {
    const record = cmap + 4 + index * 8;
    if (font.readUInt32BE(record) !== UNICODE_FULL_REPERTOIRE) continue;
    return readGroups(font, cmap + font.readUInt32BE(record + 4));
  }
  throw new RangeError('the font has no character map of the full repertoire');
}

function readGroups(font: Buffer, subtable: number): Ranges {
  return Array.from({ length: font.readUInt32BE(subtable + 12) }, (_, index) => {
    const group = subtable + 16 + index * GROUP_BYTES;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const;
  });
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * TABLE_RECORD_BYTES;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new RangeError(`the font has no table ${tag}`);
}
