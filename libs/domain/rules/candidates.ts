import { applicationCheckDigit, parseApplicationNumber } from '../identifiers/application-number.js';
import { type Sentence } from '../language.js';
import { addDays, calendarDate, type Day } from '../time/day.js';
import { type InputName } from './fact-labels.js';
import { APPLICANT_KINDS, type ApplicantFacts, APPLICATION_KINDS } from './facts.js';
import { symbolCandidates } from './symbol-candidates.js';
import { type World } from './rule.js';
import { say } from './sentences.js';

/** A value a fact might have had instead, and how far off it is: 1 is one plain fact. */
export interface Candidate {
  readonly to: unknown;
  readonly cost: number;
  /** Where the value itself is only an example. */
  readonly shown?: Sentence;
}

export interface Surroundings {
  readonly receivedOn: Day;
  readonly world: World;
  /** Days at which the rule's answer may turn. */
  readonly turningDays: readonly Day[];
}

type Offer = (value: unknown, around: Surroundings) => readonly Candidate[];

const PLAIN = 1;
/** A change of what somebody is or of what was asked for lies further off than a missing paper. */
const STATUS = 1.5;
const WHOLE_LIST = 2;
/** The day of receipt is the last thing to be different. */
const RECEIPT = 3;
const DAYS_PER_UNIT = 100_000;

const yesNoCosting = (cost: number): Offer => {
  const [yes, no] = [{ to: true, cost }, { to: false, cost }];
  const [onlyYes, onlyNo, either] = [[yes], [no], [yes, no]];
  return (value) => (value === undefined ? either : value === true ? onlyNo : onlyYes);
};
const yesNo = yesNoCosting(PLAIN);

const oneOf =
  (values: readonly unknown[], cost: number): Offer =>
  (value) =>
    values.filter((each) => each !== value).map((to) => ({ to, cost }));

const dayCosting =
  (cost: number): Offer =>
  (value, { receivedOn, turningDays }) => {
    const from = typeof value === 'number' ? value : receivedOn;
    const days = new Set(turningDays.flatMap((each) => [each, addDays(each, -1), addDays(each, 1)]));
    days.delete(value as Day);
    return [...days].map((to) => ({ to, cost: cost + Math.abs(to - from) / DAYS_PER_UNIT }));
  };
const aDay = dayCosting(PLAIN);

const wholeList =
  (items: (around: Surroundings) => readonly (readonly unknown[])[], shown: readonly (Sentence | undefined)[]): Offer =>
  (value, around) =>
    items(around)
      .map((to, at) => ({ to, cost: WHOLE_LIST, ...withShown(shown[at]) }))
      .filter(({ to }) => to.length > 0 || value === undefined);

const withShown = (shown: Sentence | undefined): { readonly shown?: Sentence } => (shown ? { shown } : {});

const NONE = say('无', '無', 'none', 'nenhum');
const resident = (kind: ApplicantFacts['kind'] & string): readonly ApplicantFacts[] => [
  { kind, statusEvidence: true, mainlandResidenceOrOffice: kind === 'MAINLAND_BODY', consented: true },
];
const EXAMPLE_APPLICANTS = [resident('HK_PERMANENT_RESIDENT'), resident('MO_PERMANENT_RESIDENT'), resident('MAINLAND_BODY'), resident('HK_NON_HK_COMPANY')];

const number: Offer = (value, { receivedOn }) => {
  const { year } = calendarDate(receivedOn);
  const read = typeof value === 'string' ? parseApplicationNumber(value, year) : undefined;
  if (read?.ok === false && read.suggestion !== undefined) return [{ to: read.suggestion, cost: PLAIN }];
  const types = [['1', AN_INVENTION], ['2', A_UTILITY_MODEL]] as const;
  return types.map(([type, shown]) => ({ to: sampleNumber(year, type), cost: STATUS, shown }));
};
const AN_INVENTION = say('有效的发明专利申请号', '有效的發明專利申請號', 'a valid number of an invention application', 'um número válido de pedido de invenção');
const A_UTILITY_MODEL = say('实用新型的申请号', '實用新型的申請號', 'the number of a utility model', 'o número de um modelo de utilidade');

function sampleNumber(year: number, type: string): string {
  const digits = `${year}${type}0000001`;
  return `${digits}.${applicationCheckDigit(digits)}`;
}

const FIVE_DIGITS = say('五位数字的代码', '五位數字的代碼', 'a code of five digits', 'um código de cinco algarismos');
const F_NUMBER = say('以F开头的编号', '以F開頭的編號', 'a number with F', 'um número com F');
const OTHER_NUMBER = say('不以F开头的编号', '不以F開頭的編號', 'a number without F', 'um número sem F');

