import type { Outline } from '../outline.js';
import { APPLICANTS, BAY_AGENCY } from '../parties.js';
import { ACCEPTED, COLLECTED, CONFIRMED_AND_FORWARDED, FORM_DECIDED, decided, recommended, registered } from '../story.js';

export const SCOPE_TO_DECIDE: Outline = {
  key: 'scope-to-decide',
  title: {
    'zh-Hans': '由承办人判断范围：区块链存证',
    'zh-Hant': '由承辦人判斷範圍：區塊鏈存證',
    en: 'An officer decides on scope: blockchain evidence',
    pt: 'Âmbito a decidir: prova em cadeia de blocos',
  },
  office: 'SHENZHEN',
  channel: 'ONLINE',
  language: 'en',
  region: 'HK',
  application: {
    year: 2025,
    title: '一种基于中继链的跨境电子单证存证方法',
    filingDate: '2025-03-13',
    substantiveExaminationSince: '2025-10-09',
    ipcSymbols: ['G06Q20/38', 'H04L9/32'],
    xml: false,
  },
  requester: {
    name: APPLICANTS.hkLedger.name,
    nationalityOrRegion: '中国香港',
    contactName: 'Peter LAU (Sample)',
    phone: '+852 3999 0009',
    email: 'peter.lau@example.org',
    address: '香港中环样本道9号样本金融中心30楼',
  },
  applicants: [APPLICANTS.hkLedger],
  agency: BAY_AGENCY,
  ground: {
    code: 'O85-5-1',
    statement: '本申请涉及区块链，属于新兴产业。',
    exhibit: {
      issuer: '样本跨境贸易单一窗口',
      paragraphs: [
        '存证系统在样本口岸试运行，跨境单证核验时间明显缩短。',
      ],
      figures: [
        ['核验时间', '由2日缩短至4分钟'],
        ['试运行单证', '18 600份'],
      ],
    },
  },
  innovationStatement:
    '以中继链连接两地单证系统，单证核验时间由两日缩短至四分钟；可用于粤港澳跨境贸易。',
  priorArt: {
    patents: [
      { documentNumber: 'CN117999014A', publicationDate: '2023-11-24', relevantPassages: '说明书第0030至0072段' },
      { documentNumber: 'US11999015B2', publicationDate: '2023-08-01', relevantPassages: 'claims 1-12' },
    ],
    literature: [],
  },
  story: [
    registered('SHENZHEN', 'ONLINE'),
    ACCEPTED,
    COLLECTED,
    FORM_DECIDED,
    decided('TECHNICAL_FIELD', '说明书与权利要求均以中继链为核心，落入1.3第5行范围词“平行链、中继链、以太币等区块链相关关键词”。'),
    recommended('G06Q20/38、H04L9/32属于1.3新兴软件和新型信息技术服务第5行，经判断落入该行范围词；试运行证明其应用前景，符合第85号令第五条第（一）项。'),
    ...CONFIRMED_AND_FORWARDED,
  ],
  ends: 'FORWARDED',
  restsAt: 'AWAITING_RECOMMENDATION',
};
