import type { Outline } from '../outline.js';
import { APPLICANTS, BAY_AGENCY } from '../parties.js';
import { ACCEPTED, COLLECTED, CONFIRMED_AND_FORWARDED, FORM_DECIDED, recommended, registered } from '../story.js';

export const CONSENT_MISSING: Outline = {
  key: 'consent-missing',
  title: {
    'zh-Hans': '需要补正：缺少共同申请人的同意书',
    'zh-Hant': '需要補正：缺少共同申請人的同意書',
    en: 'Needs a correction: a co-applicant has not consented',
    pt: 'Carece de correcção: falta o consentimento de um co-requerente',
  },
  office: 'SHENZHEN',
  channel: 'WINDOW',
  language: 'zh-Hant',
  region: 'HK',
  application: {
    year: 2023,
    title: '基于数字孪生的建筑结构设计优化方法及系统',
    filingDate: '2023-11-30',
    substantiveExaminationSince: '2024-07-18',
    ipcSymbols: ['G06F30/20', 'G06F30/13'],
    xml: false,
  },
  requester: {
    name: APPLICANTS.hkSoftware.name,
    nationalityOrRegion: '中国香港',
    contactName: '黃樣本',
    phone: '+852 3999 0007',
    email: 'wong.sample@example.org',
    address: '香港九龙观塘样本道100号样本广场15楼',
  },
  applicants: [APPLICANTS.hkSoftware, APPLICANTS.hkResearcher],
  agency: BAY_AGENCY,
  ground: {
    code: 'O85-5-1',
    statement: '本申请涉及新兴软件和新型信息技术服务，属于新兴产业。',
    exhibit: {
      issuer: '样本建筑设计研究院',
      paragraphs: [
        '软件在三个工程项目中试用，结构用钢量平均下降。',
      ],
      figures: [
        ['试用项目', '3个'],
        ['用钢量下降', '平均11%'],
      ],
    },
  },
  innovationStatement:
    '将现场监测数据实时并入设计模型，使设计迭代由数周缩短到一日；可推广至桥梁与地下工程。',
  priorArt: {
    patents: [
      { documentNumber: 'CN116999012A', publicationDate: '2023-05-30', relevantPassages: '说明书第0041至0066段' },
    ],
    literature: [],
  },
  consentMissingOf: 1,
  story: [
    registered('SHENZHEN', 'WINDOW'),
    ACCEPTED,
    {
      do: 'request-correction',
      defects: [{ code: 'CONSENT', text: '未附第二申请人李樣本的同意书，请提交由其签字的同意书。' }],
      answerWithinDays: 14,
      by: 'CLERK',
      then: 'AWAITING_CORRECTION',
    },
    { do: 'submit-correction', explanation: '现邮寄补交第二申请人签字的同意书。', by: 'CLERK', then: 'COLLECTING' },
    COLLECTED,
    FORM_DECIDED,
    recommended('补正后全体申请人均已同意；主分类号G06F30/20属于1.3新兴软件和新型信息技术服务，符合第85号令第五条第（一）项。'),
    ...CONFIRMED_AND_FORWARDED,
  ],
  ends: 'FORWARDED',
  restsAt: 'AWAITING_CORRECTION',
};
