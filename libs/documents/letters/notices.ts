import type {
  CorrectionNotice,
  NotAcceptedNotice,
  NotRecommendedNotice,
  StatedReason,
} from '#libs/application/ports/documents.js';
import type { Language } from '#libs/domain/language.js';
import type { Block, Column, Letter } from '../letter.js';
import { dayInWords } from '../words/dates.js';
import { LABELS } from '../words/labels.js';
import { CORRECTION, NOT_ACCEPTED, NOT_RECOMMENDED } from '../words/notices.js';
import { filled, inBoth } from '../words/pairing.js';
import { caseRows, paper, row } from './paper.js';

/** 补正通知书: what is to be mended, by when, and how. */
export function correctionNotice(data: CorrectionNotice): Letter {
  const { language } = data;
  const answerBy = dayInWords(data.answerBy);
  const next = CORRECTION.next.map((step) => filled(step, { answerBy, address: data.statusAddress }));
  return paper(data, CORRECTION.title, [
    { is: 'paragraph', text: inBoth(CORRECTION.opening, language) },
    { is: 'facts', rows: caseRows(data) },
    { is: 'callout', rows: [row(LABELS.answerBy, answerBy, language)] },
    { is: 'section', text: inBoth(LABELS.defects, language) },
    defectList(data),
    { is: 'section', text: inBoth(LABELS.howToAnswer, language) },
    { is: 'steps', items: next.map((step) => inBoth(step, language)) },
  ]);
}

/** A column stands where something is said in it. */
function defectList({ defects, language }: CorrectionNotice): Block {
  const remedied = defects.some(({ remedy }) => remedy !== undefined);
  const remedies: Column[] = remedied ? [{ label: inBoth(LABELS.remedy, language), width: 'rest' }] : [];
  return {
    is: 'listing',
    columns: [
      { label: { zh: '' }, width: 7 },
      { label: inBoth(LABELS.where, language), width: 44 },
      { label: inBoth(LABELS.what, language), width: 'rest' },
      ...remedies,
    ],
    rows: defects.map((defect, index) => [
      { zh: String(index + 1) },
      inBoth(defect.where, language),
      inBoth(defect.what, language),
      ...(remedied ? [inBoth(defect.remedy ?? '', language)] : []),
    ]),
  };
}

/** 不予受理通知书. */
export function notAcceptedNotice(data: NotAcceptedNotice): Letter {
  return refusal(data, NOT_ACCEPTED);
}

/** 不予推荐通知书. */
export function notRecommendedNotice(data: NotRecommendedNotice): Letter {
  return refusal(data, NOT_RECOMMENDED);
}

function refusal(data: NotAcceptedNotice | NotRecommendedNotice, words: typeof NOT_ACCEPTED): Letter {
  const { language } = data;
  return paper(data, words.title, [
    { is: 'paragraph', text: inBoth(words.opening, language) },
    { is: 'facts', rows: caseRows(data) },
    { is: 'section', text: inBoth(LABELS.reasons, language) },
    reasonList(data.reasons, language),
    { is: 'section', text: inBoth(LABELS.whatYouCanDo, language) },
    { is: 'steps', items: words.next.map((step) => inBoth(step, language)) },
  ]);
}

/** Reasons whose basis is told apart stand in a table; others are numbered as they are written. */
function reasonList(reasons: readonly StatedReason[], language: Language): Block {
  if (reasons.every(({ basis }) => basis === undefined)) return { is: 'steps', items: reasons.map(({ reason }) => inBoth(reason, language)) };
  return {
    is: 'listing',
    columns: [
      { label: { zh: '' }, width: 7 },
      { label: inBoth(LABELS.reason, language), width: 'rest' },
      { label: inBoth(LABELS.basis, language), width: 52 },
    ],
    rows: reasons.map(({ reason, basis }, index) => [
      { zh: String(index + 1) },
      inBoth(reason, language),
      inBoth(basis ?? '', language),
    ]),
  };
}
