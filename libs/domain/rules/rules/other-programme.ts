import { defineRule, yesOrNo } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';
import { negate } from '../three-valued.js';

/** Order 85 also shuts out what passed pre-examination at a protection centre. */
export const OTHER_PROGRAMME = defineRule({
  id: 'OTHER_PROGRAMME',
  question: say(
    '是否未按PPH等协议办理，且（第85号令下）未经知识产权保护中心预审？',
    '是否未按PPH等協議辦理，且（第85號令下）未經知識產權保護中心預審？',
    'Is it not handled under a PPH or like agreement and (Order 85) not pre-examined at a protection centre?',
    'Não é tratado ao abrigo de um PPH ou acordo semelhante nem (Ordem n.º 85) foi pré-examinado num centro de protecção?',
  ),
  provisions: {
    ORDER_76: { severity: 'block', citations: [cite('ORDER_76', { article: '2' })] },
    ORDER_85: { severity: 'block', citations: [cite('ORDER_85', { article: '4', paragraph: '2' })] },
  },
  inputs: ['pph', 'preExamined'],
  outcomes: ['met', 'not-met', 'unknown'],
  sentences: {
    noPph: say('未按PPH等协议办理。', '未按PPH等協議辦理。', 'Not handled under a PPH or like agreement.', 'Não é tratado ao abrigo de um PPH ou acordo semelhante.'),
    pph: say('正按PPH等协议办理。', '正按PPH等協議辦理。', 'Handled under a PPH or like agreement.', 'É tratado ao abrigo de um PPH ou acordo semelhante.'),
    notPreExamined: say('未经保护中心预审。', '未經保護中心預審。', 'Not pre-examined at a protection centre.', 'Não foi pré-examinado num centro de protecção.'),
    preExamined: say(
      '已经知识产权保护中心预审。',
      '已經知識產權保護中心預審。',
      'Pre-examined at a protection centre.',
      'Foi pré-examinado num centro de protecção.',
    ),
  },
  evaluate(facts, { edition }) {
    const pph = yesOrNo(negate(facts.plain('pph')), 'noPph', 'pph');
    if (!edition.excludesPreExamined) return [pph];
    return [pph, yesOrNo(negate(facts.plain('preExamined')), 'notPreExamined', 'preExamined')];
  },
});
