import { type Sentence } from '../language.js';
import { type Slot } from './fact-reader.js';
import { type ListedFacts, type ListName, type PlainName } from './facts.js';
import { fill, say } from './sentences.js';

type FieldName = { readonly [Name in ListName]: `${Name}.${keyof ListedFacts[Name] & string}` }[ListName];
/** A fact as rules name it among their inputs. */
export type InputName = PlainName | ListName | FieldName | 'receivedOn' | 'decisions.EVIDENT_LACK';

/** What each fact is called where people read it; `{n}` is the item's place in its list. */
export const FACT_LABELS = {
  receivedOn: say('收件日', '收件日', 'date of receipt', 'data de recepção'),
  region: say('地区', '地區', 'region', 'região'),
  applicationNumber: say('申请号', '申請號', 'application number', 'número do pedido'),
  applicationKind: say('申请类型', '申請類型', 'kind of application', 'tipo de pedido'),
  filingDate: say('申请日', '申請日', 'filing date', 'data de apresentação'),
  internationalFilingDate: say('国际申请日', '國際申請日', 'international filing date', 'data de apresentação internacional'),
  nationalPhaseEntryDate: say('进入国家阶段日', '進入國家階段日', 'date of entry into the national phase', 'data de entrada na fase nacional'),
  divisionalSubmissionDate: say('分案申请递交日', '分案申請遞交日', 'date on which the divisional was handed in', 'data de entrega do pedido divisionário'),
  parentFilingDate: say('原申请的申请日', '原申請的申請日', 'parent’s filing date', 'data de apresentação do pedido inicial'),
  parentAccelerated: say('原申请曾加快审查', '原申請曾加快審查', 'parent was accelerated', 'pedido inicial acelerado'),
  substantiveExaminationSince: say('进入实质审查之日', '進入實質審查之日', 'start of substantive examination', 'início do exame substantivo'),
  electronic: say('电子申请', '電子申請', 'electronic application', 'pedido electrónico'),
  xml: say('XML格式文件', 'XML格式文件', 'documents in XML', 'documentos em XML'),
  ipcSymbols: say('国际专利分类号', '國際專利分類號', 'IPC symbols', 'símbolos da CIP'),
  ipcEdition: say('国际专利分类版本', '國際專利分類版本', 'IPC edition', 'edição da CIP'),
  agencyCode: say('代理机构代码', '代理機構代碼', 'agency code', 'código da agência'),
  powerOfAttorney: say('已附委托书', '已附委託書', 'power of attorney attached', 'procuração junta'),
  innovationStatement: say('创新价值与应用前景说明', '創新價值與應用前景說明', 'statement of innovation value and prospects', 'exposição do valor inovador e das perspectivas'),
  evidentLack: say('明显不具备授权前景（承办人认定）', '明顯不具備授權前景（承辦人認定）', 'evident lack of prospect of grant (officer’s finding)', 'falta manifesta de perspectivas de concessão (decisão do funcionário)'),
  priorArt: say('现有技术材料', '現有技術材料', 'prior-art list', 'lista do estado da técnica'),
  sameDayUtilityModel: say('同日申请实用新型', '同日申請實用新型', 'same-day utility model', 'modelo de utilidade da mesma data'),
  pph: say('按PPH等协议办理', '按PPH等協議辦理', 'handled under a PPH or like agreement', 'tratado ao abrigo de um PPH ou acordo semelhante'),
  preExamined: say('经保护中心预审', '經保護中心預審', 'pre-examined at a protection centre', 'pré-examinado num centro de protecção'),
  alreadyAccelerated: say('本程序中已获加快', '本程序中已獲加快', 'already accelerated in this procedure', 'já acelerado neste procedimento'),
  formEdition: say('请求书版本', '請求書版本', 'form edition', 'edição do formulário'),
  signed: say('请求书已签署', '請求書已簽署', 'form signed', 'formulário assinado'),
  signedOn: say('签署日期', '簽署日期', 'signing date', 'data de assinatura'),
  simplifiedChinese: say('以简体中文填写', '以簡體中文填寫', 'in simplified Chinese', 'em chinês simplificado'),
  quotaRemaining: say('剩余名额', '剩餘名額', 'places left in the quota', 'lugares restantes na quota'),
  reasonsStated: say('推荐意见写明理由', '推薦意見寫明理由', 'reasons stated in the recommendation', 'recomendação fundamentada'),
  applicants: say('申请人', '申請人', 'applicants', 'requerentes'),
  'applicants.kind': say('申请人{n}的类别', '申請人{n}的類別', 'kind of applicant {n}', 'categoria do requerente {n}'),
  'applicants.companyNumber': say('申请人{n}的公司编号', '申請人{n}的公司編號', 'company number of applicant {n}', 'número de sociedade do requerente {n}'),
  'applicants.statusEvidence': say('申请人{n}的资格证明', '申請人{n}的資格證明', 'evidence of status of applicant {n}', 'prova da qualidade do requerente {n}'),
  'applicants.mainlandResidenceOrOffice': say('申请人{n}在内地有居所或营业所', '申請人{n}在內地有居所或營業所', 'mainland residence or office of applicant {n}', 'residência ou estabelecimento no Interior da China do requerente {n}'),
  'applicants.consented': say('申请人{n}同意并签字或盖章', '申請人{n}同意並簽字或蓋章', 'consent of applicant {n}, signed or sealed', 'acordo do requerente {n}, assinado ou selado'),
  grounds: say('优先审查理由', '優先審查理由', 'grounds', 'fundamentos'),
  'grounds.code': say('理由{n}', '理由{n}', 'ground {n}', 'fundamento {n}'),
  'grounds.evidence': say('理由{n}的证据', '理由{n}的證據', 'evidence for ground {n}', 'prova do fundamento {n}'),
  examinerNotices: say('审查意见通知书', '審查意見通知書', 'examiner’s notices', 'notificações do examinador'),
  'examinerNotices.issuedOn': say('审查意见通知书{n}的发文日', '審查意見通知書{n}的發文日', 'issue date of examiner’s notice {n}', 'data de emissão da notificação {n}'),
  otherRequests: say('同一申请的其他请求', '同一申請的其他請求', 'other requests for the application', 'outros pedidos relativos ao mesmo pedido de patente'),
  'otherRequests.state': say('其他请求{n}的状态', '其他請求{n}的狀態', 'state of other request {n}', 'estado do outro pedido {n}'),
  'otherRequests.office': say('其他请求{n}的代办处', '其他請求{n}的代辦處', 'office of other request {n}', 'delegação do outro pedido {n}'),
  integrityFindings: say('不诚信行为认定', '不誠信行為認定', 'findings of bad faith', 'decisões de má-fé'),
  'integrityFindings.foundOn': say('认定{n}的作出日', '認定{n}的作出日', 'date of finding {n}', 'data da decisão {n}'),
  'integrityFindings.party': say('认定{n}所针对的一方', '認定{n}所針對的一方', 'party of finding {n}', 'parte visada na decisão {n}'),
  'decisions.EVIDENT_LACK': say('承办人对授权前景的认定', '承辦人對授權前景的認定', 'officer’s decision on prospect of grant', 'decisão do funcionário sobre as perspectivas de concessão'),
} as const satisfies Record<InputName, Sentence>;

/** `applicants.kind` for `applicants[0].kind`. */
export function inputName({ fact, field }: Slot): string {
  return field === undefined ? fact : `${fact}.${field}`;
}

/** The name of a place on the fact sheet in words. */
export function slotLabel(slot: Slot): Sentence {
  const label = (FACT_LABELS as Readonly<Record<string, Sentence>>)[inputName(slot)] ?? say(slot.fact, slot.fact, slot.fact, slot.fact);
  return slot.index === undefined ? label : fill(label, { n: slot.index + 1 });
}
