import type { Outline } from '../outline.js';
import { APPLICANTS, BAY_AGENCY } from '../parties.js';
import { ACCEPTED, COLLECTED, CONFIRMED_AND_FORWARDED, FORM_DECIDED, recommended, registered } from '../story.js';

export const PCT_NATIONAL_PHASE: Outline = {
  key: 'pct-national-phase',
  title: {
    'zh-Hans': 'PCT进入国家阶段：石墨烯制备',
    'zh-Hant': 'PCT進入國家階段：石墨烯製備',
    en: 'PCT national phase: making graphene',
    pt: 'Fase nacional PCT: produção de grafeno',
  },
  office: 'SHENZHEN',
  channel: 'BATCH',
  language: 'en',
  region: 'HK',
  application: {
    year: 2024,
    title: '低缺陷石墨烯薄膜的连续制备方法与设备',
    filingDate: '2022-12-09',
    substantiveExaminationSince: '2024-09-12',
    ipcSymbols: ['C01B32/186', 'C01B32/194'],
    xml: true,
    international: { year: 2022, filingDate: '2022-12-09' },
  },
  requester: {
    name: APPLICANTS.hkMaterials.name,
    nationalityOrRegion: '中国香港',
    contactName: 'Daniel HO (Sample)',
    phone: '+852 3999 0004',
    email: 'daniel.ho@example.org',
    address: '香港新界大埔样本工业邨科进路3号',
  },
  applicants: [APPLICANTS.hkMaterials],
  agency: BAY_AGENCY,
  ground: {
    code: 'O85-5-1',
    statement: '本申请涉及先进无机非金属材料，属于关键核心技术。',
    exhibit: {
      issuer: '样本材料分析测试中心',
      paragraphs: [
        '对委托方连续制备的石墨烯薄膜样品进行拉曼光谱与方块电阻测试。',
      ],
      figures: [
        ['缺陷峰与石墨峰强度比', '不高于0.02'],
        ['方块电阻', '每方块220欧'],
        ['连续长度', '500米'],
      ],
    },
  },
  innovationStatement:
    '在卷对卷设备上将缺陷密度降低一个数量级，连续长度达到五百米；可用于柔性显示与散热膜，产业化前景明确。',
  priorArt: {
    patents: [
      { documentNumber: 'WO2021999006A1', publicationDate: '2021-07-15', relevantPassages: 'claims 1-9, figure 3' },
      { documentNumber: 'CN111999007B', publicationDate: '2021-12-03', relevantPassages: '权利要求1' },
    ],
    literature: [],
  },
  story: [
    registered('SHENZHEN', 'BATCH'),
    ACCEPTED,
    COLLECTED,
    FORM_DECIDED,
    recommended('进入国家阶段的发明专利申请，主分类号C01B32/186属于3.4先进无机非金属材料；测试报告证明其创新价值，符合第85号令第五条第（一）项。'),
    ...CONFIRMED_AND_FORWARDED,
  ],
  ends: 'FORWARDED',
  restsAt: 'AWAITING_RECOMMENDATION',
};
