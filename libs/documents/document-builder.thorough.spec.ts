import { beforeAll, describe, expect, it } from '@jest/globals';
import { DOCUMENT_KINDS, type DocumentData, type Paper } from '#libs/application/ports/documents.js';
import { LANGUAGES, type Language } from '#libs/domain/language.js';
import { day } from '#libs/domain/time/day.js';
import { instant } from '#libs/domain/time/instant.js';
import { DocumentBuilder } from './document-builder.js';
import { receipt } from './letters/receipt.js';
import { PROBE, EMPTY_PICTURE } from './probe.js';
import { Typesetter, TypesettingError } from './typesetter.js';

const at = instant('2026-11-23T09:12:00+08:00');
const sha256 = '3f9ac1d2'.repeat(8);

function paper(language: Language): Paper {
  return {
    language,
    office: 'GUANGZHOU',
    acceptanceNumber: 'GZ-2026-00123',
    applicationNumber: '202310123456.6',
    inventionTitle: '样本发明',
    applicants: [{ name: '陳樣本', nameEnglish: 'CHAN Yeung Pun (Sample)' }],
    issuedAt: at,
    verifyAddress: 'https://youshen.example.org/verify/GZ-2026-00123',
    auditHead: { sequence: 3, hash: sha256 },
  };
}

function allKinds(language: Language): DocumentData {
  const common = paper(language);
  return {
    ACCEPTANCE_RECEIPT: {
      ...common, channel: 'WINDOW', receivedAt: at, deemedReceivedAt: at, dueAt: instant('2026-11-24T17:30+08:00'),
      provisional: false, dueNotBefore: false, secret: '7KQM-4XWD-R2FP', statusAddress: 'https://youshen.example.org/',
      attachments: [{ kind: 'REQUEST_FORM', title: '请求书', pages: 2, copies: 1, sha256 }],
    },
    CORRECTION_NOTICE: {
      ...common, answerBy: day('2026-12-07'), statusAddress: 'https://youshen.example.org/',
      defects: [{ where: '请求书第⑤栏', what: '未附同意书。', remedy: '请补交。' }],
    },
    NOT_ACCEPTED_NOTICE: { ...common, reasons: [{ reason: '不属于受理范围。' }] },
    NOT_RECOMMENDED_NOTICE: { ...common, reasons: [{ reason: '技术领域不符合条件。', basis: '参照关系表' }] },
    RECOMMENDATION_OPINION: {
      ...common, grounds: [{ code: 'O85-5-1', wording: '新兴产业' }], reasons: '符合条件。\n予以推荐。',
      findings: [{ rule: 'TECHNICAL_FIELD', question: '分类号在表内', outcome: 'met', basis: '参照关系表' }],
      overrides: [{ rule: 'FORM_EDITION', by: '推荐员', at, reason: '载明事项齐全。' }],
      recommendedBy: '推荐员', recommendedAt: at, reviewedBy: '审核员', reviewedAt: at,
    },
    PACKAGE_COVER: { ...common, packageId: 'case-1-forward', manifestSha256: sha256, files: [{ name: 'a.pdf', title: '请求书', bytes: 1, sha256 }] },
  };
}

const builder = new DocumentBuilder();
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes).subarray(0, 5).toString() === '%PDF-';

describe('DocumentBuilder', () => {
  beforeAll(() => { builder.check(); });

  it.each(DOCUMENT_KINDS)('sets %s in every language, twice the same', async (kind) => {
    for (const language of LANGUAGES) {
      const first = await builder.render(kind, allKinds(language)[kind]);
      expect(isPdf(first)).toBe(true);
      expect(Buffer.from(await builder.render(kind, allKinds(language)[kind])).equals(first)).toBe(true);
    }
  });

  it('gives other bytes for other data', async () => {
    const notice = allKinds('en').NOT_ACCEPTED_NOTICE;
    const [one, other] = await Promise.all([
      builder.render('NOT_ACCEPTED_NOTICE', notice),
      builder.render('NOT_ACCEPTED_NOTICE', { ...notice, applicationNumber: '202410123456.1' }),
    ]);
    expect(Buffer.from(one).equals(other)).toBe(false);
  });

  it.each([
    ['markup', '#panic("x") *bold* $x$ \\ @ref <label> // comment ```'],
    ['characters without a glyph', '😀 \ue123 ก \ud800 \u0000'],
    ['a very long name', `${'長'.repeat(2000)} ${'A'.repeat(2000)}`],
    ['nothing', ''],
  ])('takes %s as plain text', async (_, inventionTitle) => {
    expect(isPdf(await builder.render('ACCEPTANCE_RECEIPT', { ...allKinds('pt').ACCEPTANCE_RECEIPT, inventionTitle }))).toBe(true);
  });
});

describe('the receipt', () => {
  const data = allKinds('pt').ACCEPTANCE_RECEIPT;
  const text = (given: typeof data): string => JSON.stringify(receipt(given));

  it('shows the first eight digits of each file and the whole head of the audit chain', () => {
    expect(text({ ...data, auditHead: { sequence: 3, hash: 'ab'.repeat(32) } })).toContain('"3f9ac1d2"');
    expect(text(data)).toContain(`审计链 #3　${sha256}`);
  });

  it('says that an instant is provisional, or not before, in both languages', () => {
    expect(text(data)).not.toMatch(/暂定|Provisório/);
    expect(text({ ...data, provisional: true })).toMatch(/暂定.*Provisório/);
    expect(text({ ...data, dueNotBefore: true })).toMatch(/不早于.*não antes de/);
    expect(text({ ...data, dueNotBefore: true, provisional: true })).toMatch(/interrupção.*Provisório.*17:30 \(ou mais tarde[^)]*\) \(provisório\)/);
  });
});

describe('Typesetter', () => {
  it('refuses to set blank pages where the fonts are missing', () => {
    const fontless = new Typesetter(['/nowhere']);
    expect(() => fontless.typeset('letter.typ', PROBE, { qr: EMPTY_PICTURE }, 0)).toThrow(TypesettingError);
  });

  it('says which template cannot be set and why', () => {
    expect(() => new Typesetter().typeset('letter.typ', { ...PROBE, blocks: [{ is: 'unheard-of' }] }, { qr: EMPTY_PICTURE }, 0)).toThrow(/letter\.typ cannot be set: .*unheard-of/);
  });
});
