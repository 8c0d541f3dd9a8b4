import type { ErrorCode } from '#libs/domain/errors.js';
import { wording, type Wording } from './wording.js';

/** Refusals that have to do with what was sent. */
export const INPUT = {
  INVALID_INPUT: wording(
    ['填写内容有误', '填寫內容有誤', 'Some entries need attention', 'Há campos a corrigir'],
    [
      '部分内容未能接受，请按各项提示修改。',
      '部分內容未能接受，請按各項提示修改。',
      'Some entries cannot be accepted. Please see the note on each of them.',
      'Alguns campos não podem ser aceites. Consulte a nota relativa a cada um.',
    ],
  ),
  UNREADABLE_BODY: wording(
    ['内容无法读取', '內容無法讀取', 'The content cannot be read', 'O conteúdo não pode ser lido'],
    [
      '所发送的内容无法读取：应为 UTF-8 编码的有效 JSON，或完整的文件上传。',
      '所傳送的內容無法讀取：應為 UTF-8 編碼的有效 JSON，或完整的檔案上載。',
      'What was sent cannot be read. It must be valid JSON in UTF-8, or a complete file upload.',
      'O conteúdo enviado não pode ser lido. Deve ser JSON válido em UTF-8 ou um carregamento completo de ficheiros.',
    ],
  ),
  BODY_TOO_LARGE: wording(
    ['内容过大', '內容過大', 'The content is too large', 'O conteúdo é demasiado extenso'],
    [
      '所发送的内容超出允许的大小[[（最多 {max} 字节）]]。',
      '所傳送的內容超出允許的大小[[（最多 {max} 位元組）]]。',
      'What was sent is larger than allowed[[ (at most {max} bytes)]].',
      'O conteúdo enviado excede o tamanho permitido[[ (máximo: {max} bytes)]].',
    ],
  ),
  UNSUPPORTED_MEDIA_TYPE: wording(
    ['不支持此内容类型', '不支援此內容類型', 'Unsupported content type', 'Tipo de conteúdo não suportado'],
    [
      '此处不接收这种类型的内容；请以 JSON 发送，文件请以表单上传。',
      '此處不接收這種類型的內容；請以 JSON 傳送，檔案請以表單上載。',
      'This kind of content is not taken here. Please send JSON, and files as a form upload.',
      'Este tipo de conteúdo não é aceite aqui. Envie JSON e, para ficheiros, um formulário de carregamento.',
    ],
  ),
  IDEMPOTENCY_KEY_MISSING: wording(
    ['缺少幂等键', '缺少冪等鍵', 'Idempotency key missing', 'Falta a chave de idempotência'],
    [
      '此项操作须附带 Idempotency-Key 标头（8 至 64 个字母、数字或连字符）。',
      '此項操作須附帶 Idempotency-Key 標頭（8 至 64 個字母、數字或連字號）。',
      'This action needs an Idempotency-Key header of 8 to 64 letters, digits or hyphens.',
      'Esta operação exige um cabeçalho Idempotency-Key com 8 a 64 letras, algarismos ou hífenes.',
    ],
  ),
  IDEMPOTENCY_KEY_REUSED: wording(
    ['幂等键已用于其他内容', '冪等鍵已用於其他內容', 'Idempotency key used before', 'Chave de idempotência já utilizada'],
    [
      '此幂等键先前已用于另一内容；如属新的操作，请使用新的键。',
      '此冪等鍵先前已用於另一內容；如屬新的操作，請使用新的鍵。',
      'This idempotency key was used before with other content. Please use a new key for a new action.',
      'Esta chave de idempotência já foi utilizada com outro conteúdo. Utilize uma nova chave para uma nova operação.',
    ],
  ),
  APPLICATION_NUMBER_INVALID: wording(
    ['专利申请号有误', '專利申請號有誤', 'Application number not valid', 'Número do pedido inválido'],
    [
      '此专利申请号不符合编号规则，请核对。[[是否为 {suggestion}？]]',
      '此專利申請號不符合編號規則，請核對。[[是否為 {suggestion}？]]',
      'This application number does not follow the numbering standard. Please check it.[[ Did you mean {suggestion}?]]',
      'Este número do pedido não respeita a norma de numeração. Verifique-o.[[ Será {suggestion}?]]',
    ],
  ),
  IDENTIFIER_INVALID: wording(
    ['证件或登记号码有误', '證件或登記號碼有誤', 'Identifier not valid', 'Número de identificação inválido'],
    [
      '此证件或登记号码不符合其编号规则，请核对。',
      '此證件或登記號碼不符合其編號規則，請核對。',
      'This identifier does not follow the rule for its kind. Please check it.',
      'Este número de identificação não respeita a regra do seu tipo. Verifique-o.',
    ],
  ),
  IPC_SYMBOL_INVALID: wording(
    ['IPC 分类号有误', 'IPC 分類號有誤', 'IPC symbol not valid', 'Símbolo da CIP inválido'],
    [
      '此国际专利分类号无法识别；请填写至小组，如 G06F11/14。',
      '此國際專利分類號無法識別；請填寫至小組，如 G06F11/14。',
      'This IPC symbol cannot be read. Please give it down to its subgroup, such as G06F11/14.',
      'Este símbolo da CIP não é reconhecido. Indique-o até ao subgrupo, por exemplo G06F11/14.',
    ],
  ),
  INTERVAL_INVALID: wording(
    ['起止时间有误', '起止時間有誤', 'Interval not valid', 'Intervalo inválido'],
    [
      '所填起止时间不能成立：结束不得早于开始。',
      '所填起止時間不能成立：結束不得早於開始。',
      'These times do not form an interval: the end must not come before the beginning.',
      'Estas horas não formam um intervalo: o fim não pode ser anterior ao início.',
    ],
  ),
  FILE_TYPE_REFUSED: wording(
    ['不接收此类文件', '不接收此類檔案', 'File type not taken', 'Tipo de ficheiro não aceite'],
    [
      '按内容判断，此文件不属于可接收的类型[[（可接收：{allowed}）]]。',
      '按內容判斷，此檔案不屬於可接收的類型[[（可接收：{allowed}）]]。',
      'By its content this file is not of a type that can be taken[[ (taken: {allowed})]].',
      'Pelo seu conteúdo, este ficheiro não é de um tipo aceite[[ (aceites: {allowed})]].',
    ],
  ),
  FILE_TOO_LARGE: wording(
    ['文件过大', '檔案過大', 'File too large', 'Ficheiro demasiado grande'],
    [
      '此文件超出允许的大小[[（最多 {megabytes} MB）]]。',
      '此檔案超出允許的大小[[（最多 {megabytes} MB）]]。',
      'This file is larger than allowed[[ (at most {megabytes} MB)]].',
      'Este ficheiro excede o tamanho permitido[[ (máximo: {megabytes} MB)]].',
    ],
  ),
  TOO_MANY_FILES: wording(
    ['文件过多', '檔案過多', 'Too many files', 'Demasiados ficheiros'],
    [
      '一次上传的文件或字段过多[[（最多 {max} 个）]]。',
      '一次上載的檔案或欄位過多[[（最多 {max} 個）]]。',
      'There are too many files or fields in one upload[[ (at most {max})]].',
      'Há demasiados ficheiros ou campos num só carregamento[[ (máximo: {max})]].',
    ],
  ),
  UPLOAD_UNKNOWN: wording(
    ['找不到所上传的文件', '找不到所上載的檔案', 'Upload not found', 'Carregamento não encontrado'],
    [
      '所引用的上传文件不存在或已过期，请重新上传。',
      '所引用的上載檔案不存在或已過期，請重新上載。',
      'The upload referred to does not exist or has expired. Please upload the file again.',
      'O carregamento indicado não existe ou expirou. Carregue o ficheiro novamente.',
    ],
  ),
  BATCH_FILE_REFUSED: wording(
    ['批量文件未能读取', '批量檔案未能讀取', 'Batch file not taken', 'Ficheiro de lote não aceite'],
    [
      '此文件不能作为批量请求办理，未登记任何请求；请按提示处理后重新提交。',
      '此檔案不能作為批量請求辦理，未登記任何請求；請按提示處理後重新提交。',
      'This file cannot be taken as a batch of requests; nothing was registered. Please see the note and hand it in again.',
      'Este ficheiro não pode ser aceite como lote de pedidos; nada foi registado. Consulte a nota e apresente-o novamente.',
    ],
  ),
} as const satisfies Partial<Record<ErrorCode, Wording>>;
