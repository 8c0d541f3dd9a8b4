import type { Instant } from '#libs/domain/time/instant.js';
import { language } from '../words/i18n.js';
import { lengthWords, nearMomentWords } from '../words/moments.js';
import { useWords } from '../words/use-words.js';
import { AXIS } from './axis.words.js';
import type { ClockShown } from './clock-facts.js';

/** What an axis says in words; for those who do not see it, and beside it for those who do. */
export function useAxisWords() {
  const t = useWords(AXIS);
  const moment = (at: number, now: number): string => nearMomentWords(at as Instant, language.value, now as Instant);
  const length = (milliseconds: number): string => lengthWords(milliseconds, language.value);
  const isLate = ({ dueAt, now, state }: ClockShown): boolean => dueAt !== null && state !== 'stopped' && now > dueAt;

  /** `due tomorrow 17:30 · provisional` */
  function post(clock: ClockShown): string {
    if (clock.dueAt === null) return t('noDue');
    const due = moment(clock.dueAt, clock.now);
    if (clock.dueNotBefore) return t('dueNotBefore', { due });
    return clock.provisional ? t('dueProvisional', { due }) : t('due', { due });
  }

  /** One sentence, or two where the instant is not settled. */
  function sentence(clock: ClockShown): string {
    const used = length(clock.elapsed);
    if (clock.state === 'stopped') return t('sentence.stopped', { used });
    if (clock.dueAt === null) return t('sentence.waiting');
    const values = { due: moment(clock.dueAt, clock.now), used };
    const said = isLate(clock) ? t('sentence.late', values) : t('sentence.running', { ...values, left: length(clock.remaining) });
    const doubts = [clock.provisional ? t('sentence.provisional') : '', clock.dueNotBefore ? t('sentence.notBefore') : ''];
    return [said, ...doubts].filter(Boolean).join(' ');
  }

  return { t, post, sentence, isLate, moment, length };
}
