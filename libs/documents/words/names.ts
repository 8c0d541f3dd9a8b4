import type { AttachmentKind, Finding } from '#libs/application/ports/documents.js';
import type { Channel, Office } from '#libs/domain/case/names.js';
import type { Sentence } from '#libs/domain/language.js';

export const OFFICE_NAMES: Readonly<Record<Office, Sentence>> = {
  GUANGZHOU: {
    'zh-Hans': '国家知识产权局专利局广州代办处',
    'zh-Hant': '國家知識產權局專利局廣州代辦處',
    en: 'Guangzhou Agency Office, Patent Office of the China National Intellectual Property Administration',
    pt: 'Delegação de Cantão do Gabinete de Patentes da Administração Nacional da Propriedade Intelectual da China',
  },
  SHENZHEN: {
    'zh-Hans': '国家知识产权局专利局深圳代办处',
    'zh-Hant': '國家知識產權局專利局深圳代辦處',
    en: 'Shenzhen Agency Office, Patent Office of the China National Intellectual Property Administration',
    pt: 'Delegação de Shenzhen do Gabinete de Patentes da Administração Nacional da Propriedade Intelectual da China',
  },
};

export const CHANNEL_NAMES: Readonly<Record<Channel, Sentence>> = {
  WINDOW: { 'zh-Hans': '窗口递交', 'zh-Hant': '窗口遞交', en: 'at the window', pt: 'ao balcão' },
  POST: { 'zh-Hans': '邮寄', 'zh-Hant': '郵寄', en: 'by post', pt: 'por via postal' },
  ONLINE: { 'zh-Hans': '网上提交', 'zh-Hant': '網上提交', en: 'online', pt: 'por via electrónica' },
  BATCH: { 'zh-Hans': '批量文件', 'zh-Hant': '批量檔案', en: 'by batch file', pt: 'por ficheiro em lote' },
};

export const ATTACHMENT_NAMES: Readonly<Record<AttachmentKind, Sentence>> = {
  REQUEST_FORM: { 'zh-Hans': '请求书', 'zh-Hant': '請求書', en: 'Request form', pt: 'Formulário do pedido' },
  PRIOR_ART: { 'zh-Hans': '现有技术材料', 'zh-Hant': '現有技術材料', en: 'Prior art', pt: 'Estado da técnica' },
  GROUND_EVIDENCE: { 'zh-Hans': '理由证明', 'zh-Hant': '理由證明', en: 'Evidence for the ground', pt: 'Prova do fundamento' },
  APPLICANT_STATUS: {
    'zh-Hans': '申请人身份证明',
    'zh-Hant': '申請人身分證明',
    en: 'Evidence of status',
    pt: 'Prova de qualidade do requerente',
  },
  POWER_OF_ATTORNEY: { 'zh-Hans': '委托书', 'zh-Hant': '委託書', en: 'Power of attorney', pt: 'Procuração' },
  CONSENT: { 'zh-Hans': '同意书', 'zh-Hant': '同意書', en: 'Consent', pt: 'Consentimento' },
  OTHER: { 'zh-Hans': '其他', 'zh-Hant': '其他', en: 'Other', pt: 'Outro' },
};

/** Chinese alone: outcomes are printed only in papers for CNIPA. */
export const OUTCOME_NAMES: Readonly<Record<Finding['outcome'], string>> = {
  met: '符合',
  'not-met': '不符合',
  'officer-decides': '由承办人判断',
  'not-applicable': '不适用',
  unknown: '材料不足',
};
