import type { Outline } from '../outline.js';
import { APPLICANTS, BAY_AGENCY } from '../parties.js';
import { ACCEPTED, registered } from '../story.js';

export const WITHDRAWN: Outline = {
  key: 'withdrawn',
  title: {
    'zh-Hans': '澳门个人：申请人撤回',
    'zh-Hant': '澳門個人：申請人撤回',
    en: 'Macao individual: withdrawn by the applicant',
    pt: 'Pessoa singular de Macau: pedido retirado',
  },
  office: 'SHENZHEN',
  channel: 'ONLINE',
  language: 'pt',
  region: 'MO',
  application: {
    year: 2025,
    title: '一种用于编译器的增量语法分析方法',
    filingDate: '2025-01-10',
    substantiveExaminationSince: '2025-08-21',
    ipcSymbols: ['G06F8/41'],
    xml: false,
  },
  requester: {
    name: APPLICANTS.macaoPerson.name,
    nationalityOrRegion: '中国澳门',
    contactName: 'Ana Amostra de Sousa',
    phone: '+853 2899 0012',
    email: 'ana.amostra@example.org',
    address: '澳门样本围1号3楼C',
  },
  applicants: [APPLICANTS.macaoPerson],
  agency: BAY_AGENCY,
  ground: {
    code: 'O85-5-1',
    statement: '本申请涉及新兴软件，属于新兴产业。',
    exhibit: {
      issuer: '样本开源软件基金会',
      paragraphs: [
        '方法已并入样本编译器的测试版本。',
      ],
      figures: [
        ['增量分析耗时', '下降62%'],
      ],
    },
  },
  innovationStatement:
    '只重新分析改动所及的语法单元，耗时下降百分之六十二；可用于开发环境与在线编程教学。',
  priorArt: {
    patents: [
      { documentNumber: 'US10999019B1', publicationDate: '2021-03-16', relevantPassages: 'claims 1-8' },
    ],
    literature: [],
  },
  story: [
    registered('SHENZHEN', 'ONLINE'),
    ACCEPTED,
    { do: 'withdraw', reason: '申请人改为等待正常审查，撤回优先审查请求。', by: 'APPLICANT', then: 'WITHDRAWN' },
  ],
  ends: 'WITHDRAWN',
};
