import { defineRule, UNKNOWN } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

export const QUOTA = defineRule({
  id: 'QUOTA',
  question: say('本地的名额是否尚有剩余？', '本地的名額是否尚有剩餘？', 'Is the locality’s quota not used up?', 'A quota da localidade ainda não está esgotada?'),
  provisions: { ORDER_85: { severity: 'warn', citations: [cite('ORDER_85', { article: '19' })] } },
  inputs: ['quotaRemaining'],
  outcomes: ['met', 'not-met', 'unknown', 'not-applicable'],
  sentences: {
    left: say('尚余名额{n}个。', '尚餘名額{n}個。', 'Places left: {n}.', 'Lugares restantes: {n}.'),
    used: say('名额已用完。', '名額已用完。', 'The quota is used up.', 'A quota está esgotada.'),
  },
  evaluate(facts) {
    const remaining = facts.plain('quotaRemaining');
    if (remaining === undefined) return [UNKNOWN];
    if (remaining > 0) return [{ outcome: 'met', reason: 'left', parameters: { n: remaining } }];
    return [{ outcome: 'not-met', reason: 'used' }];
  },
});
