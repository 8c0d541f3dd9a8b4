import type { Outline } from '../outline.js';
import { APPLICANTS, BAY_AGENCY } from '../parties.js';
import { ACCEPTED, COLLECTED, CONFIRMED_AND_FORWARDED, FORM_DECIDED, recommended, registered } from '../story.js';

export const HK_COMPANY: Outline = {
  key: 'hk-company',
  title: {
    'zh-Hans': '香港公司：手术机器人',
    'zh-Hant': '香港公司：手術機械人',
    en: 'Hong Kong company: surgical robot',
    pt: 'Empresa de Hong Kong: robô cirúrgico',
  },
  office: 'SHENZHEN',
  channel: 'ONLINE',
  language: 'en',
  region: 'HK',
  application: {
    year: 2023,
    title: '一种腔镜手术机器人的器械末端力反馈装置',
    filingDate: '2023-08-09',
    substantiveExaminationSince: '2024-04-22',
    ipcSymbols: ['A61B34/30', 'A61B17/34'],
    xml: false,
  },
  requester: {
    name: APPLICANTS.hkMedical.name,
    nationalityOrRegion: '中国香港',
    contactName: 'Grace WONG (Sample)',
    phone: '+852 3999 0002',
    email: 'grace.wong@example.org',
    address: '香港港岛样本街88号样本中心21楼',
  },
  applicants: [APPLICANTS.hkMedical],
  agency: BAY_AGENCY,
  ground: {
    code: 'O85-5-3',
    statement: '本申请的产品已完成型式检验并签订量产合同，已做好产业化准备。',
    exhibit: {
      issuer: '样本医疗器械检验所',
      paragraphs: [
        '受检样机通过电气安全、电磁兼容与末端力测量精度检验。',
        '委托方与两家医院签订试用协议，首批量产合同共计六十台。',
      ],
      figures: [
        ['末端力测量误差', '不超过0.05牛'],
        ['量产合同', '60台'],
        ['交付日期', '2027-03-31前'],
      ],
    },
  },
  innovationStatement:
    '首次在直径八毫米的器械末端实现三向力反馈，误差低于0.05牛；产品已具备量产条件，可减少术中组织损伤。',
  priorArt: {
    patents: [
      { documentNumber: 'CN113999003B', publicationDate: '2022-09-06', relevantPassages: '权利要求1至4，附图5' },
    ],
    literature: [
      { title: 'Journal of Sample Surgical Robotics, Vol. 8 No. 2', date: '2022-11-01', authorAndArticle: 'A. Sample: Force feedback in laparoscopic instruments', pages: '101-117' },
    ],
  },
  story: [
    registered('SHENZHEN', 'ONLINE'),
    ACCEPTED,
    COLLECTED,
    FORM_DECIDED,
    recommended('主分类号A61B34/30属于4.2生物医学工程产业；检验报告与量产合同证明已做好产业化准备，符合第85号令第五条第（三）项。'),
    ...CONFIRMED_AND_FORWARDED,
  ],
  ends: 'FORWARDED',
};
