import { dayText } from '../day-text.js';
import { defineRule, UNKNOWN } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

export const SUBSTANTIVE_STAGE = defineRule({
  id: 'SUBSTANTIVE_STAGE',
  question: say(
    '申请在收件之日或之前是否已进入实质审查？',
    '申請在收件之日或之前是否已進入實質審查？',
    'Had the application entered substantive examination on or before the date of receipt?',
    'O pedido tinha entrado em exame substantivo até à data de recepção, inclusive?',
  ),
  provisions: {
    ORDER_76: { severity: 'block', citations: [cite('ORDER_76', { article: '2' })] },
    ORDER_85: { severity: 'block', citations: [cite('ORDER_85', { article: '4', paragraph: '1', item: '1' })] },
  },
  inputs: ['receivedOn', 'substantiveExaminationSince'],
  outcomes: ['met', 'not-met', 'unknown'],
  sentences: {
    entered: say(
      '申请于{since}进入实质审查，不晚于收件日{day}。',
      '申請於{since}進入實質審查，不晚於收件日{day}。',
      'The application entered substantive examination on {since}, not later than the date of receipt, {day}.',
      'O pedido entrou em exame substantivo em {since}, não depois da data de recepção, {day}.',
    ),
    later: say(
      '申请于{since}才进入实质审查，晚于收件日{day}。',
      '申請於{since}才進入實質審查，晚於收件日{day}。',
      'The application entered substantive examination on {since}, after the date of receipt, {day}.',
      'O pedido entrou em exame substantivo em {since}, depois da data de recepção, {day}.',
    ),
    not: say(
      '申请尚未进入实质审查。',
      '申請尚未進入實質審查。',
      'The application has not entered substantive examination.',
      'O pedido ainda não entrou em exame substantivo.',
    ),
  },
  evaluate(facts) {
    const since = facts.plain('substantiveExaminationSince');
    const receivedOn = facts.receivedOn();
    if (since === undefined) return [UNKNOWN];
    if (since === null) return [{ outcome: 'not-met', reason: 'not' }];
    const parameters = { since: dayText(since), day: dayText(receivedOn) };
    if (since <= receivedOn) return [{ outcome: 'met', reason: 'entered', parameters }];
    return [{ outcome: 'not-met', reason: 'later', parameters }];
  },
});
