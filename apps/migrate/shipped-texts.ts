import type { TextTemplate } from '#libs/domain/case/text-templates.js';
import { say } from '#libs/domain/language.js';
import { day } from '#libs/domain/time/day.js';

/** The day on which Order 85 takes effect, whose words these texts use. */
const ORDER_85 = day('2026-09-01');

/** The texts a new database begins with; supervisors change them on their page, and no later release overwrites that. */
export const SHIPPED_TEXTS: readonly TextTemplate[] = [
  {
    key: 'recommend-all-met', act: 'recommend', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('各项条件符合', '各項條件符合', 'Every condition met', 'Todas as condições cumpridas'),
    text: '经核查，请求人为港澳申请人，申请已进入实质审查且尚未发出第一次审查意见通知书，所属技术领域落入战略性新兴产业参照关系表，请求理由及证明材料齐全，符合《专利优先审查管理办法》（第85号令）的规定，予以推荐。',
  },
  {
    key: 'recommend-officer', act: 'recommend', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('含承办人认定', '含承辦人認定', 'With an officer’s finding', 'Com apreciação do funcionário'),
    text: '经核查，各项条件符合《专利优先审查管理办法》（第85号令）的规定。其中［条件］由承办人认定：［认定及依据］。予以推荐。',
  },
  {
    key: 'not-recommend-field', act: 'not-recommend', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('技术领域不符', '技術領域不符', 'Outside the technical field', 'Fora do domínio técnico'),
    text: '该申请的国际专利分类号［分类号］未落入战略性新兴产业参照关系表，不符合优先审查的技术领域要求，不予推荐。',
  },
  {
    key: 'not-recommend-stage', act: 'not-recommend', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('审查阶段不符', '審查階段不符', 'Not at the right stage', 'Fase de exame inadequada'),
    text: '该申请［尚未进入实质审查程序／已发出第一次审查意见通知书］，不符合提出优先审查请求的条件，不予推荐。',
  },
  {
    key: 'refuse-ground', act: 'refuse', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('理由不成立', '理由不成立', 'Ground not made out', 'Fundamento não demonstrado'),
    text: '所提供的材料不足以证明请求理由［理由代码］成立：［具体不足］。不予推荐。',
  },
  {
    key: 'decline-not-ours', act: 'decline', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('不属受理范围', '不屬受理範圍', 'Not within the office’s remit', 'Fora da competência'),
    text: '申请人不属于香港特别行政区或者澳门特别行政区的申请人，本处不予受理。请通过其他途径提出优先审查请求。',
  },
  {
    key: 'decline-incomplete', act: 'decline', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('文件不全', '文件不全', 'Documents missing', 'Documentos em falta'),
    text: '请求书缺少［文件］，不具备受理条件。补齐后可以再次提出请求。',
  },
  {
    key: 'return-evidence', act: 'return', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('补充论证', '補充論證', 'More reasoning needed', 'Fundamentar melhor'),
    text: '推荐理由未说明［事项］，请补充依据后重新提出。',
  },
  {
    key: 'defect-consent', act: 'request-correction', defect: 'CONSENT', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('缺同意书', '欠同意書', 'Consent missing', 'Falta o consentimento'),
    text: '未附［申请人名称］同意提出优先审查请求的同意书，或者同意书未签字、盖章。请补交经签字或者盖章的同意书。',
  },
  {
    key: 'defect-status', act: 'request-correction', defect: 'APPLICANT_EVIDENCE', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('缺身份证明', '欠身分證明', 'Evidence of status missing', 'Falta a prova da qualidade'),
    text: '未附［申请人名称］的永久性居民身份证明或者依法成立的证明。请补交。',
  },
  {
    key: 'defect-power', act: 'request-correction', defect: 'POWER_OF_ATTORNEY', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('缺委托书', '欠委託書', 'Power of attorney missing', 'Falta a procuração'),
    text: '委托专利代理机构办理优先审查请求的，应当附具委托书。请补交。',
  },
  {
    key: 'defect-ground', act: 'request-correction', defect: 'GROUND_EVIDENCE', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('缺理由证明', '欠理由證明', 'Evidence for the ground missing', 'Falta a prova do fundamento'),
    text: '请求理由［理由代码］未附证明材料。请补交能够证明该理由的材料。',
  },
  {
    key: 'defect-signature', act: 'request-correction', defect: 'SIGNATURE', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('签章不全', '簽章不全', 'Signature or seal incomplete', 'Assinatura ou carimbo em falta'),
    text: '请求书第⑦栏未由［全体申请人／其代理机构］签字或者盖章。请补交签章完整的请求书。',
  },
  {
    key: 'defect-data', act: 'request-correction', defect: 'APPLICATION_DATA', effectiveFrom: ORDER_85, isWithdrawn: false,
    label: say('申请信息不一致', '申請資料不一致', 'Application data differ', 'Dados do pedido divergentes'),
    text: '请求书所填［项目］与国家知识产权局著录项目不一致（请求书：［　］；著录项目：［　］）。请核实并更正。',
  },
];
