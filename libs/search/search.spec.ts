import { describe, expect, it } from '@jest/globals';
import { searchWords } from './search-words.js';
import { type Findable, LONGEST_TOKEN, tokensOf } from './tokens.js';

const CASE: Findable = {
  acceptanceNumber: 'GZ-2026-00123',
  applicationNumber: '202310123456.X',
  names: ['陳大文有限公司', 'Chan Tai Man Limited', 'São João & Filhos, Lda.'],
  agency: { code: '44205', name: '广州嘉權專利商標事務所' },
};

const bytes = (text: string): Buffer => Buffer.from(text);

/** As the database compares: byte by byte. */
function finds(text: string, findable: Findable = CASE): boolean {
  const tokens = tokensOf(findable).map(bytes);
  return searchWords(text).every((word) =>
    word.some(({ from, below }) => tokens.some((token) => bytes(from).compare(token) <= 0 && token.compare(bytes(below)) < 0)),
  );
}

describe('a case is found', () => {
  it.each([
    'GZ-2026-00123', 'gz202600123', 'GZ202600123', 'gz 2026 00123', 'GZ–2026–00123', 'ＧＺ－２０２６－００１２３', '2026-00123', '202600123', 'GZ-2026-123', '00123', '123', ' 123 ',
  ])('by its acceptance number, written %s', (text) => {
    expect(finds(text)).toBe(true);
  });

  it.each([
    '202310123456.X', '202310123456x', '202310123456', '2023101234', 'CN202310123456.X', 'ZL 202310123456.X', 'cn 2023 1 0123456.X', '２０２３１０１２３４５６．Ｘ', '20231',
    'zl2023', '2023 1 01234',
  ])('by its application number, written %s', (text) => {
    expect(finds(text)).toBe(true);
  });

  it.each([
    '陳大文', '陈大文', '大文', '文有限', '陳', 'chendawen', 'ChenDaWen', 'cdw', 'dawen', 'dw', 'cdwyxgs', 'chan', 'TAI man', 'man chan', 'Joao', 'JOÃO sao', 'filhos', 'lda', '大文 joao',
    'chen 大文', '陈大文有限公司',
  ])('by its applicant, written %s', (text) => {
    expect(finds(text)).toBe(true);
  });

  it.each(['44205', '嘉权', '嘉權', '广州嘉权', '廣州', 'guangzhoujiaquan', 'gzjq', 'cdw 44205', '123 嘉权', '陈大文 44205 2023'])('by its agency, written %s', (text) => {
    expect(finds(text)).toBe(true);
  });

  it.each([
    '12', '1234', '0123456', 'SZ-2026-00123', 'GZ-2025-00123', 'GZ-2026-00124', '23101234', '陈小文', '文大', 'wendachen', 'wdc', 'an', 'j', '44206', '有限公司', '专利', 'cdw 小', '', '  ', '--', '。', '%', '_', '#',
  ])('by nothing else: %s', (text) => {
    expect(finds(text)).toBe(false);
  });

  it('by a surname read as one, and by ü however it is written', () => {
    const named = (name: string): Findable => ({ ...CASE, names: [name] });
    expect(finds('zengguofan', named('曾国藩'))).toBe(true);
    expect(finds('shanxiongxin', named('單雄信'))).toBe(true);
    for (const text of ['lvbu', 'lubu', 'lübu', 'lb']) expect([text, finds(text, named('呂布'))]).toEqual([text, true]);
  });

  it('by a letter only where that is a word', () => {
    const person: Findable = { ...CASE, names: ['A. Sousa'] };
    expect([finds('a', person), finds('s', person)]).toEqual([true, false]);
  });
});

describe('tokens', () => {
  it('stay short and few, whatever a form holds', () => {
    const tokens = tokensOf({ ...CASE, names: Array.from({ length: 100 }, (_, index) => `${'陈大文'.repeat(20)}${index} ${'x'.repeat(500)}`) });
    expect(tokens.length).toBeLessThanOrEqual(400);
    expect(Math.max(...tokens.map((token) => Array.from(token).length))).toBe(LONGEST_TOKEN);
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('are compared up to their length, by whoever looks for more', () => {
    const long = '香港特别行政区国际创新科技与先进制造业发展促进中心管理处';
    expect(finds(long, { ...CASE, names: [long] })).toBe(true);
    expect(finds('xianggangtebiexingzhengquguojichuangxin', { ...CASE, names: [long] })).toBe(true);
  });

  it('keep nothing but letters, digits and the mark of a running number', () => {
    for (const token of tokensOf(CASE)) expect(token).toMatch(/^#?[\p{L}\p{N}]+$/u);
  });
});

describe('a search', () => {
  it('looks for six words at most', () => {
    expect(searchWords('a1 b2 c3 d4 e5 f6 g7 h8')).toHaveLength(6);
  });
});
