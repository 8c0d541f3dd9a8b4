import { defineRule, yesOrNo } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';
import { negate } from '../three-valued.js';

export const ALREADY_ACCELERATED = defineRule({
  id: 'ALREADY_ACCELERATED',
  question: say(
    '在本程序中是否尚未给予优先审查或其他加快？',
    '在本程序中是否尚未給予優先審查或其他加快？',
    'Has no priority or other acceleration been given in this procedure yet?',
    'Ainda não foi dada prioridade nem outra aceleração neste procedimento?',
  ),
  provisions: { ORDER_85: { severity: 'override', citations: [cite('ORDER_85', { article: '8', item: '3' })] } },
  inputs: ['alreadyAccelerated'],
  outcomes: ['met', 'not-met', 'unknown', 'not-applicable'],
  sentences: {
    ordinary: say('本程序中尚未加快。', '本程序中尚未加快。', 'Nothing was accelerated in this procedure.', 'Não houve aceleração neste procedimento.'),
    accelerated: say(
      '本程序中已给予优先审查或其他加快；除经授权承办人说明理由外，一般不再给予。',
      '本程序中已給予優先審查或其他加快；除經授權承辦人說明理由外，一般不再給予。',
      'Priority or other acceleration was already given in this procedure; it is generally not given again unless an authorised officer states reasons.',
      'Já foi dada prioridade ou outra aceleração neste procedimento; em regra não é dada de novo, salvo se um funcionário autorizado o fundamentar.',
    ),
  },
  evaluate: (facts) => [yesOrNo(negate(facts.plain('alreadyAccelerated')), 'ordinary', 'accelerated')],
});
