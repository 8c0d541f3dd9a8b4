import type { Defect } from '#libs/domain/case/actions.js';
import { defectPlace } from '#libs/domain/case/defect-places.js';
import { day } from '#libs/domain/time/day.js';
import type { DocumentData, Paper } from '../ports/documents.js';

/** The papers that are set anew from the record alone wherever they were not issued with their act. */
export const NOTICE_KINDS = ['CORRECTION_NOTICE', 'NOT_ACCEPTED_NOTICE', 'NOT_RECOMMENDED_NOTICE'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** A notice with everything that stands on it. */
export type DrawnNotice = { readonly [Kind in NoticeKind]: { readonly kind: Kind; readonly data: DocumentData[Kind] } }[NoticeKind];

export interface AskedCorrection {
  readonly defects: readonly Defect[];
  /** `YYYY-MM-DD` */
  readonly answerBy: string;
}

export function drawCorrection(paper: Paper, { defects, answerBy }: AskedCorrection, statusAddress: string): DrawnNotice {
  const listed = defects.map(({ code, text }) => ({ where: defectPlace(code), what: text }));
  return { kind: 'CORRECTION_NOTICE', data: { ...paper, defects: listed, answerBy: day(answerBy), statusAddress } };
}

/** @param reasons as the officer wrote them, a paragraph a line */
export function drawRefusal(kind: Exclude<NoticeKind, 'CORRECTION_NOTICE'>, paper: Paper, reasons: string): DrawnNotice {
  return { kind, data: { ...paper, reasons: paragraphs(reasons) } };
}

const paragraphs = (text: string): { readonly reason: string }[] =>
  text.split(/\n+/).filter((line) => line.trim() !== '').map((reason) => ({ reason }));