/** What every input may be changed to, by kind of input; a new input is a row. */
const OFFERS: Readonly<Partial<Record<InputName, Offer>>> = {
  receivedOn: dayCosting(RECEIPT),
  region: (value, { world }) => oneOf(world.regimes.map(({ region }) => region), STATUS)(value, {} as Surroundings),
  applicationNumber: number,
  applicationKind: oneOf(APPLICATION_KINDS, STATUS),
  filingDate: aDay,
  internationalFilingDate: aDay,
  nationalPhaseEntryDate: aDay,
  divisionalSubmissionDate: aDay,
  parentFilingDate: aDay,
  parentAccelerated: yesNo,
  substantiveExaminationSince: aDay,
  electronic: yesNo,
  xml: yesNo,
  ipcSymbols: symbolCandidates,
  agencyCode: (value) => (typeof value === 'string' && value.length === 5 ? [{ to: null, cost: PLAIN, shown: NONE }] : [{ to: '12345', cost: PLAIN, shown: FIVE_DIGITS }]),
  powerOfAttorney: yesNo,
  innovationStatement: yesNo,
  evidentLack: yesNo,
  priorArt: yesNo,
  sameDayUtilityModel: yesNo,
  pph: yesNo,
  preExamined: yesNo,
  alreadyAccelerated: yesNo,
  formEdition: (value, { world }) => oneOf(world.formEditions.map(({ id }) => id), PLAIN)(value, {} as Surroundings),
  signed: yesNo,
  signedOn: aDay,
  simplifiedChinese: yesNo,
  quotaRemaining: (value) => [{ to: typeof value === 'number' && value > 0 ? 0 : 1, cost: PLAIN }],
  reasonsStated: yesNo,
  applicants: wholeList(
    () => EXAMPLE_APPLICANTS,
    [
      say('例如一名附有证明并已同意的香港永久性居民', '例如一名附有證明並已同意的香港永久性居民', 'for example a Hong Kong permanent resident, with evidence and consent', 'por exemplo um residente permanente de Hong Kong, com prova e acordo'),
      say('例如一名附有证明并已同意的澳门永久性居民', '例如一名附有證明並已同意的澳門永久性居民', 'for example a Macao permanent resident, with evidence and consent', 'por exemplo um residente permanente de Macau, com prova e acordo'),
      say('例如一家内地单位', '例如一家內地單位', 'for example a mainland body', 'por exemplo uma entidade do Interior da China'),
      say('例如一家注册非香港公司', '例如一家註冊非香港公司', 'for example a registered non-Hong Kong company', 'por exemplo uma sociedade não constituída em Hong Kong, aí registada'),
    ],
  ),
  'applicants.kind': oneOf(APPLICANT_KINDS, STATUS),
  'applicants.companyNumber': (value) =>
    typeof value === 'string' && value.startsWith('F') ? [{ to: '0000001', cost: STATUS, shown: OTHER_NUMBER }] : [{ to: 'F0000001', cost: STATUS, shown: F_NUMBER }],
  'applicants.statusEvidence': yesNo,
  'applicants.mainlandResidenceOrOffice': yesNoCosting(STATUS),
  'applicants.consented': yesNo,
  grounds: (_, { world: { edition } }) =>
    [edition.grounds[0]?.code ?? '', edition.foreignFilingGround].map((code) => ({
      to: [{ code, evidence: true }],
      cost: WHOLE_LIST,
      shown: withEvidence(code),
    })),
  'grounds.code': (value, { world }) => oneOf(world.edition.grounds.map(({ code }) => code), PLAIN)(value, {} as Surroundings),
  'grounds.evidence': yesNo,
  examinerNotices: wholeList(({ receivedOn }) => [[], [{ issuedOn: receivedOn }]], [NONE, say('收件日发出一份', '收件日發出一份', 'one issued on the date of receipt', 'uma emitida na data de recepção')]),
  'examinerNotices.issuedOn': aDay,
  otherRequests: wholeList(() => [[], [{ state: 'RECEIVED' }]], [NONE, say('一项在办请求', '一項在辦請求', 'one that is being handled', 'um pedido em curso')]),
  'otherRequests.state': oneOf(['WITHDRAWN', 'RECEIVED'], PLAIN),
  integrityFindings: wholeList(({ receivedOn }) => [[], [{ party: 'REQUESTER', foundOn: receivedOn }]], [NONE, say('收件日作出一项', '收件日作出一項', 'one made on the date of receipt', 'uma proferida na data de recepção')]),
  'integrityFindings.foundOn': aDay,
};

const BY_NAME: Readonly<Record<string, Offer | undefined>> = OFFERS;

const withEvidence = (code: string): Sentence => say(`${code}（附证据）`, `${code}（附證據）`, `${code}, with evidence`, `${code}, com prova`);

/** Values a fact might have had instead; none where nothing sensible can be offered. */
export function candidatesFor(name: string, value: unknown, around: Surroundings): readonly Candidate[] {
  return BY_NAME[name]?.(value, around) ?? [];
}
