import { defineRule, type Finding, UNKNOWN, yesOrNo } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';
import { negate } from '../three-valued.js';

export const DIVISIONAL_PARENT = defineRule({
  id: 'DIVISIONAL_PARENT',
  question: say(
    '分案申请的原申请是否未曾加快审查？',
    '分案申請的原申請是否未曾加快審查？',
    'If a divisional, was the parent not accelerated?',
    'Se for um pedido divisionário, o pedido inicial não foi acelerado?',
  ),
  provisions: { ORDER_85: { severity: 'override', citations: [cite('ORDER_85', { article: '8', item: '1' })] } },
  inputs: ['applicationKind', 'parentAccelerated'],
  outcomes: ['met', 'not-met', 'unknown', 'not-applicable'],
  sentences: {
    notDivisional: say('本申请不是分案申请。', '本申請不是分案申請。', 'The application is not a divisional.', 'O pedido não é divisionário.'),
    ordinary: say('原申请未曾加快审查。', '原申請未曾加快審查。', 'The parent was not accelerated.', 'O pedido inicial não foi acelerado.'),
    accelerated: say(
      '原申请曾加快审查；除经授权承办人说明理由外，一般不予优先审查。',
      '原申請曾加快審查；除經授權承辦人說明理由外，一般不予優先審查。',
      'The parent was accelerated; priority is generally not given unless an authorised officer states reasons.',
      'O pedido inicial foi acelerado; em regra não é dada prioridade, salvo se um funcionário autorizado o fundamentar.',
    ),
  },
  evaluate(facts) {
    const kind = facts.plain('applicationKind');
    if (kind !== undefined && kind !== 'DIVISIONAL') return [{ outcome: 'not-applicable', reason: 'notDivisional' }];
    const finding = yesOrNo(negate(facts.plain('parentAccelerated')), 'ordinary', 'accelerated');
    return [kind === undefined ? failing(finding) : finding];
  },
});

/** An accelerated parent fails the rule even where the kind is not stated; an ordinary one settles nothing. */
const failing = <Reason extends string>(finding: Finding<Reason>): Finding<Reason> =>
  finding.outcome === 'not-met' ? finding : UNKNOWN;
