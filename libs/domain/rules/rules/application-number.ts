import { APPLICATION_NUMBER_REASONS } from '../../identifiers/application-number-reasons.js';
import { parseApplicationNumber } from '../../identifiers/application-number.js';
import { calendarDate } from '../../time/day.js';
import { defineRule, UNKNOWN } from '../rule.js';
import { say, verbatim } from '../sentences.js';
import { cite } from '../sources.js';

const provision = { severity: 'block', citations: [cite('HK_PILOT'), cite('MO_PILOT'), cite('NUMBERING_STANDARD')] } as const;

/** Type digits 1 and 8. */
const INVENTIONS: ReadonlySet<string> = new Set(['invention', 'pct-invention']);

export const APPLICATION_NUMBER = defineRule({
  id: 'APPLICATION_NUMBER',
  question: say(
    '申请号格式与校验位是否正确，且为发明（种类1）或进入国家阶段的PCT发明（种类8）？',
    '申請號格式與校驗位是否正確，且為發明（種類1）或進入國家階段的PCT發明（種類8）？',
    'Is the number well formed with the right check digit, and of an invention (type 1) or a PCT national-phase invention (type 8)?',
    'O número está bem formado, com o dígito de controlo certo, e é de invenção (tipo 1) ou de invenção PCT em fase nacional (tipo 8)?',
  ),
  provisions: { ORDER_76: provision, ORDER_85: provision },
  inputs: ['receivedOn', 'applicationNumber'],
  outcomes: ['met', 'not-met', 'unknown'],
  sentences: {
    invention: say(
      '申请号{number}有效，属发明专利申请。',
      '申請號{number}有效，屬發明專利申請。',
      'The number {number} is valid and belongs to an invention application.',
      'O número {number} é válido e corresponde a um pedido de patente de invenção.',
    ),
    otherType: say(
      '申请号{number}有效，但不是发明专利申请。',
      '申請號{number}有效，但不是發明專利申請。',
      'The number {number} is valid, but it is not that of an invention application.',
      'O número {number} é válido, mas não é de um pedido de patente de invenção.',
    ),
    malformed: verbatim('{why}'),
    suggested: say('{why}是否应为{suggestion}？', '{why}是否應為{suggestion}？', '{why} Is {suggestion} meant?', '{why} Pretende-se {suggestion}?'),
  },
  evaluate(facts) {
    const text = facts.plain('applicationNumber');
    if (text === undefined) return [UNKNOWN];
    const number = parseApplicationNumber(text, calendarDate(facts.receivedOn()).year);
    if (number.ok) {
      const invention = INVENTIONS.has(number.value.kind);
      const parameters = { number: number.value.normal };
      return [invention ? { outcome: 'met', reason: 'invention', parameters } : { outcome: 'not-met', reason: 'otherType', parameters }];
    }
    if (number.reason === 'empty') return [UNKNOWN];
    const why = APPLICATION_NUMBER_REASONS[number.reason];
    if (number.suggestion === undefined) return [{ outcome: 'not-met', reason: 'malformed', parameters: { why } }];
    return [{ outcome: 'not-met', reason: 'suggested', parameters: { why, suggestion: number.suggestion } }];
  },
});
