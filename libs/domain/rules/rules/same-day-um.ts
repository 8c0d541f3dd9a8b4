import { defineRule, yesOrNo } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';
import { negate } from '../three-valued.js';

export const SAME_DAY_UM = defineRule({
  id: 'SAME_DAY_UM',
  question: say(
    '同一申请人是否未就同样的发明创造于同日申请实用新型？',
    '同一申請人是否未就同樣的發明創造於同日申請實用新型？',
    'Has the same applicant filed no utility model for the same invention on the same date?',
    'O mesmo requerente não apresentou, na mesma data, um modelo de utilidade para a mesma invenção?',
  ),
  provisions: {
    ORDER_76: { severity: 'override', citations: [cite('PRACTICE')] },
    ORDER_85: { severity: 'override', citations: [cite('ORDER_85', { article: '8', item: '2' })] },
  },
  inputs: ['sameDayUtilityModel'],
  outcomes: ['met', 'not-met', 'unknown'],
  sentences: {
    none: say('没有同日申请的实用新型。', '沒有同日申請的實用新型。', 'There is no same-day utility model.', 'Não há modelo de utilidade da mesma data.'),
    filed: say(
      '同一申请人于同日就同样的发明创造申请了实用新型；除经授权承办人说明理由外，一般不予优先审查。',
      '同一申請人於同日就同樣的發明創造申請了實用新型；除經授權承辦人說明理由外，一般不予優先審查。',
      'The same applicant filed a utility model for the same invention on the same date; priority is generally not given unless an authorised officer states reasons.',
      'O mesmo requerente apresentou, na mesma data, um modelo de utilidade para a mesma invenção; em regra não é dada prioridade, salvo se um funcionário autorizado o fundamentar.',
    ),
  },
  evaluate: (facts) => [yesOrNo(negate(facts.plain('sameDayUtilityModel')), 'none', 'filed')],
});
