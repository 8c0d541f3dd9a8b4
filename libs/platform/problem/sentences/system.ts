import type { ErrorCode } from '#libs/domain/errors.js';
import { wording, type Wording } from './wording.js';

/** What is not the caller's doing. */
export const SYSTEM = {
  SERVER_BUSY: wording(
    ['正在处理其他文件', '正在處理其他檔案', 'Busy with other files', 'Ocupado com outros ficheiros'],
    [
      '系统正在处理其他较大的文件，请[[在 {retryAfterSeconds} 秒后]]再提交；本次未保存任何内容。',
      '系統正在處理其他較大的檔案，請[[於 {retryAfterSeconds} 秒後]]再提交；是次未儲存任何內容。',
      'The system is working on other large files. Please hand it in again [[in {retryAfterSeconds} seconds]]; nothing of it was kept.',
      'O sistema está a tratar outros ficheiros grandes. Apresente-o novamente [[dentro de {retryAfterSeconds} segundos]]; nada foi guardado.',
    ],
  ),
  DEPENDENCY_UNAVAILABLE: wording(
    ['暂时无法办理', '暫時無法辦理', 'Temporarily unavailable', 'Temporariamente indisponível'],
    [
      '系统的一部分暂时无法使用[[（{missing}）]]，请稍后重试；使用同一幂等键重试不会重复办理。',
      '系統的一部分暫時無法使用[[（{missing}）]]，請稍後重試；使用同一冪等鍵重試不會重複辦理。',
      'A part of the system is not available for the moment[[ ({missing})]]. Please try again shortly; with the same idempotency key nothing is done twice.',
      'Uma parte do sistema está momentaneamente indisponível[[ ({missing})]]. Tente novamente dentro de instantes; com a mesma chave de idempotência nada é feito em duplicado.',
    ],
  ),
  INTERNAL: wording(
    ['系统出现异常', '系統出現異常', 'Something went wrong on our side', 'Ocorreu um erro do nosso lado'],
    [
      '系统未能完成此项操作，问题已记录；联系时请提供请求编号。',
      '系統未能完成此項操作，問題已記錄；聯絡時請提供請求編號。',
      'The system could not complete this. It has been recorded; please quote the request id when you contact us.',
      'O sistema não conseguiu concluir esta operação. O facto ficou registado; ao contactar-nos, indique o identificador do pedido.',
    ],
  ),
} as const satisfies Partial<Record<ErrorCode, Wording>>;
