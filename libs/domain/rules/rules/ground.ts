import { type FactReader } from '../fact-reader.js';
import { defineRule, eachItem, type Finding, UNKNOWN, type World, yesOrNo } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

/** An unknown ground, one of another edition, or one without evidence fails the claim; so does no claim at all. */
export const GROUND = defineRule({
  id: 'GROUND',
  question: say(
    '所主张的每项理由是否均为现行办法所列并附有证据（第85号令下另须说明创新价值与应用前景）？',
    '所主張的每項理由是否均為現行辦法所列並附有證據（第85號令下另須說明創新價值與應用前景）？',
    'Does every ground claimed exist in the edition in force, with evidence (under Order 85 also a statement of innovation value and prospects)?',
    'Cada fundamento invocado existe na edição em vigor e tem prova (com a Ordem n.º 85, também uma exposição do valor inovador e das perspectivas)?',
  ),
  provisions: {
    ORDER_76: { severity: 'block', citations: [cite('ORDER_76', { article: '3' })] },
    ORDER_85: { severity: 'block', citations: [cite('ORDER_85', { article: '5' }), cite('ORDER_85', { article: '11' })] },
  },
  inputs: ['grounds', 'grounds.code', 'grounds.evidence', 'innovationStatement'],
  outcomes: ['met', 'not-met', 'unknown'],
  sentences: {
    shown: say(
      '理由{code}为{edition}所列，并附有证据。',
      '理由{code}為{edition}所列，並附有證據。',
      'Ground {code} exists in {edition} and comes with evidence.',
      'O fundamento {code} existe na {edition} e está acompanhado de prova.',
    ),
    none: say('未主张任何理由。', '未主張任何理由。', 'No ground is claimed.', 'Não foi invocado qualquer fundamento.'),
    notInEdition: say(
      '理由{code}不是{edition}所列的理由。',
      '理由{code}不是{edition}所列的理由。',
      '{code} is not a ground of {edition}.',
      '{code} não é um fundamento da {edition}.',
    ),
    noEvidence: say('理由{n}未附证据。', '理由{n}未附證據。', 'Ground {n} comes without evidence.', 'O fundamento {n} não está acompanhado de prova.'),
    statement: say(
      '已附创新价值与应用前景的说明。',
      '已附創新價值與應用前景的說明。',
      'Innovation value and prospects of use are stated.',
      'Foram expostos o valor inovador e as perspectivas de utilização.',
    ),
    noStatement: say(
      '缺少创新价值与应用前景的说明。',
      '缺少創新價值與應用前景的說明。',
      'Innovation value and prospects of use are not stated.',
      'Não foram expostos o valor inovador e as perspectivas de utilização.',
    ),
  },
  evaluate(facts, world) {
    const claims = claimsOf(facts, world);
    if (!world.edition.innovationStatement) return claims;
    return [...claims, yesOrNo(facts.plain('innovationStatement'), 'statement', 'noStatement')];
  },
});

type ClaimReason = 'shown' | 'none' | 'notInEdition' | 'noEvidence';

function claimsOf(facts: FactReader, world: World): readonly Finding<ClaimReason>[] {
  const count = facts.count('grounds');
  if (count === undefined) return [UNKNOWN];
  if (count === 0) return [{ outcome: 'not-met', reason: 'none' }];
  return eachItem('grounds', count, (index) => claim(facts, world, index));
}

function claim(facts: FactReader, { edition }: World, index: number): Finding<ClaimReason> {
  const code = facts.item('grounds', index, 'code');
  const evidence = facts.item('grounds', index, 'evidence');
  if (code !== undefined && !edition.grounds.some((ground) => ground.code === code)) {
    return { outcome: 'not-met', reason: 'notInEdition', parameters: { code, edition: edition.name } };
  }
  if (evidence === false) return { outcome: 'not-met', reason: 'noEvidence', parameters: { n: index + 1 } };
  if (code === undefined || evidence === undefined) return UNKNOWN;
  return { outcome: 'met', reason: 'shown', parameters: { code, edition: edition.name } };
}
