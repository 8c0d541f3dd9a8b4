import { defineRule, yesOrNo } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

/** Mandatory under Order 76, optional under Order 85. */
export const PRIOR_ART = defineRule({
  id: 'PRIOR_ART',
  question: say('是否提交了现有技术材料？', '是否提交了現有技術材料？', 'Is a prior-art list present?', 'Foi apresentada a lista do estado da técnica?'),
  provisions: {
    ORDER_76: { severity: 'block', citations: [cite('ORDER_76', { article: '8' })] },
    ORDER_85: { severity: 'warn', citations: [cite('ORDER_85', { article: '11' })] },
  },
  inputs: ['priorArt'],
  outcomes: ['met', 'not-met', 'unknown'],
  sentences: {
    present: say('已提交现有技术材料。', '已提交現有技術材料。', 'A prior-art list is present.', 'A lista do estado da técnica foi apresentada.'),
    absent: say('未提交现有技术材料。', '未提交現有技術材料。', 'No prior-art list is present.', 'Não foi apresentada a lista do estado da técnica.'),
  },
  evaluate: (facts) => [yesOrNo(facts.plain('priorArt'), 'present', 'absent')],
});
