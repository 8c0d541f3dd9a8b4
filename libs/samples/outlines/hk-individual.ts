import type { Outline } from '../outline.js';
import { APPLICANTS, LINGNAN_AGENCY } from '../parties.js';
import { ACCEPTED, CLOSED, COLLECTED, CONFIRMED_AND_FORWARDED, FORM_DECIDED, granted, recommended, registered, resolved } from '../story.js';

/** CNIPA's record writes the name in simplified characters; the clerk keeps the name as on the identity card. */
export const HK_INDIVIDUAL: Outline = {
  key: 'hk-individual',
  title: {
    'zh-Hans': '香港个人：粤语语音翻译',
    'zh-Hant': '香港個人：粵語語音翻譯',
    en: 'Hong Kong individual: Cantonese speech translation',
    pt: 'Pessoa singular de Hong Kong: tradução de fala em cantonês',
  },
  office: 'GUANGZHOU',
  channel: 'WINDOW',
  language: 'zh-Hant',
  region: 'HK',
  application: {
    year: 2024,
    title: '一种粤语语音到书面中文的翻译方法及系统',
    filingDate: '2024-03-18',
    substantiveExaminationSince: '2024-11-05',
    ipcSymbols: ['G06F40/58', 'G06F40/30'],
    xml: false,
  },
  requester: {
    name: APPLICANTS.hkPerson.name,
    nationalityOrRegion: '中国香港',
    contactName: '陳樣本',
    phone: '+852 3999 0001',
    email: 'chan.sample@example.org',
    address: '香港九龙样本道1号样本大厦8楼A室',
  },
  applicants: [APPLICANTS.hkPerson],
  agency: LINGNAN_AGENCY,
  ground: {
    code: 'O85-5-1',
    statement: '本申请涉及人工智能自然语言处理，属于新兴产业。',
    exhibit: {
      issuer: '样本软件测评中心',
      paragraphs: [
        '委托方提交的翻译系统在粤语口语测试集上完成测评，测评环境与方法见下表。',
        '测评结果表明，系统译文的准确率高于对照系统，可以用于政务与医疗问询场景。',
      ],
      figures: [
        ['测试语句', '12 000句'],
        ['译文准确率', '94.6%，对照系统为81.2%'],
        ['平均时延', '0.42秒'],
      ],
    },
  },
  innovationStatement:
    '以声调与语境联合建模解决粤语口语到书面语的转换，译文准确率较现有技术提高十三个百分点；可用于粤港澳大湾区政务、医疗与客户服务，市场需求明确。',
  priorArt: {
    patents: [
      { documentNumber: 'CN112999001A', publicationDate: '2021-06-18', relevantPassages: '说明书第0032至0051段，附图2' },
      { documentNumber: 'US20230999002A1', publicationDate: '2023-05-04', relevantPassages: 'claims 1-6' },
    ],
    literature: [
      { title: '样本语言工程学报，第12卷第3期', date: '2023-06-15', authorAndArticle: '张样本：粤语口语机器翻译综述', pages: '45-58' },
    ],
  },
  recordSays: { applicants: ['陈样本'] },
  story: [
    registered('GUANGZHOU', 'WINDOW'),
    ACCEPTED,
    resolved({ field: 'applicants', choice: 'KEEP_FORM' }),
    COLLECTED,
    FORM_DECIDED,
    recommended('主分类号G06F40/58属于1.5人工智能，且无范围词限制；测评报告证明其具有创新价值与应用前景，符合第85号令第五条第（一）项。2017版请求书载明事项齐全，予以认可。'),
    ...CONFIRMED_AND_FORWARDED,
    granted('样本通字第0001号', 'YX-SAMPLE-0001'),
    CLOSED,
  ],
  ends: 'COMPLETED',
  restsAt: 'FORWARDED',
};
