import { type Office } from '../case/names.js';
import { type Sentence } from '../language.js';
import { type ApplicantKind, type ApplicationKind, type FactSource } from './facts.js';
import { say } from './sentences.js';

export const OFFICE_NAMES = {
  GUANGZHOU: say('国家知识产权局专利局广州代办处', '國家知識產權局專利局廣州代辦處', 'CNIPA Guangzhou agency office', 'delegação da CNIPA em Cantão'),
  SHENZHEN: say('国家知识产权局专利局深圳代办处', '國家知識產權局專利局深圳代辦處', 'CNIPA Shenzhen agency office', 'delegação da CNIPA em Shenzhen'),
} as const satisfies Record<Office, Sentence>;

export const APPLICATION_KIND_NAMES = {
  DIRECT: say('直接申请', '直接申請', 'direct filing', 'pedido directo'),
  PCT_NATIONAL_PHASE: say('PCT进入国家阶段', 'PCT進入國家階段', 'PCT national phase', 'fase nacional PCT'),
  DIVISIONAL: say('分案申请', '分案申請', 'divisional', 'pedido divisionário'),
} as const satisfies Record<ApplicationKind, Sentence>;

export const APPLICANT_KIND_NAMES = {
  HK_PERMANENT_RESIDENT: say('香港永久性居民', '香港永久性居民', 'Hong Kong permanent resident', 'residente permanente de Hong Kong'),
  HK_COMPANY: say('依香港《公司条例》成立的公司', '依香港《公司條例》成立的公司', 'company under the Hong Kong Companies Ordinance', 'sociedade constituída ao abrigo da Companies Ordinance de Hong Kong'),
  HK_NON_HK_COMPANY: say('注册非香港公司', '註冊非香港公司', 'registered non-Hong Kong company', 'sociedade não constituída em Hong Kong, aí registada'),
  HK_OTHER_BODY: say('香港其他法律实体或组织', '香港其他法律實體或組織', 'other Hong Kong legal entity or organisation', 'outra entidade ou organização de Hong Kong'),
  MO_PERMANENT_RESIDENT: say('澳门永久性居民', '澳門永久性居民', 'Macao permanent resident', 'residente permanente de Macau'),
  MO_COMPANY: say('依澳门《商法典》成立的公司', '依澳門《商法典》成立的公司', 'company under the Macao Commercial Code', 'sociedade constituída ao abrigo do Código Comercial de Macau'),
  MO_OTHER_BODY: say('澳门其他法律实体或组织', '澳門其他法律實體或組織', 'other Macao legal entity or organisation', 'outra entidade ou organização de Macau'),
  MAINLAND_PERSON: say('内地个人', '內地個人', 'mainland person', 'pessoa do Interior da China'),
  MAINLAND_BODY: say('内地单位', '內地單位', 'mainland body', 'entidade do Interior da China'),
  OTHER: say('其他', '其他', 'other', 'outro'),
} as const satisfies Record<ApplicantKind, Sentence>;

export const SOURCE_NAMES = {
  form: say('请求书', '請求書', 'form', 'formulário'),
  'bibliographic-record': say('国家知识产权局著录数据', '國家知識產權局著錄數據', 'CNIPA’s bibliographic record', 'registo bibliográfico da CNIPA'),
  officer: say('承办人', '承辦人', 'officer', 'funcionário'),
  'office-record': say('代办处记录', '代辦處記錄', 'office record', 'registo da delegação'),
  asker: say('提问人', '提問人', 'asker', 'consulente'),
} as const satisfies Record<FactSource, Sentence>;
