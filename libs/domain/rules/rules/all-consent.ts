import { applicantItems } from '../applicants.js';
import { defineRule, yesOrNo } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

export const ALL_CONSENT = defineRule({
  id: 'ALL_CONSENT',
  question: say(
    '全体申请人是否均同意并签字或盖章？',
    '全體申請人是否均同意並簽字或蓋章？',
    'Has every applicant agreed and signed or sealed?',
    'Todos os requerentes deram o acordo e assinaram ou apuseram selo?',
  ),
  provisions: {
    ORDER_76: { severity: 'block', citations: [cite('ORDER_76', { article: '5' })] },
    ORDER_85: { severity: 'block', citations: [cite('ORDER_85', { article: '9' })] },
  },
  inputs: ['applicants', 'applicants.consented'],
  outcomes: ['met', 'not-met', 'unknown'],
  sentences: {
    agreed: say(
      '全体申请人均已同意并签字或盖章。',
      '全體申請人均已同意並簽字或蓋章。',
      'Every applicant has agreed and signed or sealed.',
      'Todos os requerentes deram o acordo e assinaram ou apuseram selo.',
    ),
    missing: say(
      '申请人{n}尚未同意或尚未签字盖章。',
      '申請人{n}尚未同意或尚未簽字蓋章。',
      'Applicant {n} has not agreed, or not signed or sealed.',
      'O requerente {n} não deu o acordo, ou não assinou nem apôs selo.',
    ),
  },
  evaluate: (facts) =>
    applicantItems(facts, (index) => {
      const finding = yesOrNo(facts.item('applicants', index, 'consented'), 'agreed', 'missing');
      return finding.outcome === 'not-met' ? { ...finding, parameters: { n: index + 1 } } : finding;
    }),
});
