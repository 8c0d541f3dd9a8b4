import { addMonths, type Day } from '../../time/day.js';
import { ORDER_85 } from '../editions/order-85.js';
import { dayText } from '../day-text.js';
import { defineRule, eachItem, type Finding, UNKNOWN } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

/** One year to the corresponding day, included; never moved to a working day. */
export const INTEGRITY = defineRule({
  id: 'INTEGRITY',
  question: say(
    '请求人与代理机构一年内是否均未被认定有不诚信行为？',
    '請求人與代理機構一年內是否均未被認定有不誠信行為？',
    'Has neither requester nor agency been found in bad faith within one year?',
    'Nem o requerente nem a agência foram considerados de má-fé no último ano?',
  ),
  provisions: { ORDER_85: { severity: 'block', citations: [cite('ORDER_85', { article: '22' })] } },
  inputs: ['receivedOn', 'integrityFindings', 'integrityFindings.foundOn'],
  outcomes: ['met', 'not-met', 'officer-decides', 'unknown', 'not-applicable'],
  landmarks: (_, receivedOn) => [addMonths(receivedOn, -12)],
  sentences: {
    none: say('没有相关认定。', '沒有相關認定。', 'There is no such finding.', 'Não há qualquer decisão nesse sentido.'),
    running: say(
      '{found}作出的认定至{until}满一年，期间不受理请求。',
      '{found}作出的認定至{until}滿一年，期間不受理請求。',
      'The finding of {found} bars requests up to and including {until}.',
      'A decisão de {found} obsta a pedidos até {until}, inclusive.',
    ),
    over: say(
      '{found}作出的认定已满一年（至{until}），不计。',
      '{found}作出的認定已滿一年（至{until}），不計。',
      'The year of the finding of {found} was over on {until}; it does not count.',
      'O ano relativo à decisão de {found} terminou em {until}; não conta.',
    ),
    beforeOrder: say(
      '{found}作出的认定早于{from}，其一年至{until}未满，由承办人认定。',
      '{found}作出的認定早於{from}，其一年至{until}未滿，由承辦人認定。',
      'The finding of {found} is older than {from} and its year runs to {until}; an officer decides.',
      'A decisão de {found} é anterior a {from} e o respectivo ano corre até {until}; cabe a um funcionário decidir.',
    ),
    afterReceipt: say(
      '{found}作出的认定晚于收件日，对本请求不计。',
      '{found}作出的認定晚於收件日，對本請求不計。',
      'The finding of {found} is later than the date of receipt and does not count for this request.',
      'A decisão de {found} é posterior à data de recepção e não conta para este pedido.',
    ),
  },
  evaluate(facts) {
    const receivedOn = facts.receivedOn();
    const count = facts.count('integrityFindings');
    if (count === undefined) return [UNKNOWN];
    if (count === 0) return [{ outcome: 'met', reason: 'none' }];
    return eachItem('integrityFindings', count, (index) => found(facts.item('integrityFindings', index, 'foundOn'), receivedOn));
  },
});

function found(foundOn: Day | undefined, receivedOn: Day): Finding<'running' | 'over' | 'beforeOrder' | 'afterReceipt'> {
  if (foundOn === undefined) return UNKNOWN;
  const until = addMonths(foundOn, 12);
  const parameters = { found: dayText(foundOn), until: dayText(until) };
  if (foundOn > receivedOn) return { outcome: 'met', reason: 'afterReceipt', parameters };
  if (receivedOn > until) return { outcome: 'met', reason: 'over', parameters };
  if (foundOn >= ORDER_85.from) return { outcome: 'not-met', reason: 'running', parameters };
  return { outcome: 'officer-decides', reason: 'beforeOrder', parameters: { ...parameters, from: dayText(ORDER_85.from) } };
}
