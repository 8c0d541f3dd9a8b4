import { applicantKind, applicantItems } from '../applicants.js';
import { type FactReader } from '../fact-reader.js';
import { type Regime } from '../regimes.js';
import { defineRule, type Finding, UNKNOWN } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

const provision = { severity: 'block', citations: [cite('HK_PILOT'), cite('MO_PILOT')] } as const;

type Reason = 'qualified' | 'nonHkCompany' | 'noEvidence' | 'otherKind';

/** The best over the applicants: one qualified applicant with evidence is enough. */
export const REGION_APPLICANT = defineRule({
  id: 'REGION_APPLICANT',
  question: say(
    '是否至少有一名申请人具备该地区的资格并附有证明？',
    '是否至少有一名申請人具備該地區的資格並附有證明？',
    'Does at least one applicant qualify for the region, with evidence?',
    'Pelo menos um requerente reúne as condições da região, com prova?',
  ),
  provisions: { ORDER_76: provision, ORDER_85: provision },
  inputs: ['region', 'applicants', 'applicants.kind', 'applicants.companyNumber', 'applicants.statusEvidence'],
  outcomes: ['met', 'not-met', 'officer-decides', 'unknown'],
  combination: 'best',
  sentences: {
    qualified: say(
      '申请人{n}具备该地区的资格，并附有证明。',
      '申請人{n}具備該地區的資格，並附有證明。',
      'Applicant {n} qualifies for the region, with evidence.',
      'O requerente {n} reúne as condições da região, com prova.',
    ),
    nonHkCompany: say(
      '申请人{n}是注册非香港公司，是否具备资格由承办人认定。',
      '申請人{n}是註冊非香港公司，是否具備資格由承辦人認定。',
      'Applicant {n} is a registered non-Hong Kong company; an officer decides whether it qualifies.',
      'O requerente {n} é uma sociedade não constituída em Hong Kong, aí registada; cabe a um funcionário decidir se reúne as condições.',
    ),
    noEvidence: say(
      '申请人{n}未附资格证明。',
      '申請人{n}未附資格證明。',
      'No evidence of status is attached for applicant {n}.',
      'Não foi junta prova da qualidade do requerente {n}.',
    ),
    otherKind: say(
      '申请人{n}不属于该地区的合资格申请人。',
      '申請人{n}不屬於該地區的合資格申請人。',
      'Applicant {n} is not of a kind that qualifies for the region.',
      'O requerente {n} não pertence a uma categoria admitida para a região.',
    ),
  },
  evaluate(facts, { regimes }) {
    const region = facts.plain('region');
    const candidates = region === undefined ? regimes : regimes.filter((regime) => regime.region === region);
    return applicantItems(facts, (index) => {
      const findings = candidates.map((regime) => qualify(facts, regime, index));
      // Without the region an answer stands only where every region gives the same refusal.
      const finding = findings.length === 0 ? notMet('otherKind', index) : findings[0];
      if (region === undefined && !findings.every(({ outcome }) => outcome === 'not-met')) return UNKNOWN;
      return finding ?? UNKNOWN;
    });
  },
});

const notMet = (reason: Reason, index: number): Finding<Reason> => ({ outcome: 'not-met', reason, parameters: { n: index + 1 } });

function qualify(facts: FactReader, regime: Regime, index: number): Finding<Reason> {
  const kind = applicantKind(facts, index);
  const evidence = facts.item('applicants', index, 'statusEvidence');
  const qualifies = kind === undefined ? undefined : regime.qualifying[kind];
  if (kind !== undefined && qualifies === undefined) return notMet('otherKind', index);
  if (evidence === false) return notMet('noEvidence', index);
  if (qualifies === undefined || evidence === undefined) return UNKNOWN;
  return { outcome: qualifies, reason: qualifies === 'met' ? 'qualified' : 'nonHkCompany', parameters: { n: index + 1 } };
}
