import type { Outline } from '../outline.js';
import { APPLICANTS, LINGNAN_AGENCY } from '../parties.js';
import { ACCEPTED, CLOSED, COLLECTED, CONFIRMED_AND_FORWARDED, FORM_DECIDED, granted, recommended, registeredLate } from '../story.js';

export const MACAO_ASSOCIATION: Outline = {
  key: 'macao-association',
  title: {
    'zh-Hans': '澳门社团：呼吸支持装置',
    'zh-Hant': '澳門社團：呼吸支援裝置',
    en: 'Macao association: breathing support',
    pt: 'Associação de Macau: suporte respiratório',
  },
  office: 'GUANGZHOU',
  channel: 'POST',
  language: 'pt',
  region: 'MO',
  application: {
    year: 2024,
    title: '便携式呼吸支持装置及其压力控制方法',
    filingDate: '2024-01-23',
    substantiveExaminationSince: '2024-08-30',
    ipcSymbols: ['A61M16/00', 'A61M16/20'],
    xml: false,
  },
  requester: {
    name: APPLICANTS.macaoAssociation.name,
    nationalityOrRegion: '中国澳门',
    contactName: 'Maria Amostra',
    phone: '+853 2899 0006',
    email: 'maria.amostra@example.org',
    address: '澳门氹仔样本街6号地下',
  },
  applicants: [APPLICANTS.macaoAssociation],
  agency: LINGNAN_AGENCY,
  ground: {
    code: 'O85-5-5',
    statement: '本申请用于突发公共卫生事件中的呼吸支持，对公共利益具有重大意义。',
    exhibit: {
      issuer: '澳门样本社区医疗中心',
      paragraphs: [
        '装置在样本社区医疗中心完成演练测试，可在断电情况下维持供气。',
      ],
      figures: [
        ['断电供气', '不少于6小时'],
        ['整机质量', '2.1千克'],
        ['操作培训', '30分钟'],
      ],
    },
  },
  innovationStatement:
    '以自适应压力控制延长电池供气时间，整机质量不足现有设备的一半；可储备于社区与离岛，用于应急救治。',
  priorArt: {
    patents: [
      { documentNumber: 'CN110999010B', publicationDate: '2021-03-09', relevantPassages: '权利要求1至3' },
      { documentNumber: 'JP2020999011A', publicationDate: '2020-10-22', relevantPassages: '段落0014至0029' },
    ],
    literature: [],
  },
  story: [
    registeredLate('GUANGZHOU', 12),
    ACCEPTED,
    COLLECTED,
    FORM_DECIDED,
    recommended('主分类号A61M16/00属于4.2生物医学工程产业；用于公共卫生应急，对公共利益具有重大意义，符合第85号令第五条第（五）项。'),
    ...CONFIRMED_AND_FORWARDED,
    { do: 'explain-breach', cause: 'INCORRECT_HANDLING', text: '来信误投其他部门，十二日后方转至受理窗口；已改进收发登记。', by: 'SUPERVISOR', then: 'FORWARDED' },
    granted('样本通字第0002号', 'YX-SAMPLE-0002'),
    CLOSED,
  ],
  ends: 'COMPLETED',
  restsAt: 'RECEIVED',
};
