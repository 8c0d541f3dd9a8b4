import type { Sentence } from '../language.js';

/** Where in a request a defect lies, by the code an officer names it with; printed in the correction notice. */
export const DEFECT_PLACES = {
  APPLICATION_DATA: { 'zh-Hans': '请求书第②栏：申请信息', 'zh-Hant': '請求書第②欄：申請資料', en: 'Box ② of the form: the application', pt: 'Campo ② do formulário: o pedido de patente' },
  GROUND: { 'zh-Hans': '请求书第③栏：请求理由', 'zh-Hant': '請求書第③欄：請求理由', en: 'Box ③ of the form: the ground', pt: 'Campo ③ do formulário: o fundamento' },
  DECLARATION: { 'zh-Hans': '请求书第④栏：声明', 'zh-Hant': '請求書第④欄：聲明', en: 'Box ④ of the form: the declaration', pt: 'Campo ④ do formulário: a declaração' },
  PRIOR_ART: { 'zh-Hans': '请求书第⑥栏：现有技术', 'zh-Hant': '請求書第⑥欄：現有技術', en: 'Box ⑥ of the form: prior art', pt: 'Campo ⑥ do formulário: estado da técnica' },
  SIGNATURE: { 'zh-Hans': '请求书第⑦栏：签章', 'zh-Hant': '請求書第⑦欄：簽章', en: 'Box ⑦ of the form: signature', pt: 'Campo ⑦ do formulário: assinatura' },
  SEAL: { 'zh-Hans': '请求书第⑦栏：盖章', 'zh-Hant': '請求書第⑦欄：蓋章', en: 'Box ⑦ of the form: seal', pt: 'Campo ⑦ do formulário: carimbo' },
  CONSENT: { 'zh-Hans': '同意书', 'zh-Hant': '同意書', en: 'Consent', pt: 'Consentimento' },
  APPLICANT_EVIDENCE: { 'zh-Hans': '申请人身份证明', 'zh-Hant': '申請人身分證明', en: "Evidence of the applicant's status", pt: 'Prova da qualidade do requerente' },
  POWER_OF_ATTORNEY: { 'zh-Hans': '委托书', 'zh-Hant': '委託書', en: 'Power of attorney', pt: 'Procuração' },
  GROUND_EVIDENCE: { 'zh-Hans': '理由证明材料', 'zh-Hant': '理由證明材料', en: 'Evidence for the ground', pt: 'Prova do fundamento' },
  INNOVATION_STATEMENT: { 'zh-Hans': '创新价值与应用前景说明', 'zh-Hant': '創新價值與應用前景說明', en: 'Statement of innovation value and prospects', pt: 'Declaração de valor inovador e perspectivas' },
  LANGUAGE: { 'zh-Hans': '文件的文字', 'zh-Hant': '文件的文字', en: 'Language of the documents', pt: 'Língua dos documentos' },
  OTHER: { 'zh-Hans': '其他', 'zh-Hant': '其他', en: 'Other', pt: 'Outro' },
} as const satisfies Readonly<Record<string, Sentence>>;

const PLACES: Readonly<Record<string, Sentence>> = DEFECT_PLACES;

/** The place a code names; for a code that is not of the list, the place of everything else. */
export const defectPlace = (code: string): Sentence => (Object.hasOwn(PLACES, code) ? PLACES[code] : undefined) ?? DEFECT_PLACES.OTHER;
