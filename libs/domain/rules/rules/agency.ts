import { parseAgencyCode } from '../../identifiers/agency-code.js';
import { type FactReader } from '../fact-reader.js';
import { defineRule, type Finding, UNKNOWN, yesOrNo } from '../rule.js';
import { say } from '../sentences.js';
import { unconfirmed } from '../sources.js';

const provision = { severity: 'override', citations: [unconfirmed('EXAMINATION_GUIDELINES', { article: 'I.1 §6.1.1' })] } as const;

const MAINLAND_KINDS: ReadonlySet<string> = new Set(['MAINLAND_PERSON', 'MAINLAND_BODY']);

/** Only the sole or first-named applicant's residence or office counts. */
export const AGENCY = defineRule({
  id: 'AGENCY',
  question: say(
    '唯一或第一署名申请人在内地没有经常居所或营业所的，是否已委托内地专利代理机构并附委托书？',
    '唯一或第一署名申請人在內地沒有經常居所或營業所的，是否已委託內地專利代理機構並附委託書？',
    'Where the sole or first-named applicant has no mainland residence or business office, is a mainland agency appointed, with power of attorney?',
    'Se o requerente único ou primeiro indicado não tem residência nem estabelecimento no Interior da China, foi constituída uma agência do Interior, com procuração?',
  ),
  provisions: { ORDER_76: provision, ORDER_85: provision },
  inputs: ['applicants', 'applicants.kind', 'applicants.mainlandResidenceOrOffice', 'agencyCode', 'powerOfAttorney'],
  outcomes: ['met', 'not-met', 'unknown', 'not-applicable'],
  sentences: {
    notNeeded: say(
      '唯一或第一署名申请人在内地有经常居所或营业所。',
      '唯一或第一署名申請人在內地有經常居所或營業所。',
      'The sole or first-named applicant has a mainland residence or business office.',
      'O requerente único ou primeiro indicado tem residência ou estabelecimento no Interior da China.',
    ),
    appointed: say(
      '已委托内地专利代理机构（代码{code}）。',
      '已委託內地專利代理機構（代碼{code}）。',
      'A mainland agency is appointed (code {code}).',
      'Foi constituída uma agência do Interior da China (código {code}).',
    ),
    none: say('未委托内地专利代理机构。', '未委託內地專利代理機構。', 'No mainland agency is appointed.', 'Não foi constituída uma agência do Interior da China.'),
    malformed: say(
      '代理机构代码应为五位数字。',
      '代理機構代碼應為五位數字。',
      'The agency’s code should have five digits.',
      'O código da agência deve ter cinco algarismos.',
    ),
    power: say('已附委托书。', '已附委託書。', 'The power of attorney is attached.', 'A procuração foi junta.'),
    noPower: say('未附委托书。', '未附委託書。', 'No power of attorney is attached.', 'Não foi junta procuração.'),
  },
  evaluate(facts) {
    const resident = firstIsResident(facts);
    if (resident === true) return [{ outcome: 'not-applicable', reason: 'notNeeded' }];
    const code = agencyCode(facts.plain('agencyCode'));
    const power = yesOrNo(facts.plain('powerOfAttorney'), 'power', 'noPower');
    return resident === undefined ? [UNKNOWN] : [code, power];
  },
});

function firstIsResident(facts: FactReader): boolean | undefined {
  const count = facts.count('applicants');
  if (count === undefined || count === 0) return undefined;
  const stated = facts.item('applicants', 0, 'mainlandResidenceOrOffice');
  if (stated !== undefined) return stated;
  // A mainland person or body lives or sits there by what it is.
  const kind = facts.item('applicants', 0, 'kind');
  return kind !== undefined && MAINLAND_KINDS.has(kind) ? true : undefined;
}

/** Five digits; the province part is not enforced. */
function agencyCode(text: string | null | undefined): Finding<'appointed' | 'none' | 'malformed'> {
  if (text === undefined) return UNKNOWN;
  if (text === null) return { outcome: 'not-met', reason: 'none' };
  const code = parseAgencyCode(text);
  if (code.ok) return { outcome: 'met', reason: 'appointed', parameters: { code: code.value.normal } };
  return code.reason === 'empty' ? UNKNOWN : { outcome: 'not-met', reason: 'malformed' };
}
