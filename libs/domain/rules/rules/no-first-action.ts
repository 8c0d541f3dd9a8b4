import { type Day } from '../../time/day.js';
import { dayText } from '../day-text.js';
import { defineRule, eachItem, type Finding, UNKNOWN } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

/** A notice issued on the day of receipt counts, one issued later does not. */
export const NO_FIRST_ACTION = defineRule({
  id: 'NO_FIRST_ACTION',
  question: say(
    '收件之日为止是否尚未发出审查意见通知书？',
    '收件之日為止是否尚未發出審查意見通知書？',
    'Had no examiner’s notice been issued by the date of receipt?',
    'Até à data de recepção, ainda não tinha sido emitida qualquer notificação do examinador?',
  ),
  provisions: { ORDER_85: { severity: 'block', citations: [cite('ORDER_85', { article: '4', paragraph: '1', item: '1' })] } },
  inputs: ['receivedOn', 'examinerNotices', 'examinerNotices.issuedOn'],
  outcomes: ['met', 'not-met', 'unknown', 'not-applicable'],
  sentences: {
    none: say(
      '尚未发出审查意见通知书。',
      '尚未發出審查意見通知書。',
      'No examiner’s notice has been issued.',
      'Não foi emitida qualquer notificação do examinador.',
    ),
    issued: say(
      '审查意见通知书已于{issued}发出，不晚于收件日{day}。',
      '審查意見通知書已於{issued}發出，不晚於收件日{day}。',
      'An examiner’s notice was issued on {issued}, not later than the date of receipt, {day}.',
      'Foi emitida uma notificação do examinador em {issued}, não depois da data de recepção, {day}.',
    ),
    later: say(
      '审查意见通知书于{issued}发出，晚于收件日{day}，不计。',
      '審查意見通知書於{issued}發出，晚於收件日{day}，不計。',
      'An examiner’s notice was issued on {issued}, after the date of receipt, {day}; it does not count.',
      'Foi emitida uma notificação do examinador em {issued}, depois da data de recepção, {day}; não conta.',
    ),
  },
  evaluate(facts) {
    const receivedOn = facts.receivedOn();
    const count = facts.count('examinerNotices');
    if (count === undefined) return [UNKNOWN];
    if (count === 0) return [{ outcome: 'met', reason: 'none' }];
    return eachItem('examinerNotices', count, (index) => notice(facts.item('examinerNotices', index, 'issuedOn'), receivedOn));
  },
});

function notice(issuedOn: Day | undefined, receivedOn: Day): Finding<'issued' | 'later'> {
  if (issuedOn === undefined) return UNKNOWN;
  const parameters = { issued: dayText(issuedOn), day: dayText(receivedOn) };
  if (issuedOn <= receivedOn) return { outcome: 'not-met', reason: 'issued', parameters };
  return { outcome: 'met', reason: 'later', parameters };
}
