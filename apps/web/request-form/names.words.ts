import { say } from '../words/say.js';

/** Offices, regions and kinds as people call them. */
export const FORM_NAMES = {
  offices: {
    GUANGZHOU: say('广州代办处', '廣州代辦處', 'Guangzhou agency office', 'Delegação de Cantão'),
    SHENZHEN: say('深圳代办处', '深圳代辦處', 'Shenzhen agency office', 'Delegação de Shenzhen'),
  },
  regions: {
    HK: say('香港', '香港', 'Hong Kong', 'Hong Kong'),
    MO: say('澳门', '澳門', 'Macao', 'Macau'),
  },
  applicationKinds: {
    DIRECT: say('直接申请', '直接申請', 'Filed directly', 'Apresentado directamente'),
    PCT_NATIONAL_PHASE: say('PCT 进入国家阶段', 'PCT 進入國家階段', 'PCT, national phase', 'PCT, fase nacional'),
    DIVISIONAL: say('分案申请', '分案申請', 'Divisional', 'Pedido divisionário'),
  },
  applicantKinds: {
    HK_PERMANENT_RESIDENT: say('香港永久性居民', '香港永久性居民', 'Hong Kong permanent resident', 'Residente permanente de Hong Kong'),
    HK_COMPANY: say('依香港《公司条例》成立的公司', '依香港《公司條例》成立的公司', 'Company under the Hong Kong Companies Ordinance', 'Sociedade constituída ao abrigo da Companies Ordinance de Hong Kong'),
    HK_NON_HK_COMPANY: say('在香港注册的非香港公司', '在香港註冊的非香港公司', 'Registered non-Hong Kong company', 'Sociedade não constituída em Hong Kong, aí registada'),
    HK_OTHER_BODY: say('香港其他法人或组织', '香港其他法人或組織', 'Other Hong Kong legal entity or organisation', 'Outra pessoa colectiva ou organização de Hong Kong'),
    MO_PERMANENT_RESIDENT: say('澳门永久性居民', '澳門永久性居民', 'Macao permanent resident', 'Residente permanente de Macau'),
    MO_COMPANY: say('依《澳门商法典》成立的公司', '依《澳門商法典》成立的公司', 'Company under the Macao Commercial Code', 'Sociedade constituída ao abrigo do Código Comercial de Macau'),
    MO_OTHER_BODY: say('澳门其他法人或组织', '澳門其他法人或組織', 'Other Macao legal entity or organisation', 'Outra pessoa colectiva ou organização de Macau'),
    MAINLAND_PERSON: say('内地个人', '內地個人', 'Person of the Mainland', 'Pessoa singular do Interior da China'),
    MAINLAND_BODY: say('内地单位', '內地單位', 'Body of the Mainland', 'Entidade do Interior da China'),
    OTHER: say('其他', '其他', 'Other', 'Outro'),
  },
  attachmentKinds: {
    REQUEST_FORM: say('请求书', '請求書', 'Request form', 'Formulário do pedido'),
    PRIOR_ART: say('现有技术材料', '現有技術材料', 'Prior art', 'Estado da técnica'),
    GROUND_EVIDENCE: say('理由的证据', '理由的證據', 'Evidence for the ground', 'Prova do fundamento'),
    APPLICANT_STATUS: say('申请人资格证明', '申請人資格證明', 'Evidence of the applicant’s status', 'Prova da qualidade do requerente'),
    POWER_OF_ATTORNEY: say('委托书', '委託書', 'Power of attorney', 'Procuração'),
    CONSENT: say('同意书', '同意書', 'Consent', 'Consentimento'),
    OTHER: say('其他', '其他', 'Other', 'Outro'),
  },
};
