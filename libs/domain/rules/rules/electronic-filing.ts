import { defineRule, yesOrNo } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

export const ELECTRONIC_FILING = defineRule({
  id: 'ELECTRONIC_FILING',
  question: say('是否为电子申请？', '是否為電子申請？', 'Is it an electronic application?', 'É um pedido electrónico?'),
  provisions: {
    ORDER_76: { severity: 'block', citations: [cite('ORDER_76', { article: '6' })] },
    ORDER_85: { severity: 'block', citations: [cite('ORDER_85', { article: '10' })] },
  },
  inputs: ['electronic'],
  outcomes: ['met', 'not-met', 'unknown'],
  sentences: {
    electronic: say('申请以电子方式提交。', '申請以電子方式提交。', 'The application was filed electronically.', 'O pedido foi apresentado por via electrónica.'),
    paper: say('申请以纸件提交。', '申請以紙件提交。', 'The application was filed on paper.', 'O pedido foi apresentado em papel.'),
  },
  evaluate: (facts) => [yesOrNo(facts.plain('electronic'), 'electronic', 'paper')],
});
