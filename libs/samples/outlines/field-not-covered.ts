import type { Outline } from '../outline.js';
import { APPLICANTS, LINGNAN_AGENCY } from '../parties.js';
import { ACCEPTED, COLLECTED, FORM_DECIDED, notRecommended, registered } from '../story.js';

export const FIELD_NOT_COVERED: Outline = {
  key: 'field-not-covered',
  title: {
    'zh-Hans': '技术领域不符：家用炊具',
    'zh-Hant': '技術領域不符：家用炊具',
    en: 'Outside the technical field: kitchenware',
    pt: 'Fora do domínio técnico: utensílios de cozinha',
  },
  office: 'GUANGZHOU',
  channel: 'WINDOW',
  language: 'zh-Hant',
  region: 'HK',
  application: {
    year: 2024,
    title: '一种家用压力锅的泄压阀结构',
    filingDate: '2024-05-08',
    substantiveExaminationSince: '2025-01-16',
    ipcSymbols: ['A47J27/08', 'A47J27/092'],
    xml: false,
  },
  requester: {
    name: APPLICANTS.hkKitchen.name,
    nationalityOrRegion: '中国香港',
    contactName: '吳樣本',
    phone: '+852 3999 0008',
    email: 'ng.sample@example.org',
    address: '香港新界荃湾样本路2号',
  },
  applicants: [APPLICANTS.hkKitchen],
  agency: LINGNAN_AGENCY,
  ground: {
    code: 'O85-5-3',
    statement: '本申请的产品已经量产销售。',
    exhibit: {
      issuer: '新界樣本廚具有限公司',
      paragraphs: [
        '产品已在香港与内地门店销售，附销售合同一份。',
      ],
      figures: [
        ['月销量', '3 000只'],
      ],
    },
  },
  innovationStatement:
    '双级泄压结构降低误开风险；产品已经销售。',
  priorArt: {
    patents: [
      { documentNumber: 'CN109999013U', publicationDate: '2019-12-10', relevantPassages: '全文' },
    ],
    literature: [],
  },
  story: [
    registered('GUANGZHOU', 'WINDOW'),
    ACCEPTED,
    COLLECTED,
    FORM_DECIDED,
    notRecommended('分类号A47J27/08、A47J27/092均不在《战略性新兴产业分类与国际专利分类参照关系表（2021）（试行）》之内，技术领域不符合条件。'),
    { do: 'confirm', by: 'REVIEWER', then: 'NOT_RECOMMENDED' },
  ],
  ends: 'NOT_RECOMMENDED',
};
