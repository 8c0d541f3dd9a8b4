import type { Channel } from '#libs/domain/case/names.js';
import { inAllLanguages, momentWords } from '#libs/domain/clock/moment-words.js';
import type { ClockReading } from '#libs/domain/clock/types.js';
import type { Language, Sentence } from '#libs/domain/language.js';
import type { Instant } from '#libs/domain/time/instant.js';

const ONLINE: Sentence = {
  'zh-Hans': '网上提交：进入系统之时为收件时刻。',
  'zh-Hant': '網上提交：進入系統之時為收件時刻。',
  en: 'Online: the request is received when it enters the system.',
  pt: 'Em linha: o pedido é recebido quando entra no sistema.',
};

/** Which instant is the receipt, by channel (clock rule 4). */
export const RECEIPT_BY_CHANNEL = {
  WINDOW: {
    'zh-Hans': '窗口递交：当面交件之时为收件时刻。',
    'zh-Hant': '窗口遞交：當面交件之時為收件時刻。',
    en: 'At the window: the request is received when it is handed in.',
    pt: 'Ao balcão: o pedido é recebido quando é entregue.',
  },
  POST: {
    'zh-Hans': '邮寄：送达代办处之时为收件时刻；邮戳日记录在案，但不起算时限。',
    'zh-Hant': '郵寄：送達代辦處之時為收件時刻；郵戳日記錄在案，但不起算時限。',
    en: 'By post: the request is received when it reaches the office; the postmark is recorded and does not start the clock.',
    pt: 'Por correio: o pedido é recebido quando chega à delegação; a data do carimbo fica registada, mas não faz correr o prazo.',
  },
  ONLINE,
  BATCH: ONLINE,
} as const satisfies Record<Channel, Sentence>;

type HandIn = (received: string, due: string) => string;

const FORWARDED_BY = {
  'zh-Hans': (received, due) => `如于${received}递交且符合全部条件，将不迟于${due}报送国家知识产权局。`,
  'zh-Hant': (received, due) => `如於${received}遞交且符合全部條件，將不遲於${due}報送國家知識產權局。`,
  en: (received, due) => `Handed in ${received}, a request that meets every condition goes to CNIPA by ${due}.`,
  pt: (received, due) => `Entregue em ${received}, um pedido que reúna todas as condições é remetido à CNIPA até ${due}.`,
} as const satisfies Record<Language, HandIn>;

const PROVISIONAL = {
  'zh-Hans': '此时限为暂定：有关年份的放假通知尚未载入。',
  'zh-Hant': '此時限為暫定：有關年份的放假通知尚未載入。',
  en: ' This is provisional: the holiday notice for that time is not loaded yet.',
  pt: ' Este prazo é provisório: o aviso de feriados desse período ainda não foi carregado.',
} as const satisfies Sentence;

const OUTAGE_OPEN = {
  'zh-Hans': '系统故障尚未结束，此时刻可能顺延。',
  'zh-Hant': '系統故障尚未結束，此時刻可能順延。',
  en: ' An outage is still open, so that it may become later.',
  pt: ' Há uma interrupção em curso, pelo que pode vir a ser mais tarde.',
} as const satisfies Sentence;

/** "If it is handed in then, it goes to CNIPA by …"; `undefined` where there is no due instant. */
export function forwardedBy(receivedAt: Instant, { dueAt, provisional, dueNotBefore }: ClockReading): Sentence | undefined {
  if (dueAt === undefined) return undefined;
  return inAllLanguages((language) => {
    const said = FORWARDED_BY[language](momentWords(receivedAt, language), momentWords(dueAt, language));
    return said + (provisional ? PROVISIONAL[language] : '') + (dueNotBefore ? OUTAGE_OPEN[language] : '');
  });
}

const LAST_RECEIPT = {
  'zh-Hans': (before, due) => `请在${before}之前递交；时限于${due}届满。`,
  'zh-Hant': (before, due) => `請在${before}之前遞交；時限於${due}屆滿。`,
  en: (before, due) => `Hand it in before ${before}; it then falls due ${due}.`,
  pt: (before, due) => `Entregue antes de ${before}; o prazo termina então em ${due}.`,
} as const satisfies Record<Language, HandIn>;

/** `last` is the last whole millisecond: what is said is the moment after it, which is too late. */
export function handInBefore(last: Instant, dueAt: Instant): Sentence {
  return inAllLanguages((language) => LAST_RECEIPT[language](momentWords((last + 1) as Instant, language), momentWords(dueAt, language)));
}

export const NO_LAST_RECEIPT: Sentence = {
  'zh-Hans': '此前一个月内没有可使时限在该日或之前届满的收件时刻。',
  'zh-Hant': '此前一個月內沒有可使時限在該日或之前屆滿的收件時刻。',
  en: 'No receipt within the month before falls due on that day or earlier.',
  pt: 'Nenhuma recepção no mês anterior tem o seu termo nesse dia ou antes.',
};
