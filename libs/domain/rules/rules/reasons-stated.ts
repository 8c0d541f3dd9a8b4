import { defineRule, yesOrNo } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

/** The law asks for it since Order 85; the product's own recommendation step asks for reasons always. */
export const REASONS_STATED = defineRule({
  id: 'REASONS_STATED',
  question: say('推荐意见是否写明理由？', '推薦意見是否寫明理由？', 'Does the recommendation carry written reasons?', 'A recomendação está fundamentada por escrito?'),
  provisions: { ORDER_85: { severity: 'block', citations: [cite('ORDER_85', { article: '13' })], stage: 'recommendation' } },
  inputs: ['reasonsStated'],
  outcomes: ['met', 'not-met', 'unknown', 'not-applicable'],
  sentences: {
    stated: say('推荐意见已写明理由。', '推薦意見已寫明理由。', 'The recommendation states its reasons.', 'A recomendação está fundamentada.'),
    absent: say('推荐意见未写明理由。', '推薦意見未寫明理由。', 'The recommendation states no reasons.', 'A recomendação não está fundamentada.'),
  },
  evaluate: (facts) => [yesOrNo(facts.plain('reasonsStated'), 'stated', 'absent')],
});
