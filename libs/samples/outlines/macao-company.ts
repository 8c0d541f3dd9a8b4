import type { Outline } from '../outline.js';
import { APPLICANTS, LINGNAN_AGENCY } from '../parties.js';
import { ACCEPTED, COLLECTED, CONFIRMED_AND_FORWARDED, FORM_DECIDED, decided, recommended, registered } from '../story.js';

/** The foreign-filing ground: an officer also decides whether the request evidently lacks prospect of grant. */
export const MACAO_COMPANY: Outline = {
  key: 'macao-company',
  title: {
    'zh-Hans': '澳门公司：光伏组件检测',
    'zh-Hant': '澳門公司：光伏組件檢測',
    en: 'Macao company: testing solar modules',
    pt: 'Empresa de Macau: ensaio de módulos solares',
  },
  office: 'GUANGZHOU',
  channel: 'ONLINE',
  language: 'pt',
  region: 'MO',
  application: {
    year: 2025,
    title: '一种光伏组件隐裂的无人机巡检方法及系统',
    filingDate: '2025-10-16',
    substantiveExaminationSince: '2026-05-20',
    ipcSymbols: ['H02S50/10', 'H02S50/15'],
    xml: true,
  },
  requester: {
    name: APPLICANTS.macaoCompany.name,
    nationalityOrRegion: '中国澳门',
    contactName: 'Rui Amostra',
    phone: '+853 2899 0005',
    email: 'rui.amostra@example.org',
    address: '澳门样本大马路55号样本商业中心12楼B座',
  },
  applicants: [APPLICANTS.macaoCompany],
  agency: LINGNAN_AGENCY,
  foreignFiling: { route: 'PARIS' },
  ground: {
    code: 'O85-5-4',
    statement: '首次在中国提出申请后，已在葡萄牙提出实质审查请求。',
    exhibit: {
      issuer: 'Gabinete Amostra de Propriedade Industrial',
      paragraphs: [
        '兹证明委托方以本申请为优先权基础，在葡萄牙提出对应申请并请求实质审查。',
      ],
      figures: [
        ['对应申请', 'PT 999008'],
        ['请求实质审查', '2026-06-30'],
      ],
    },
  },
  innovationStatement:
    '以电致发光与热像同步巡检，单机每日检测面积提高三倍；适用于屋顶与水面电站，已有两家运营商提出采购意向。',
  priorArt: {
    patents: [
      { documentNumber: 'CN115999009A', publicationDate: '2023-04-14', relevantPassages: '说明书第0025至0060段，附图1至4' },
    ],
    literature: [],
  },
  story: [
    registered('GUANGZHOU', 'ONLINE'),
    ACCEPTED,
    COLLECTED,
    FORM_DECIDED,
    decided('EVIDENT_LACK', '检索所列对比文件未公开同步巡检的技术特征，未见明显不具备授权前景的情形。'),
    recommended('主分类号H02S50/10属于6.3太阳能产业；已提交在葡萄牙请求实质审查的证明，未见明显不具备授权前景的情形，符合第85号令第五条第（四）项。'),
    ...CONFIRMED_AND_FORWARDED,
  ],
  ends: 'FORWARDED',
};
