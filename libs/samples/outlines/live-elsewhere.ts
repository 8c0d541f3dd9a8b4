import type { Outline } from '../outline.js';
import { APPLICANTS, BAY_AGENCY } from '../parties.js';
import { ACCEPTED, COLLECTED, CONFIRMED_AND_FORWARDED, FORM_DECIDED, recommended, refusedAsDuplicate, registered } from '../story.js';

/** Shenzhen holds the number; Guangzhou refuses it and says so; Shenzhen goes on undisturbed. */
export const LIVE_ELSEWHERE: Outline = {
  key: 'live-elsewhere',
  title: {
    'zh-Hans': '同一申请已在另一代办处办理',
    'zh-Hant': '同一申請已在另一代辦處辦理',
    en: 'The same application is already live at the other office',
    pt: 'O mesmo pedido já corre na outra delegação',
  },
  office: 'SHENZHEN',
  channel: 'ONLINE',
  language: 'zh-Hant',
  region: 'HK',
  application: {
    year: 2024,
    title: '燃料电池车辆的能量分配方法及控制器',
    filingDate: '2024-09-04',
    substantiveExaminationSince: '2025-05-26',
    ipcSymbols: ['B60L50/70', 'B60L50/72'],
    xml: false,
  },
  requester: {
    name: APPLICANTS.hkPerson.name,
    nationalityOrRegion: '中国香港',
    contactName: '陳樣本',
    phone: '+852 3999 0010',
    email: 'chan.sample@example.org',
    address: '香港九龙样本道1号样本大厦8楼A室',
  },
  applicants: [APPLICANTS.hkPerson],
  agency: BAY_AGENCY,
  ground: {
    code: 'O85-5-2',
    statement: '新能源汽车属于深圳市鼓励发展的产业。',
    exhibit: {
      issuer: '样本新能源汽车检测中心',
      paragraphs: [
        '搭载控制器的样车完成道路试验。',
      ],
      figures: [
        ['氢耗下降', '8.3%'],
        ['试验里程', '20 000公里'],
      ],
    },
  },
  innovationStatement:
    '按路况预测分配燃料电池与动力电池的输出，氢耗下降百分之八；可用于城市公交与物流车。',
  priorArt: {
    patents: [
      { documentNumber: 'CN115999016A', publicationDate: '2022-12-27', relevantPassages: '说明书第0022至0048段' },
    ],
    literature: [],
  },
  story: [
    registered('SHENZHEN', 'ONLINE'),
    refusedAsDuplicate('GUANGZHOU', 'WINDOW', 'SHENZHEN'),
    ACCEPTED,
    COLLECTED,
    FORM_DECIDED,
    recommended('主分类号B60L50/70属于5.1新能源汽车整车制造；新能源汽车属于深圳市鼓励发展的产业，符合第85号令第五条第（二）项。'),
    ...CONFIRMED_AND_FORWARDED,
  ],
  ends: 'FORWARDED',
  restsAt: 'COLLECTING',
};
