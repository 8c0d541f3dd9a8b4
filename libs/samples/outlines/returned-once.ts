import type { Outline } from '../outline.js';
import { APPLICANTS, LINGNAN_AGENCY } from '../parties.js';
import { ACCEPTED, COLLECTED, CONFIRMED_AND_FORWARDED, FORM_DECIDED, recommended, registered, returned } from '../story.js';

export const RETURNED_ONCE: Outline = {
  key: 'returned-once',
  title: {
    'zh-Hans': '审核员退回一次：轨道车辆定位',
    'zh-Hant': '審核員退回一次：軌道車輛定位',
    en: 'Returned once by the reviewer: locating trains',
    pt: 'Devolvido uma vez pelo revisor: localização de comboios',
  },
  office: 'GUANGZHOU',
  channel: 'WINDOW',
  language: 'en',
  region: 'HK',
  application: {
    year: 2023,
    title: '隧道内轨道车辆的定位方法及车载设备',
    filingDate: '2023-04-19',
    substantiveExaminationSince: '2023-12-28',
    ipcSymbols: ['B61L25/02', 'B61L27/60'],
    xml: false,
  },
  requester: {
    name: APPLICANTS.hkRail.name,
    nationalityOrRegion: '中国香港',
    contactName: 'Alice CHENG (Sample)',
    phone: '+852 3999 0011',
    email: 'alice.cheng@example.org',
    address: '香港数码港样本道100号数码港3座5楼',
  },
  applicants: [APPLICANTS.hkRail],
  agency: LINGNAN_AGENCY,
  ground: {
    code: 'O85-5-3',
    statement: '本申请的方法已在一条线路投入使用。',
    exhibit: {
      issuer: '样本城市轨道运营公司',
      paragraphs: [
        '车载定位设备已在样本线全部列车上投入使用。',
      ],
      figures: [
        ['列车', '28列'],
        ['定位误差', '不超过0.3米'],
        ['投入使用', '2026-04-01'],
      ],
    },
  },
  innovationStatement:
    '不依赖卫星信号实现隧道内亚米级定位，可缩短行车间隔；已在一条线路使用，可推广至既有线改造。',
  priorArt: {
    patents: [
      { documentNumber: 'CN112999017B', publicationDate: '2022-02-18', relevantPassages: '权利要求1至5' },
      { documentNumber: 'KR102999018B1', publicationDate: '2021-09-30', relevantPassages: '第3页至第7页' },
    ],
    literature: [],
  },
  story: [
    registered('GUANGZHOU', 'WINDOW'),
    ACCEPTED,
    COLLECTED,
    FORM_DECIDED,
    recommended('主分类号B61L25/02属于2.4轨道交通装备产业，已投入使用。'),
    returned('请说明哪一份证据证明已投入使用，并写明所依据的条款。'),
    { do: 'reassign', role: 'RECOMMENDER', reason: '原推荐员外出办公，改由另一推荐员补充理由。', by: 'SUPERVISOR', then: 'AWAITING_RECOMMENDATION' },
    recommended('主分类号B61L25/02属于2.4轨道交通装备产业。运营公司出具的证明载明车载设备自2026年4月1日起在28列列车上使用，足以证明已经产业化，符合第85号令第五条第（三）项。'),
    ...CONFIRMED_AND_FORWARDED,
  ],
  ends: 'FORWARDED',
};
