import type { Sentence } from '#libs/domain/language.js';

export const RECEIPT_TITLE: Sentence = {
  'zh-Hans': '优先审查请求收件回执',
  'zh-Hant': '優先審查請求收件回執',
  en: 'Receipt of a request for priority examination',
  pt: 'Recibo de pedido de exame prioritário',
};

export const RECEIPT_OPENING: Sentence = {
  'zh-Hans': '本处已收到您的优先审查请求。办理不收取任何费用。',
  'zh-Hant': '本處已收到您的優先審查請求。辦理不收取任何費用。',
  en: 'This office has received your request for priority examination. The service is free of charge.',
  pt: 'Esta delegação recebeu o seu pedido de exame prioritário. O serviço é gratuito.',
};

/** Clock rule 3: said wherever a provisional instant is shown. */
export const PROVISIONAL: Sentence = {
  'zh-Hans': '暂定：相关日期的放假安排尚未公布。通知公布后将重新计算，如有变动另行告知。',
  'zh-Hant': '暫定：相關日期的放假安排尚未公布。通知公布後將重新計算，如有變動另行告知。',
  en: 'Provisional: the holiday notice for these days is not yet published. Once it is, this will be worked out again, and you will be told of any change.',
  pt: 'Provisório: o aviso de feriados relativo a estes dias ainda não foi publicado. Após a publicação, o prazo será recalculado e qualquer alteração ser-lhe-á comunicada.',
};

/** `{due}`: the due instant in words. */
export const DUE_PROVISIONALLY: Sentence = {
  'zh-Hans': '{due}（暂定）',
  'zh-Hant': '{due}（暫定）',
  en: '{due} (provisional)',
  pt: '{due} (provisório)',
};

/** `{due}`: the earliest instant that the due instant can be. */
export const DUE_NOT_BEFORE: Sentence = {
  'zh-Hans': '{due}（故障未排除，可能顺延）',
  'zh-Hant': '{due}（故障未排除，可能順延）',
  en: '{due} (or later: an outage is going on)',
  pt: '{due} (ou mais tarde: está em curso uma interrupção)',
};

/** Clock rule 7: an outage is still open. */
export const NOT_BEFORE: Sentence = {
  'zh-Hans': '系统故障仍在持续，故障占用的工作时间将如数补足。',
  'zh-Hant': '系統故障仍在持續，故障佔用的工作時間將如數補足。',
  en: 'An outage is still going on; exactly the working time it takes will be added.',
  pt: 'Está em curso uma interrupção do sistema; será acrescentado exactamente o tempo de serviço por ela ocupado.',
};

export const BEIJING_TIME: Sentence = {
  'zh-Hans': '北京时间，即视为收到之日的下一个工作日办公时间结束时',
  'zh-Hant': '北京時間，即視為收到之日的下一個工作日辦公時間結束時',
  en: 'Beijing time: close of service on the working day after the day of deemed receipt',
  pt: 'Hora de Pequim: encerramento do serviço no dia útil seguinte ao da recepção considerada',
};

export const SECRET_NOTE: Sentence = {
  'zh-Hans': '与受理编号一并使用，可查询进度、提交补正、撤回请求。请妥善保管，勿告知他人。',
  'zh-Hant': '與受理編號一併使用，可查詢進度、提交補正、撤回請求。請妥善保管，勿告知他人。',
  en: 'With the acceptance number it lets you follow the request, send corrections and withdraw it. Keep it safe and to yourself.',
  pt: 'Em conjunto com o número de aceitação, permite acompanhar o pedido, enviar correcções e retirá-lo. Guarde-o e não o divulgue.',
};

/** `{due}`: the due instant in words; `{address}`: where the applicant sees the case. */
export const NEXT_STEPS: readonly Sentence[] = [
  {
    'zh-Hans': '受理员核对请求，决定是否受理；不予受理的，书面说明理由。',
    'zh-Hant': '受理員核對請求，決定是否受理；不予受理的，書面說明理由。',
    en: 'A clerk checks the request and takes it on, or tells you in writing why not.',
    pt: 'Um funcionário verifica o pedido e aceita-o, ou comunica-lhe por escrito por que não o aceita.',
  },
  {
    'zh-Hans': '采集并核对数据。材料有缺陷的，本处发出补正通知；等待补正期间停止计时，收到补正后重新起算一个工作日。',
    'zh-Hant': '採集並核對數據。材料有缺陷的，本處發出補正通知；等待補正期間停止計時，收到補正後重新起算一個工作日。',
    en: 'The data are collected and cross-checked. If something is missing you receive a correction notice; the clock stands still until your answer arrives, and one working day then runs anew.',
    pt: 'Os dados são recolhidos e conferidos. Se faltar algo, receberá uma notificação para correcção; o prazo suspende-se até chegar a sua resposta e recomeça então a correr um dia útil.',
  },
  {
    'zh-Hans': '推荐、审核。符合条件的，最迟于{due}报送国家知识产权局。',
    'zh-Hant': '推薦、審核。符合條件的，最遲於{due}報送國家知識產權局。',
    en: 'Recommendation and review. A request that meets the conditions is forwarded to CNIPA by {due}.',
    pt: 'Recomendação e revisão. O pedido que reúna as condições é remetido à CNIPA até {due}.',
  },
  {
    'zh-Hans': '国家知识产权局决定是否予以优先审查，并发出通知书。',
    'zh-Hant': '國家知識產權局決定是否予以優先審查，並發出通知書。',
    en: 'CNIPA decides whether to grant priority examination and issues a notice.',
    pt: 'A CNIPA decide se concede o exame prioritário e emite a respectiva notificação.',
  },
  {
    'zh-Hans': '随时可在 {address} 查询进度。',
    'zh-Hant': '隨時可在 {address} 查詢進度。',
    en: 'You can follow the request at any time at {address}.',
    pt: 'Pode acompanhar o pedido a qualquer momento em {address}.',
  },
];
