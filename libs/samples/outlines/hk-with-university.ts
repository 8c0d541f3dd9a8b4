import type { Outline } from '../outline.js';
import { APPLICANTS, LINGNAN_AGENCY } from '../parties.js';
import { ACCEPTED, COLLECTED, CONFIRMED_AND_FORWARDED, FORM_DECIDED, recommended, registered } from '../story.js';

export const HK_WITH_UNIVERSITY: Outline = {
  key: 'hk-with-university',
  title: {
    'zh-Hans': '香港公司与内地大学共同申请：风电叶片监测',
    'zh-Hant': '香港公司與內地大學共同申請：風電葉片監測',
    en: 'Hong Kong company with a mainland university: wind turbine blades',
    pt: 'Empresa de Hong Kong e universidade do Interior da China: pás eólicas',
  },
  office: 'GUANGZHOU',
  channel: 'POST',
  language: 'zh-Hant',
  region: 'HK',
  application: {
    year: 2024,
    title: '海上风电机组叶片状态在线监测方法、装置及存储介质',
    filingDate: '2024-06-27',
    substantiveExaminationSince: '2025-02-14',
    ipcSymbols: ['F03D17/00', 'F03D7/04'],
    xml: false,
  },
  requester: {
    name: APPLICANTS.hkWind.name,
    nationalityOrRegion: '中国香港',
    contactName: '馮樣本',
    phone: '+852 3999 0003',
    email: 'fung.sample@example.org',
    address: '香港沙田样本科学园科技大道9号',
  },
  applicants: [APPLICANTS.hkWind, APPLICANTS.mainlandUniversity],
  agency: LINGNAN_AGENCY,
  ground: {
    code: 'O85-5-2',
    statement: '海上风电属于广东省鼓励发展的产业。',
    exhibit: {
      issuer: '滨海样本大学海洋能源研究中心',
      paragraphs: [
        '监测装置在样本海域三台机组上连续运行十二个月。',
        '运行期间提前识别叶片前缘损伤两起，避免停机损失。',
      ],
      figures: [
        ['连续运行', '12个月'],
        ['识别准确率', '97.1%'],
        ['误报', '每台每年0.3次'],
      ],
    },
  },
  innovationStatement:
    '融合声发射与应变信号，在运行状态下识别叶片早期损伤，填补海上机组在线监测的空白；可用于存量与新建风场，应用前景广阔。',
  priorArt: {
    patents: [
      { documentNumber: 'CN114999004A', publicationDate: '2022-04-29', relevantPassages: '说明书第0018至0040段' },
      { documentNumber: 'EP3999005A1', publicationDate: '2022-08-17', relevantPassages: 'paragraphs 0021-0035' },
    ],
    literature: [],
  },
  story: [
    registered('GUANGZHOU', 'POST'),
    ACCEPTED,
    COLLECTED,
    FORM_DECIDED,
    recommended('主分类号F03D17/00属于6.2风能产业；两名申请人均已同意；海上风电属于广东省鼓励发展的产业，符合第85号令第五条第（二）项。'),
    ...CONFIRMED_AND_FORWARDED,
  ],
  ends: 'FORWARDED',
  restsAt: 'AWAITING_REVIEW',
};
