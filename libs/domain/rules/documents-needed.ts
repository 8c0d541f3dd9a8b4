import { type Sentence } from '../language.js';
import { shanghaiDay, type Instant } from '../time/instant.js';
import { type Edition, editionOn } from './edition.js';
import { type ApplicantFacts, type ApplicantKind, type FactSheet } from './facts.js';
import { RULE_SET, type RuleSet } from './rule-set.js';
import { fill, say } from './sentences.js';

/** Kinds of attachment a request may need. */
export const DOCUMENTS = ['REQUEST_FORM', 'APPLICANT_STATUS', 'CONSENT', 'POWER_OF_ATTORNEY', 'GROUND_EVIDENCE', 'PRIOR_ART', 'OTHER'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

export interface DocumentNeeded {
  readonly document: DocumentKind;
  /** `depends`: asked for unless a fact that is not known yet makes it needless. */
  readonly need: 'required' | 'optional' | 'depends';
  /** `applicants[0]`, `grounds[1]` */
  readonly item?: string;
  /** Known to be at hand. */
  readonly present: boolean;
  readonly sentence: Sentence;
}

const REQUEST_FORM = say(
  '以简体中文填写、签署并注明日期的专利优先审查请求书',
  '以簡體中文填寫、簽署並註明日期的專利優先審查請求書',
  'Request form for priority examination, in simplified Chinese, signed and dated',
  'Formulário de pedido de exame prioritário, em chinês simplificado, assinado e datado',
);
const CONSENT = say(
  '申请人{n}同意请求的签字或盖章',
  '申請人{n}同意請求的簽字或蓋章',
  'Signature or seal of applicant {n} agreeing to the request',
  'Assinatura ou selo do requerente {n}, dando o acordo ao pedido',
);
const POWER = say(
  '内地专利代理机构的委托书',
  '內地專利代理機構的委託書',
  'Power of attorney for the mainland patent agency',
  'Procuração a favor da agência de patentes do Interior da China',
);
const EVIDENCE = say('理由{code}的证明材料', '理由{code}的證明材料', 'Evidence for ground {code}', 'Prova do fundamento {code}');
const STATEMENT = say(
  '关于创新价值与应用前景的说明',
  '關於創新價值與應用前景的說明',
  'Statement of innovation value and prospects of use',
  'Exposição do valor inovador e das perspectivas de utilização',
);
const PRIOR_ART = say('现有技术材料', '現有技術材料', 'Prior-art list', 'Lista do estado da técnica');

const PERMANENT_RESIDENT = say(
  '申请人{n}的永久性居民身份证明文件',
  '申請人{n}的永久性居民身份證明文件',
  'Document showing that applicant {n} is a permanent resident',
  'Documento comprovativo de que o requerente {n} é residente permanente',
);
const COMPANY = say(
  '申请人{n}依当地法律成立的证明文件（如公司注册证明书、商业登记）',
  '申請人{n}依當地法律成立的證明文件（如公司註冊證明書、商業登記）',
  'Document showing that applicant {n} was established under local law (certificate of incorporation, business registration)',
  'Documento comprovativo da constituição do requerente {n} segundo a lei local (certidão de constituição, registo comercial)',
);
const BODY = say(
  '申请人{n}作为法律实体或组织的证明文件',
  '申請人{n}作為法律實體或組織的證明文件',
  'Document showing that applicant {n} is a legal entity or organisation',
  'Documento comprovativo de que o requerente {n} é uma entidade ou organização',
);

const STATUS: Readonly<Partial<Record<ApplicantKind, Sentence>>> = {
  HK_PERMANENT_RESIDENT: PERMANENT_RESIDENT,
  HK_COMPANY: COMPANY,
  HK_NON_HK_COMPANY: COMPANY,
  HK_OTHER_BODY: BODY,
  MO_PERMANENT_RESIDENT: PERMANENT_RESIDENT,
  MO_COMPANY: COMPANY,
  MO_OTHER_BODY: BODY,
};

/**
 * The documents a request will be asked for, as far as its facts tell; the edition is that of the receipt's calendar
 * date (Asia/Shanghai). An applicant that is not known counts as one who has everything to show.
 */
export function documentsNeeded(facts: FactSheet, receivedAt: Instant, ruleSet: RuleSet = RULE_SET): readonly DocumentNeeded[] {
  const edition = editionOn(ruleSet.editions, shanghaiDay(receivedAt));
  const applicants = facts.applicants?.value ?? [{}];
  return [
    { document: 'REQUEST_FORM', need: 'required', present: facts.signed?.value === true, sentence: REQUEST_FORM },
    ...applicants.flatMap(statusDocument),
    ...applicants.map(consent),
    ...powerOfAttorney(facts, applicants[0]),
    ...(edition ? groundDocuments(facts, edition) : []),
    ...(edition ? [priorArt(facts, edition)] : []),
  ];
}

function statusDocument({ kind, statusEvidence }: ApplicantFacts, index: number): readonly DocumentNeeded[] {
  const sentence = kind === undefined ? BODY : STATUS[kind];
  if (!sentence) return [];
  return [
    {
      document: 'APPLICANT_STATUS',
      need: kind === undefined ? 'depends' : 'required',
      item: `applicants[${index}]`,
      present: statusEvidence === true,
      sentence: fill(sentence, { n: index + 1 }),
    },
  ];
}

const consent = ({ consented }: ApplicantFacts, index: number): DocumentNeeded => ({
  document: 'CONSENT',
  need: 'required',
  item: `applicants[${index}]`,
  present: consented === true,
  sentence: fill(CONSENT, { n: index + 1 }),
});

function powerOfAttorney({ powerOfAttorney: power }: FactSheet, first: ApplicantFacts | undefined): readonly DocumentNeeded[] {
  const resident = first?.mainlandResidenceOrOffice;
  if (resident === true) return [];
  return [{ document: 'POWER_OF_ATTORNEY', need: resident === false ? 'required' : 'depends', present: power?.value === true, sentence: POWER }];
}

function groundDocuments({ grounds, innovationStatement }: FactSheet, edition: Edition): readonly DocumentNeeded[] {
  const evidence = (grounds?.value ?? []).map(
    (ground, index): DocumentNeeded => ({
      document: 'GROUND_EVIDENCE',
      need: 'required',
      item: `grounds[${index}]`,
      present: ground.evidence === true,
      sentence: fill(EVIDENCE, { code: ground.code ?? String(index + 1) }),
    }),
  );
  if (!edition.innovationStatement) return evidence;
  return [...evidence, { document: 'OTHER', need: 'required', present: innovationStatement?.value === true, sentence: STATEMENT }];
}

const priorArt = ({ priorArt: list }: FactSheet, edition: Edition): DocumentNeeded => ({
  document: 'PRIOR_ART',
  need: edition.priorArtMandatory ? 'required' : 'optional',
  present: list?.value === true,
  sentence: PRIOR_ART,
});
