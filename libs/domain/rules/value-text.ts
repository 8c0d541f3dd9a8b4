import { type Sentence } from '../language.js';
import { type Json } from './assessment.js';
import { APPLICANT_KIND_NAMES, APPLICATION_KIND_NAMES } from './names.js';
import { REGIMES } from './regimes.js';
import { say, verbatim } from './sentences.js';

const YES = say('是', '是', 'yes', 'sim');
const NO = say('否', '否', 'no', 'não');
const NONE = say('无', '無', 'none', 'nenhum');

/** Values that have a name of their own. */
const NAMED: Readonly<Record<string, Sentence>> = {
  ...APPLICANT_KIND_NAMES,
  ...APPLICATION_KIND_NAMES,
  ...Object.fromEntries(REGIMES.map(({ region, name }) => [region, name])),
  WITHDRAWN: say('已撤回', '已撤回', 'withdrawn', 'retirado'),
  RECEIVED: say('已收件', '已收件', 'received', 'recebido'),
};

/** A value as people read it. */
export function valueText(value: Json): Sentence {
  if (value === null) return NONE;
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'string') return NAMED[value] ?? verbatim(value);
  return verbatim(typeof value === 'number' ? value : JSON.stringify(value));
}
