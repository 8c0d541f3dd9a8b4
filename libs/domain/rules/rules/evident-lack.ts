import { type FactReader } from '../fact-reader.js';
import { defineRule, type Finding, UNKNOWN } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

/** Decided by the officer's recorded yes or no, whatever else is known. */
export const EVIDENT_LACK = defineRule({
  id: 'EVIDENT_LACK',
  question: say(
    '以“先在中国申请、后在境外请求实质审查”为理由的请求，是否明显不具备授权前景？',
    '以「先在中國申請、後在境外請求實質審查」為理由的請求，是否明顯不具備授權前景？',
    'Does a request on the foreign-filing ground evidently lack prospect of grant?',
    'Um pedido com o fundamento de apresentação no estrangeiro carece manifestamente de perspectivas de concessão?',
  ),
  provisions: { ORDER_85: { severity: 'officer', citations: [cite('ORDER_85', { article: '8', item: '4' })] } },
  inputs: ['grounds', 'grounds.code', 'evidentLack', 'decisions.EVIDENT_LACK'],
  outcomes: ['met', 'not-met', 'officer-decides', 'unknown', 'not-applicable'],
  sentences: {
    notClaimed: say(
      '未主张境外申请这一理由。',
      '未主張境外申請這一理由。',
      'The foreign-filing ground is not claimed.',
      'Não foi invocado o fundamento de apresentação no estrangeiro.',
    ),
    claimed: say(
      '主张了境外申请这一理由，是否明显不具备授权前景由承办人认定。',
      '主張了境外申請這一理由，是否明顯不具備授權前景由承辦人認定。',
      'The foreign-filing ground is claimed; an officer decides whether prospect of grant is evidently lacking.',
      'Foi invocado o fundamento de apresentação no estrangeiro; cabe a um funcionário decidir se faltam manifestamente perspectivas de concessão.',
    ),
    lacking: say(
      '承办人认定明显不具备授权前景。',
      '承辦人認定明顯不具備授權前景。',
      'An officer found that prospect of grant is evidently lacking.',
      'Um funcionário considerou que faltam manifestamente perspectivas de concessão.',
    ),
    notLacking: say(
      '承办人认定并非明显不具备授权前景。',
      '承辦人認定並非明顯不具備授權前景。',
      'An officer found that prospect of grant is not evidently lacking.',
      'Um funcionário considerou que não faltam manifestamente perspectivas de concessão.',
    ),
  },
  evaluate(facts, { edition }) {
    const claimed = isClaimed(facts, edition.foreignFilingGround);
    if (claimed === false) return [{ outcome: 'not-applicable', reason: 'notClaimed' }];
    const lack = facts.plain('evidentLack') ?? fromRuling(facts.ruling('EVIDENT_LACK'));
    return [claimed === undefined ? unclear(lack) : decided(lack)];
  },
});

type Reason = 'lacking' | 'notLacking' | 'claimed';

function decided(lack: boolean | undefined): Finding<Reason> {
  if (lack === undefined) return { outcome: 'officer-decides', reason: 'claimed' };
  return lack ? { outcome: 'not-met', reason: 'lacking' } : { outcome: 'met', reason: 'notLacking' };
}

const unclear = (lack: boolean | undefined): Finding<Reason> => (lack === true ? decided(lack) : UNKNOWN);

/** Accepted means the officer sees no evident lack. */
const fromRuling = (ruling: 'ACCEPT' | 'REJECT' | undefined): boolean | undefined =>
  ruling === undefined ? undefined : ruling === 'REJECT';

function isClaimed(facts: FactReader, ground: string): boolean | undefined {
  const count = facts.count('grounds');
  if (count === undefined) return undefined;
  const codes = Array.from({ length: count }, (_, index) => facts.item('grounds', index, 'code'));
  if (codes.includes(ground)) return true;
  return codes.includes(undefined) ? undefined : false;
}
