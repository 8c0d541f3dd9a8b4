import { REFERENCE_FAULTS } from '#libs/application/reference-data/fault-sentences.js';
import type { Sentence } from '#libs/domain/language.js';
import type { ActionType } from '#libs/domain/case/actions.js';
import type { State } from '#libs/domain/case/states.js';
import type { Vocabulary } from '#libs/platform/problem/vocabulary.js';

const say = (zhHans: string, zhHant: string, en: string, pt: string): Sentence => ({ 'zh-Hans': zhHans, 'zh-Hant': zhHant, en, pt });

/** States and actions as people say them; the glossary's terms. */
const STATE_NAMES = {
  RECEIVED: say('已收件', '已收件', 'received', 'recebido'),
  COLLECTING: say('数据采集', '資料採集', 'data collection', 'recolha de dados'),
  AWAITING_CORRECTION: say('待补正', '待補正', 'awaiting correction', 'a aguardar correcção'),
  AWAITING_RECOMMENDATION: say('待推荐', '待推薦', 'awaiting recommendation', 'a aguardar recomendação'),
  AWAITING_REVIEW: say('待审核', '待審核', 'awaiting review', 'a aguardar revisão'),
  FORWARDING: say('报送中', '報送中', 'being forwarded', 'em remessa'),
  FORWARDED: say('已报送', '已報送', 'forwarded', 'remetido'),
  CNIPA_CORRECTION: say('国知局要求补正', '國知局要求補正', 'correction asked by CNIPA', 'correcção pedida pela CNIPA'),
  GRANTED: say('予以优先审查', '予以優先審查', 'granted', 'concedido'),
  REFUSED: say('不予优先审查', '不予優先審查', 'refused', 'recusado'),
  TERMINATED: say('终止优先审查', '終止優先審查', 'terminated', 'cessado'),
  NOT_ACCEPTED: say('不予受理', '不予受理', 'not accepted', 'não aceite'),
  NOT_RECOMMENDED: say('不予推荐', '不予推薦', 'not recommended', 'não recomendado'),
  WITHDRAWN: say('已撤回', '已撤回', 'withdrawn', 'retirado'),
  COMPLETED: say('已结案', '已結案', 'completed', 'concluído'),
} as const satisfies Record<State, Sentence>;

const ACTION_NAMES = {
  register: say('收件', '收件', 'register', 'registar'),
  accept: say('受理', '受理', 'accept', 'aceitar'),
  decline: say('不予受理', '不予受理', 'decline', 'não aceitar'),
  collect: say('数据采集', '資料採集', 'collect data', 'recolher dados'),
  'complete-collection': say('完成采集', '完成採集', 'complete collection', 'concluir a recolha'),
  'request-correction': say('要求补正', '要求補正', 'request correction', 'pedir correcção'),
  'submit-correction': say('提交补正', '提交補正', 'submit correction', 'apresentar correcção'),
  recommend: say('推荐', '推薦', 'recommend', 'recomendar'),
  'not-recommend': say('不予推荐', '不予推薦', 'not recommend', 'não recomendar'),
  confirm: say('确认', '確認', 'confirm', 'confirmar'),
  return: say('退回', '退回', 'return', 'devolver'),
  refuse: say('否决', '否決', 'refuse', 'recusar'),
  forward: say('报送', '報送', 'forward', 'remeter'),
  acknowledge: say('国知局签收', '國知局簽收', 'acknowledge', 'acusar a recepção'),
  'record-cnipa-result': say('登记国知局结果', '登記國知局結果', "record CNIPA's result", 'registar o resultado da CNIPA'),
  withdraw: say('撤回', '撤回', 'withdraw', 'retirar'),
  claim: say('领取', '領取', 'claim', 'assumir'),
  release: say('放回', '放回', 'release', 'libertar'),
  reassign: say('改派', '改派', 'reassign', 'reatribuir'),
  note: say('备注', '備註', 'note', 'anotar'),
  attach: say('添加附件', '添加附件', 'attach', 'anexar'),
  'decide-rule': say('认定条件', '認定條件', 'decide on a condition', 'decidir sobre uma condição'),
  'record-clock-point': say('记录时限节点', '記錄時限節點', 'record a warning', 'registar um aviso'),
  'explain-breach': say('说明超时', '說明超時', 'explain a breach', 'explicar um incumprimento'),
  close: say('结案', '結案', 'close', 'encerrar'),
} as const satisfies Record<ActionType, Sentence>;

const FAULTS: Readonly<Record<string, Sentence>> = {
  ...REFERENCE_FAULTS,
  BEFORE_RECEIPT: say('早于收件时间', '早於收件時間', 'lies before the receipt', 'é anterior à recepção'),
  ENDS_BEFORE_IT_BEGINS: say('结束早于开始', '結束早於開始', 'ends before it begins', 'termina antes de começar'),
  OUT_OF_RANGE: say('超出可计算的范围（1993年至2199年）', '超出可計算的範圍（1993年至2199年）', 'lies outside 1993 to 2199', 'está fora de 1993 a 2199'),
  TOO_MANY: say('数量过多，最多{most}个', '數量過多，最多{most}個', 'has too many entries, at most {most}', 'tem demasiadas entradas, no máximo {most}'),
  'in-the-future': say('不能晚于现在', '不可晚於現在', 'may not lie in the future', 'não pode ser futuro'),
  'too-long-ago': say('早于可登记的期限（31天）', '早於可登記的期限（31日）', 'lies more than 31 days back', 'é anterior a 31 dias'),
  'another-application': say('与本案申请号不同', '與本案申請號不同', 'is another application than the one of this case', 'não é o pedido deste processo'),
  'no-difference': say('该项没有差异', '該項沒有差異', 'is a field without a difference', 'é um campo sem divergência'),
  'nothing-to-take-back': say('没有可撤销的认定', '沒有可撤銷的認定', 'has no decision to take back', 'não tem decisão a revogar'),
};

const NAMES: ReadonlyMap<string, Sentence> = new Map(Object.entries({ ...ACTION_NAMES, ...STATE_NAMES }));

/** The product's own words for refusals. */
export const VOCABULARY: Vocabulary = {
  name: (value, language) => NAMES.get(value)?.[language],
  fault: (code) => FAULTS[code],
};
