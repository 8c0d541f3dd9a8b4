import type { Schemas } from '../intake-client.js';

type Kind = Schemas['AttachmentKind'];

const NAMED: readonly (readonly [Kind, RegExp])[] = [
  ['REQUEST_FORM', /请求书|請求書|request.?form|formul[aá]rio/iu],
  ['POWER_OF_ATTORNEY', /委托书|委託書|授权|授權|power.?of.?attorney|procura[cç][aã]o|\bpoa\b/iu],
  ['CONSENT', /同意|consent/iu],
  ['APPLICANT_STATUS', /身份|身分|登记|登記|注册证|註冊證|居民|公司.*证|公司.*證|status|registration|incorporation|registo/iu],
  ['PRIOR_ART', /现有技术|現有技術|prior.?art|检索|檢索/iu],
  ['GROUND_EVIDENCE', /证据|證據|证明材料|證明材料|evidence|prova/iu],
];

/** What a file is by its name, where the name says so; it is shown and can be changed. */
export const kindByName = (fileName: string): Kind | undefined => NAMED.find(([, pattern]) => pattern.test(fileName))?.[0];
