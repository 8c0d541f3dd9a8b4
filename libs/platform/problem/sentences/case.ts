import type { ErrorCode } from '#libs/domain/errors.js';
import { wording, type Wording } from './wording.js';

/** Refusals that have to do with the case and its rules. */
export const CASE = {
  NOT_FOUND: wording(
    ['未找到', '未找到', 'Not found', 'Não encontrado'],
    [
      '此地址没有相应的内容[[；此处可用：{allowed}]]。',
      '此地址沒有相應的內容[[；此處可用：{allowed}]]。',
      'There is nothing here to answer this call[[; this address answers to {allowed}]].',
      'Não há aqui nada que responda a este pedido[[; este endereço responde a {allowed}]].',
    ],
  ),
  CASE_NOT_FOUND: wording(
    ['未找到案件', '未找到案件', 'Case not found', 'Processo não encontrado'],
    [
      '未找到此案件，或您的账户无权查看。',
      '未找到此案件，或你的帳戶無權查看。',
      'This case was not found, or your account may not see it.',
      'Este processo não foi encontrado ou a sua conta não o pode consultar.',
    ],
  ),
  PAPER_UNKNOWN: wording(
    ['无法核验此文书', '無法核驗此文書', 'This paper cannot be confirmed', 'Não foi possível confirmar este documento'],
    [
      '记录中没有与此码相符的文书。请核对受理编号和核验码；如仍不符，请向出具文书的代办处查询。',
      '記錄中沒有與此碼相符的文書。請核對受理編號和核驗碼；如仍不符，請向發出文書的代辦處查詢。',
      'No paper on record agrees with this code. Check the acceptance number and the mark; if they are right, ask the office that is said to have issued it.',
      'Não consta nenhum documento com este código. Verifique o número de aceitação e o código; se estiverem certos, consulte a delegação que o terá emitido.',
    ],
  ),
  ACTION_NOT_ALLOWED: wording(
    ['当前状态不可进行此操作', '目前狀態不可進行此操作', 'Not possible in this state', 'Operação não possível neste estado'],
    [
      '案件目前的状态[[（{state}）]]不可进行此操作[[；可进行：{allowed}]]。',
      '案件目前的狀態[[（{state}）]]不可進行此操作[[；可進行：{allowed}]]。',
      'This action is not possible in the present state of the case[[ ({state})]][[. Possible: {allowed}]].',
      'Esta operação não é possível no estado actual do processo[[ ({state})]][[. Operações possíveis: {allowed}]].',
    ],
  ),
  DUPLICATE_REQUEST: wording(
    ['该申请已有在办请求', '該申請已有處理中的請求', 'A request is already pending', 'Já existe um pedido em curso'],
    [
      '该专利申请已有在办的优先审查请求[[，由{office}办理]][[，收件时间：{since}]]；同一申请不得在两个代办处同时提出。',
      '該專利申請已有處理中的優先審查請求[[，由{office}辦理]][[，收件時間：{since}]]；同一申請不得在兩個代辦處同時提出。',
      'A request for priority examination of this application is already pending[[ at the {office}]][[, received {since}]]. The same application may not be handed in at both offices.',
      'Já existe um pedido de exame prioritário pendente para este pedido de patente[[ ({office})]][[, recebido em {since}]]. O mesmo pedido não pode ser apresentado nas duas agências.',
    ],
  ),
  FOUR_EYES: wording(
    ['须由另一人审核', '須由另一人審核', 'A second officer is needed', 'É necessário um segundo funcionário'],
    [
      '推荐与审核须由不同人员办理；您已办理本案的推荐。',
      '推薦與審核須由不同人員辦理；你已辦理本案的推薦。',
      'Recommendation and review are done by two persons, and you made the recommendation in this case.',
      'A recomendação e a revisão cabem a pessoas diferentes, e a recomendação deste processo foi feita por si.',
    ],
  ),
  HELD_BY_ANOTHER: wording(
    ['已由他人承办', '已由他人承辦', 'Held by another officer', 'A cargo de outro funcionário'],
    [
      '此任务已由其他人员承办[[：{handler}]][[（自 {since} 起）]]。',
      '此任務已由其他人員承辦[[：{handler}]][[（自 {since} 起）]]。',
      'Another officer has claimed this task[[: {handler}]][[ (since {since})]].',
      'Esta tarefa está a cargo de outro funcionário[[: {handler}]][[ (desde {since})]].',
    ],
  ),
  NOT_HELD: wording(
    ['尚未领取任务', '尚未領取任務', 'Task not claimed', 'Tarefa não assumida'],
    [
      '请先领取此任务，再进行此项操作。',
      '請先領取此任務，再進行此項操作。',
      'Please claim this task before acting on it.',
      'Assuma esta tarefa antes de prosseguir.',
    ],
  ),
  DIFFERENCES_OPEN: wording(
    ['尚有差异未处理', '尚有差異未處理', 'Differences are open', 'Há divergências por resolver'],
    [
      '请求书与著录项目数据之间的差异尚未全部处理[[：{fields}]]。',
      '請求書與著錄項目資料之間的差異尚未全部處理[[：{fields}]]。',
      'Differences between the request and the bibliographic record are still to be resolved[[: {fields}]].',
      'Há divergências por resolver entre o pedido e o registo bibliográfico[[: {fields}]].',
    ],
  ),
  ASSESSMENT_BLOCKS: wording(
    ['不符合条件', '不符合條件', 'Conditions not met', 'Condições não preenchidas'],
    [
      '评估结果尚不允许进行此项操作[[：{rules}]]。',
      '評估結果尚不允許進行此項操作[[：{rules}]]。',
      'The assessment does not permit this action yet[[: {rules}]].',
      'A avaliação ainda não permite esta operação[[: {rules}]].',
    ],
  ),
  OVERRIDE_NOT_ALLOWED: wording(
    ['此规则不可由人员裁量', '此規則不可由人員裁量', 'No override for this rule', 'Regra sem derrogação'],
    [
      '此规则[[（{rule}）]]不由人员裁量，或缺少书面理由。',
      '此規則[[（{rule}）]]不由人員裁量，或缺少書面理由。',
      'This rule[[ ({rule})]] is not left to an officer, or the written reason is missing.',
      'Esta regra[[ ({rule})]] não está sujeita à apreciação de um funcionário, ou falta a fundamentação escrita.',
    ],
  ),
  NO_BREACH: wording(
    ['没有超时记录', '沒有超時記錄', 'No breach on record', 'Sem incumprimento registado'],
    [
      '本案没有超时记录，无须说明。',
      '本案沒有超時記錄，無須說明。',
      'No breach of the time limit is on record for this case, so there is none to explain.',
      'Não há incumprimento do prazo registado neste processo, pelo que nada há a explicar.',
    ],
  ),
  BREACH_UNEXPLAINED: wording(
    ['超时尚未说明', '超時尚未說明', 'A breach is not explained', 'Incumprimento por explicar'],
    [
      '本案的超时[[（{since}）]]尚未说明原因，说明后方可结案。',
      '本案的超時[[（{since}）]]尚未說明原因，說明後方可結案。',
      'The breach of the time limit in this case[[ ({since})]] has not been explained. It must be before the case is closed.',
      'O incumprimento do prazo neste processo[[ ({since})]] ainda não foi explicado. Tem de o ser antes do encerramento.',
    ],
  ),
  RESULT_ON_RECORD: wording(
    ['该结果已登记', '該結果已登記', 'Result already on record', 'Resultado já registado'],
    [
      '国家知识产权局的此项结果[[（{issuedOn}）]]已登记，同一通知不重复登记。',
      '國家知識產權局的此項結果[[（{issuedOn}）]]已登記，同一通知不重複登記。',
      'This result of CNIPA[[, issued on {issuedOn},]] is on record already. One notice is recorded once.',
      'Este resultado da CNIPA[[, emitido em {issuedOn},]] já está registado. Cada notificação é registada uma só vez.',
    ],
  ),
  STALE_VERSION: wording(
    ['内容已更新', '內容已更新', 'Changed in the meantime', 'Alterado entretanto'],
    [
      '您查看之后内容已有更新，请刷新后再操作。',
      '你查看之後內容已有更新，請重新整理後再操作。',
      'This has changed since you opened it. Please reload and look again.',
      'O conteúdo foi alterado desde que o abriu. Actualize e verifique novamente.',
    ],
  ),
  REFERENCE_DATA_REFUSED: wording(
    ['参照数据未能载入', '參照資料未能載入', 'Reference data not loaded', 'Dados de referência não carregados'],
    [
      '此参照数据未能载入[[（第 {line} 行）]]，原有版本保持不变。',
      '此參照資料未能載入[[（第 {line} 行）]]，原有版本保持不變。',
      'This reference data was not loaded[[ (line {line})]]; the earlier version stays as it is.',
      'Estes dados de referência não foram carregados[[ (linha {line})]]; a versão anterior mantém-se.',
    ],
  ),
  BATCH_ROWS_AT_FAULT: wording(
    ['批量中有问题行', '批量中有問題列', 'Rows of the batch are at fault', 'Há linhas do lote com erros'],
    [
      '此批量有[[ {rows} 行]]尚不能登记的内容，未登记任何请求；可改为只登记无误的行，或修改后重新提交。',
      '此批量有[[ {rows} 列]]尚不能登記的內容，未登記任何請求；可改為只登記無誤的列，或修改後重新提交。',
      'Rows of this batch cannot be registered[[ ({rows})]]. Nothing was registered; register the faultless rows alone, or mend the sheet and hand it in again.',
      'Há linhas deste lote que não podem ser registadas[[ ({rows})]]. Nada foi registado; registe apenas as linhas sem erros, ou corrija a folha e apresente-a novamente.',
    ],
  ),
} as const satisfies Partial<Record<ErrorCode, Wording>>;
