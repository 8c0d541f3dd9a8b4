import { describe, expect, it } from '@jest/globals';
import { annexIndex } from './annex-index.js';
import { namedFiles, titleOf } from './named-files.js';
import { countPages } from '../files/page-count.js';

const annex = (path: string): { path: string; size: number; read: () => Promise<Uint8Array> } => ({ path, size: 1, read: () => Promise.resolve(new Uint8Array()) });

describe('a file named in a sheet', () => {
  const index = annexIndex(['批次/A/证明.PDF', '批次/b/證明.pdf', '批次/b/x.pdf', 'c/x.pdf', 'c/é.pdf'].map(annex), '批次/表.xlsx');

  it.each([
    ['A/证明.pdf', '批次/A/证明.PDF'],
    ['.\\a\\证明.PDF', '批次/A/证明.PDF'],
    ['批次/A/证明.pdf', '批次/A/证明.PDF'],
    ['证明.pdf', '批次/A/证明.PDF'],
    ['c/x.pdf', 'c/x.pdf'],
    ['ｃ／é.pdf'.normalize('NFD'), 'c/é.pdf'],
  ])('%s is found as %s', (name, path) => {
    expect(index.find(name).annex?.path).toBe(path);
  });

  it('is not guessed among several, nor where a folder is wrong', () => {
    expect(index.find('x.pdf')).toEqual({ fault: 'annex-ambiguous', names: ['批次/b/x.pdf', 'c/x.pdf'] });
    expect(index.find('z/证明.pdf')).toEqual({ fault: 'annex-missing', names: ['批次/A/证明.PDF'] });
    expect(index.find('none.pdf')).toEqual({ fault: 'annex-missing' });
  });

  it('may have title, copies and pages beside it', () => {
    expect(namedFiles('a/b.pdf；c.pdf | 标题 | ２份 | 12页\nd.pdf||many', 'OTHER')).toEqual([
      { kind: 'OTHER', path: 'a/b.pdf' },
      { kind: 'OTHER', path: 'c.pdf', title: '标题', copies: 2, pages: 12 },
      { kind: 'OTHER', path: 'd.pdf', copies: Number.NaN },
    ]);
    expect(titleOf('a\\b/检验报告.v2.pdf')).toBe('检验报告.v2');
  });

  it('has its pages counted where they can be', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(countPages(bytes('<</Type /Page>> <</Type/Pages/Count 2>> <</Type\n/Page/Parent>>'), 'application/pdf')).toBe(2);
    expect([countPages(bytes('%PDF'), 'application/pdf'), countPages(bytes('x'), 'image/tiff'), countPages(bytes('x'), 'image/png')]).toEqual([undefined, undefined, 1]);
  });
});
