import type { Language, Sentence } from '../language.js';
import type { ClockExplanation, SpanReason } from './explanation.js';
import { inAllLanguages, momentWords } from './moment-words.js';
import type { ClockReading } from './types.js';

type Say = (moment: string) => string;

const CLAUSES = {
  received: {
    'zh-Hans': (at) => `${at}收件`,
    'zh-Hant': (at) => `${at}收件`,
    en: (at) => `Received ${at}`,
    pt: (at) => `Recebido em ${at}`,
  },
  corrected: {
    'zh-Hans': (at) => `补正于${at}收到，时限自此重新起算`,
    'zh-Hant': (at) => `補正於${at}收到，時限自此重新起算`,
    en: (at) => `The correction was received ${at}, and the period started anew`,
    pt: (at) => `A correcção foi recebida em ${at} e o prazo recomeçou`,
  },
  deemed: {
    'zh-Hans': (at) => `当时不在服务时间内，视为${at}收到`,
    'zh-Hant': (at) => `當時不在服務時間內，視為${at}收到`,
    en: (at) => `that was outside service hours, so it counts as received ${at}`,
    pt: (at) => `fora do horário de atendimento, pelo que se considera recebido em ${at}`,
  },
  due: {
    'zh-Hans': (at) => `收件当日不计，时限为次一工作日服务结束，即${at}`,
    'zh-Hant': (at) => `收件當日不計，時限為次一工作日服務結束，即${at}`,
    en: (at) => `The day of receipt is not counted; the period ends at the close of service of the next working day: ${at}`,
    pt: (at) => `O dia da recepção não conta; o prazo termina no fecho do atendimento do dia útil seguinte: ${at}`,
  },
  dueMoved: {
    'zh-Hans': (at) => `收件当日不计，时限为一个工作日，并补足系统故障所失的服务时间，至${at}届满`,
    'zh-Hant': (at) => `收件當日不計，時限為一個工作日，並補足系統故障所失的服務時間，至${at}屆滿`,
    en: (at) => `The day of receipt is not counted; with the service time lost to outages given back, the one working day ends ${at}`,
    pt: (at) => `O dia da recepção não conta; reposto o tempo perdido com interrupções, o prazo de um dia útil termina em ${at}`,
  },
  dueKept: {
    'zh-Hans': (at) => `新版历法或服务时间可使时限提前，但以载入后次一工作日服务结束为限，故至${at}届满`,
    'zh-Hant': (at) => `新版曆法或服務時間可使時限提前，但以載入後次一工作日服務結束為限，故至${at}屆滿`,
    en: (at) => `A new calendar or new hours would end the period sooner, but not before the close of the working day after their loading: it ends ${at}`,
    pt: (at) => `Um novo calendário ou horário anteciparia o termo, mas não para antes do fecho do dia útil seguinte ao carregamento: termina em ${at}`,
  },
  dueNotBefore: {
    'zh-Hans': (at) => `系统故障尚未结束，时限不早于${at}届满`,
    'zh-Hant': (at) => `系統故障尚未結束，時限不早於${at}屆滿`,
    en: (at) => `An outage is still open; the period ends not before ${at}`,
    pt: (at) => `Há uma interrupção ainda em curso; o prazo não termina antes de ${at}`,
  },
  awaiting: {
    'zh-Hans': () => '正在等待申请人补正，时限暂停，收到补正后重新起算',
    'zh-Hant': () => '正在等待申請人補正，時限暫停，收到補正後重新起算',
    en: () => "The applicant's correction is awaited; the clock stands still and the period starts anew when it is received",
    pt: () => 'Aguarda-se a correcção do requerente; o prazo está suspenso e recomeça com a sua recepção',
  },
  provisional: {
    'zh-Hans': () => '此时限为暂定：所涉日期的放假通知尚未载入，载入后重新计算',
    'zh-Hant': () => '此時限為暫定：所涉日期的放假通知尚未載入，載入後重新計算',
    en: () => 'This is provisional: the holiday notice for these days is not loaded yet, and the period is recomputed when it is',
    pt: () => 'O prazo é provisório: o aviso de feriados relativo a estes dias ainda não foi carregado e, quando o for, o prazo é recalculado',
  },
} as const satisfies Record<string, Record<Language, Say>>;

/** The whole reckoning in one paragraph. */
export function summarise(explanation: ClockExplanation): Sentence {
  return inAllLanguages((language) => {
    const stop = language.startsWith('zh') ? '。' : '.';
    const between = language.startsWith('zh') ? '' : ' ';
    return clauses(explanation, language)
      .map((clause) => clause + stop)
      .join(between);
  });
}

function clauses(explanation: ClockExplanation, language: Language): string[] {
  const { facts, reading } = explanation;
  const said = (clause: keyof typeof CLAUSES, at = facts.receivedAt): string => {
    const say: Say = CLAUSES[clause][language];
    return say(momentWords(at, language));
  };
  const deemed = reading.deemedReceivedAt === reading.periodReceivedAt ? '' : (language.startsWith('zh') ? '，' : '; ') + said('deemed', reading.deemedReceivedAt);
  const received = said('received') + (reading.period === 1 ? deemed : '');
  const corrected = reading.period === 1 ? [] : [said('corrected', reading.periodReceivedAt) + deemed];
  const due = reading.dueAt === undefined ? said('awaiting') : said(dueClause(explanation), reading.dueAt);
  return [received, ...corrected, due, ...(reading.provisional ? [said('provisional')] : [])];
}

function dueClause({ reading, spans }: ClockExplanation): keyof typeof CLAUSES {
  if (reading.dueNotBefore) return 'dueNotBefore';
  const reasons = reasonsOf(reading, spans);
  if (reasons.has('KEPT_BY_REVISION')) return 'dueKept';
  return reasons.has('GIVEN_BACK') ? 'dueMoved' : 'due';
}

function reasonsOf(reading: ClockReading, spans: ClockExplanation['spans']): ReadonlySet<SpanReason> {
  return new Set(spans.filter(({ period }) => period === reading.period).map(({ reason }) => reason));
}
