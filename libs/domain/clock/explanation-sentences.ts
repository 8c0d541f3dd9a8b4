import type { Language, Sentence } from '../language.js';
import { type Instant, shanghaiDay, timeOfDay } from '../time/instant.js';
import { MILLISECONDS_PER_DAY } from '../time/day.js';
import type { ClockSpan, SpanReason } from './explanation.js';
import { dayWords, inAllLanguages, momentWords, timeWords } from './moment-words.js';

/** What a reason says after the stretch of time; `because` is the day's own reason, on a notice's word. */
const REASONS = {
  DAY_OFF: {
    'zh-Hans': (because) => `不计入：${because}`,
    'zh-Hant': (because) => `不計入：${because}`,
    en: (because) => `not counted: ${because}`,
    pt: (because) => `não conta: ${because}`,
  },
  OUTSIDE_SERVICE: {
    'zh-Hans': (because) => `不计入：服务时间以外（${because}）`,
    'zh-Hant': (because) => `不計入：服務時間以外（${because}）`,
    en: (because) => `not counted: outside service hours (${because})`,
    pt: (because) => `não conta: fora do horário de atendimento (${because})`,
  },
  START_DAY: {
    'zh-Hans': (because) => `收件当日不计入时限，其服务时间只用于计算预警点（${because}）`,
    'zh-Hant': (because) => `收件當日不計入時限，其服務時間只用於計算預警點（${because}）`,
    en: (because) => `the day of receipt is not counted; its service time only serves to measure the warning points (${because})`,
    pt: (because) => `o dia da recepção não conta; o seu horário de atendimento serve apenas para medir os pontos de aviso (${because})`,
  },
  WORKING_DAY: {
    'zh-Hans': (because) => `计入一个工作日（${because}）`,
    'zh-Hant': (because) => `計入一個工作日（${because}）`,
    en: (because) => `counted towards the one working day (${because})`,
    pt: (because) => `conta para o prazo de um dia útil (${because})`,
  },
  OUTAGE: {
    'zh-Hans': (because) => `不计入：已公告的系统故障，所失服务时间顺延补足（${because}）`,
    'zh-Hant': (because) => `不計入：已公告的系統故障，所失服務時間順延補足（${because}）`,
    en: (because) => `not counted: a declared outage, whose service time is given back afterwards (${because})`,
    pt: (because) => `não conta: interrupção declarada do sistema, cujo tempo de atendimento é depois reposto (${because})`,
  },
  GIVEN_BACK: {
    'zh-Hans': (because) => `计入：补足系统故障所失的服务时间（${because}）`,
    'zh-Hant': (because) => `計入：補足系統故障所失的服務時間（${because}）`,
    en: (because) => `counted: gives back the service time lost to outages (${because})`,
    pt: (because) => `conta: repõe o tempo de atendimento perdido com interrupções (${because})`,
  },
  KEPT_BY_REVISION: {
    'zh-Hans': (because) => `计入：新版历法或服务时间不得使时限在载入后的次一工作日服务结束前届满（${because}）`,
    'zh-Hant': (because) => `計入：新版曆法或服務時間不得使時限在載入後的次一工作日服務結束前屆滿（${because}）`,
    en: (because) => `counted: a new calendar or new hours may not bring the due instant before the close of the working day after their loading (${because})`,
    pt: (because) => `conta: um novo calendário ou horário não pode antecipar o termo para antes do fecho do dia útil seguinte ao seu carregamento (${because})`,
  },
  AWAITING_CORRECTION: {
    'zh-Hans': () => '不计入：等待申请人补正；收到补正后重新起算',
    'zh-Hant': () => '不計入：等待申請人補正；收到補正後重新起算',
    en: () => "not counted: waiting for the applicant's correction; the period starts anew when it is received",
    pt: () => 'não conta: a aguardar a correcção do requerente; o prazo recomeça com a sua recepção',
  },
  AFTER_DUE: {
    'zh-Hans': () => '时限届满之后；超时已记录在案',
    'zh-Hant': () => '時限屆滿之後；超時已記錄在案',
    en: () => 'after the due instant; the breach stays on record',
    pt: () => 'após o termo do prazo; o incumprimento fica registado',
  },
  NOT_LISTED: {
    'zh-Hans': () => '此后各日不再逐日列出',
    'zh-Hant': () => '此後各日不再逐日列出',
    en: () => 'the days from here on are not listed one by one',
    pt: () => 'os dias seguintes não são enumerados um a um',
  },
} as const satisfies Record<SpanReason, Record<Language, (because: string) => string>>;

const ENDS: Record<Language, { readonly colon: string; readonly stop: string }> = {
  'zh-Hans': { colon: '：', stop: '。' },
  'zh-Hant': { colon: '：', stop: '。' },
  en: { colon: ': ', stop: '.' },
  pt: { colon: ': ', stop: '.' },
};

/** One span as a sentence: when, whether it counts, and on whose word. */
export function describeSpan(span: ClockSpan): Sentence {
  return inAllLanguages((language) => {
    const say: (because: string) => string = REASONS[span.reason][language];
    const { colon, stop } = ENDS[language];
    return `${stretchWords(span.from, span.until, language)}${colon}${say(span.status.why[language])}${stop}`;
  });
}

/** `Thu 24 Sep 2026 09:00–12:00`, the day alone where it is a whole one, both moments where they lie on two days. */
function stretchWords(from: Instant, until: Instant, language: Language): string {
  const day = shanghaiDay(from);
  const [begin, end] = [timeOfDay(from), timeOfDay(from) + until - from];
  if (end > MILLISECONDS_PER_DAY) return `${momentWords(from, language)} – ${momentWords(until, language)}`;
  return begin === 0 && end === MILLISECONDS_PER_DAY ? dayWords(day, language) : `${momentWords(from, language)}–${timeWords(end)}`;
}
