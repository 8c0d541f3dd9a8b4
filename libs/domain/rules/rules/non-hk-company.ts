import { applicantItems, applicantKind } from '../applicants.js';
import { defineRule, UNKNOWN } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

const provision = { severity: 'officer', citations: [cite('HK_PILOT')] } as const;

/** A company registered as non-Hong Kong was established elsewhere; the notice speaks of the Companies Ordinance. */
export const NON_HK_COMPANY = defineRule({
  id: 'NON_HK_COMPANY',
  question: say(
    '是否有注册非香港公司（编号以F开头）作为申请人？其并非“依《公司条例》成立”。',
    '是否有註冊非香港公司（編號以F開頭）作為申請人？其並非「依《公司條例》成立」。',
    'Is a registered non-Hong Kong company (number with F) among the applicants? It is not “established under the Companies Ordinance”.',
    'Há entre os requerentes uma sociedade não constituída em Hong Kong, aí registada (número com F)? Não foi “constituída ao abrigo da Companies Ordinance”.',
  ),
  provisions: { ORDER_76: provision, ORDER_85: provision },
  inputs: ['region', 'applicants', 'applicants.kind', 'applicants.companyNumber'],
  outcomes: ['officer-decides', 'not-applicable', 'unknown'],
  sentences: {
    found: say(
      '申请人{n}是注册非香港公司，是否予以接受由承办人认定。',
      '申請人{n}是註冊非香港公司，是否予以接受由承辦人認定。',
      'Applicant {n} is a registered non-Hong Kong company; an officer decides whether it can be accepted.',
      'O requerente {n} é uma sociedade não constituída em Hong Kong, aí registada; cabe a um funcionário decidir se pode ser aceite.',
    ),
    none: say(
      '申请人中没有注册非香港公司。',
      '申請人中沒有註冊非香港公司。',
      'No applicant is a registered non-Hong Kong company.',
      'Nenhum requerente é uma sociedade não constituída em Hong Kong, aí registada.',
    ),
    otherRegion: say(
      '该地区的安排不涉及香港《公司条例》。',
      '該地區的安排不涉及香港《公司條例》。',
      'The arrangement for this region does not turn on the Hong Kong Companies Ordinance.',
      'O regime desta região não depende da Companies Ordinance de Hong Kong.',
    ),
  },
  evaluate(facts, { regimes }) {
    const region = facts.plain('region');
    const regime = regimes.find((each) => each.region === region);
    if (regime && regime.qualifying.HK_NON_HK_COMPANY === undefined) return [{ outcome: 'not-applicable', reason: 'otherRegion' }];
    return applicantItems(facts, (index) => {
      const kind = applicantKind(facts, index);
      if (kind === undefined) return UNKNOWN;
      if (kind !== 'HK_NON_HK_COMPANY') return { outcome: 'not-applicable', reason: 'none' };
      return { outcome: 'officer-decides', reason: 'found', parameters: { n: index + 1 } };
    });
  },
});
