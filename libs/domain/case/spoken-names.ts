import { say, type Sentence } from '../language.js';
import type { ActionType } from './actions.js';
import type { State } from './states.js';

/** States as a sentence says them; the glossary's terms. */
export const STATE_NAMES = {
  RECEIVED: say('已收件', '已收件', 'received', 'recebido'),
  COLLECTING: say('数据采集', '數據採集', 'data collection', 'recolha de dados'),
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

/** Actions as a sentence says them: what somebody does. */
export const ACTION_NAMES = {
  register: say('收件', '收件', 'register', 'registar'),
  accept: say('受理', '受理', 'accept', 'aceitar'),
  decline: say('不予受理', '不予受理', 'decline', 'não aceitar'),
  collect: say('数据采集', '數據採集', 'collect data', 'recolher dados'),
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
  'record-stage-point': say('记录环节预警', '記錄環節預警', 'record a stage warning', 'registar um aviso de fase'),
  'explain-breach': say('说明超时', '說明超時', 'explain a breach', 'explicar um incumprimento'),
  close: say('结案', '結案', 'close', 'encerrar'),
} as const satisfies Record<ActionType, Sentence>;
