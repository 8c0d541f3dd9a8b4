import type { Language, Sentence } from '../language.js';
import { LANGUAGES } from '../language.js';
import { holidayName } from './holiday-names.js';
import type { DayStatus } from './types.js';

type Reason = Omit<DayStatus, 'why'> & { readonly year: number; readonly nextYearMissing: boolean };
type Wording = (holiday: string, notice: string) => string;

const REASONS = {
  weekday: {
    'zh-Hans': (_, notice) => `平日，工作日${notice && `（${notice}未另作安排）`}`,
    'zh-Hant': (_, notice) => `平日，工作日${notice && `（${notice}未另作安排）`}`,
    en: (_, notice) => `a weekday, so a working day${notice && ` (${notice} does not say otherwise)`}`,
    pt: (_, notice) => `dia de semana, portanto dia útil${notice && ` (${notice} não dispõe em contrário)`}`,
  },
  weekend: {
    'zh-Hans': (_, notice) => `周末，休息日${notice && `（${notice}未列为补班日）`}`,
    'zh-Hant': (_, notice) => `週末，休息日${notice && `（${notice}未列為補班日）`}`,
    en: (_, notice) => `a weekend day, off${notice && ` (${notice} does not make it a working day)`}`,
    pt: (_, notice) => `fim de semana, dia de descanso${notice && ` (${notice} não o indica como dia útil)`}`,
  },
  'notice-off': {
    'zh-Hans': (holiday, notice) => `${holiday}放假（${notice}）`,
    'zh-Hant': (holiday, notice) => `${holiday}放假（${notice}）`,
    en: (holiday, notice) => `off for ${holiday} by ${notice}`,
    pt: (holiday, notice) => `dia de descanso, ${holiday}, segundo ${notice}`,
  },
  'notice-work': {
    'zh-Hans': (holiday, notice) => `${holiday}安排上班，工作日（${notice}）`,
    'zh-Hant': (holiday, notice) => `${holiday}安排上班，工作日（${notice}）`,
    en: (holiday, notice) => `a working day (${holiday}) by ${notice}`,
    pt: (holiday, notice) => `dia útil (${holiday}) segundo ${notice}`,
  },
  statutory: {
    'zh-Hans': (holiday) => `${holiday}，法定节假日`,
    'zh-Hant': (holiday) => `${holiday}，法定節假日`,
    en: (holiday) => `off by law for ${holiday}`,
    pt: (holiday) => `feriado legal, ${holiday}`,
  },
} as const satisfies Record<DayStatus['reason'], Record<Language, Wording>>;

const NOTICE: Record<Language, (id: string, title: string) => string> = {
  'zh-Hans': (_, title) => `《${title}》`,
  'zh-Hant': (_, title) => `《${title}》`,
  en: (id, title) => `the State Council's holiday notice ${id} (《${title}》)`,
  pt: (id, title) => `o aviso de feriados n.º ${id} do Conselho de Estado (《${title}》)`,
};

const PROVISIONAL: Record<Language, (year: number) => string> = {
  'zh-Hans': (year) => `；暂定：${year}年放假通知尚未载入`,
  'zh-Hant': (year) => `；暫定：${year}年放假通知尚未載入`,
  en: (year) => `; provisional until the notice for ${year} is loaded`,
  pt: (year) => `; provisório até ser carregado o aviso relativo a ${year}`,
};

/** Why a day is a working day or not, as a clause without full stop: on whose word, and whether it may still change. */
export function dayReason(reason: Reason): Sentence {
  const holiday = holidayName(reason.holiday ?? '');
  const missing = reason.nextYearMissing ? reason.year + 1 : reason.year;
  const say = (language: Language): string => {
    const notice = reason.notice ? NOTICE[language](reason.notice.id, reason.notice.title) : '';
    const wording: Wording = REASONS[reason.reason][language];
    return wording(holiday[language], notice) + (reason.provisional ? PROVISIONAL[language](missing) : '');
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Sentence;
}
