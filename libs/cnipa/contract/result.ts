import { CNIPA_DECISION_KINDS, type CnipaDecision, type CnipaResult, type ResultPage } from '#libs/application/ports/cnipa.js';
import { type AcknowledgementNote, acknowledgementMembers } from './acknowledgement.js';
import { acceptanceNumber, applicationNumber } from './names.js';
import { calendarDay, listOf, objectOf, oneOf, optional, type Shape, text } from './shape.js';

/** A page of results carries at most this many. */
export const PAGE = 100;

const published = { resultId: text(100), acceptanceNumber, applicationNumber } as const;

export const decision = objectOf<CnipaDecision>({
  ...published,
  kind: oneOf(CNIPA_DECISION_KINDS),
  issuedOn: calendarDay,
  priorityNumber: optional(text(64)),
  text: optional(text(10_000)),
  replyBy: optional(calendarDay),
});

/** An acknowledgement among the results, as it travels: the receipt's members stand beside the others. */
export interface PublishedAcknowledgement extends AcknowledgementNote {
  readonly resultId: string;
  readonly acceptanceNumber: string;
  readonly applicationNumber: string;
  readonly kind: 'ACKNOWLEDGED';
}

const acknowledgement = objectOf<PublishedAcknowledgement>({
  ...published,
  ...acknowledgementMembers,
  kind: oneOf(['ACKNOWLEDGED']),
});

const anyKind = objectOf<{ kind: CnipaResult['kind'] }>({ kind: oneOf(['ACKNOWLEDGED', ...CNIPA_DECISION_KINDS]) });

/** One published item, decision or acknowledgement. */
export const result: Shape<CnipaResult> = (value, field) => {
  if (anyKind(value, field).kind !== 'ACKNOWLEDGED') return decision(value, field);
  const { receiptNumber, receivedAt, ...item } = acknowledgement(value, field);
  return { ...item, receipt: { receiptNumber, receivedAt } };
};

/** One faulty item makes the page faulty: a result that is skipped would be lost without anybody noticing. */
export const resultPage = objectOf<ResultPage>({ items: listOf(result, PAGE), cursor: text(100) });
