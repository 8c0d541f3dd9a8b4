import { holdsLock } from '../../case/states.js';
import { type FactReader } from '../fact-reader.js';
import { OFFICE_NAMES } from '../names.js';
import { defineRule, eachItem, type Finding, UNKNOWN } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

const provision = { severity: 'block', citations: [cite('HK_PILOT'), cite('MO_PILOT')] } as const;

/** Withdrawn, not accepted, not recommended and refused requests free the number; a terminated or completed one does not. */
export const DUPLICATE_REQUEST = defineRule({
  id: 'DUPLICATE_REQUEST',
  question: say(
    '两个代办处是否均无占用本申请的其他请求？',
    '兩個代辦處是否均無佔用本申請的其他請求？',
    'Does no other request, at either office, hold this application?',
    'Nenhum outro pedido, em qualquer das delegações, ocupa este pedido de patente?',
  ),
  provisions: { ORDER_76: provision, ORDER_85: provision },
  inputs: ['otherRequests', 'otherRequests.state', 'otherRequests.office'],
  outcomes: ['met', 'not-met', 'unknown'],
  sentences: {
    none: say('没有其他请求。', '沒有其他請求。', 'There is no other request.', 'Não há outro pedido.'),
    held: say(
      '本申请已有一项请求在办或已办。',
      '本申請已有一項請求在辦或已辦。',
      'Another request already holds this application.',
      'Outro pedido já ocupa este pedido de patente.',
    ),
    heldAt: say(
      '本申请已有一项请求由{office}在办或已办。',
      '本申請已有一項請求由{office}在辦或已辦。',
      'Another request at the {office} already holds this application.',
      'Outro pedido, na {office}, já ocupa este pedido de patente.',
    ),
    released: say(
      '另一项请求已结束，不再占用本申请。',
      '另一項請求已結束，不再佔用本申請。',
      'The other request has ended and no longer holds this application.',
      'O outro pedido terminou e já não ocupa este pedido de patente.',
    ),
  },
  evaluate(facts) {
    const count = facts.count('otherRequests');
    if (count === undefined) return [UNKNOWN];
    if (count === 0) return [{ outcome: 'met', reason: 'none' }];
    return eachItem('otherRequests', count, (index) => other(facts, index));
  },
});

function other(facts: FactReader, index: number): Finding<'held' | 'heldAt' | 'released'> {
  const state = facts.item('otherRequests', index, 'state');
  if (state === undefined) return UNKNOWN;
  if (!holdsLock(state)) return { outcome: 'met', reason: 'released' };
  const office = facts.item('otherRequests', index, 'office');
  if (office === undefined) return { outcome: 'not-met', reason: 'held' };
  return { outcome: 'not-met', reason: 'heldAt', parameters: { office: OFFICE_NAMES[office] } };
}
