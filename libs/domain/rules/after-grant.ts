import type { WorkingCalendar } from '../calendar/types.js';
import { addDays, addMonths, type Day } from '../time/day.js';
import { editionOn } from './edition.js';
import { EDITIONS } from './editions.js';

/** What follows from CNIPA's grant notice; days in Asia/Shanghai. */
export interface DatesAfterGrant {
  /** CNIPA's first examiner's notice. */
  readonly firstNoticeBy: Day;
  /** CNIPA's conclusion of the case. */
  readonly concludedBy: Day;
  /** Months the applicant has to answer an examiner's notice, from its day of issue. */
  readonly replyMonths: number;
  /** One of the days rests on a year whose holiday notice is not loaded yet. */
  readonly provisional: boolean;
}

/** Order 85 art. 16; under Order 76 art. 11 two months. */
const REPLY_MONTHS: Readonly<Record<string, number>> = { ORDER_76: 2, ORDER_85: 1 };
const FIRST_NOTICE_DAYS = 45;
const CONCLUSION_MONTHS = 12;

/**
 * The days that the issue of the grant notice starts (Order 76 art. 10, Order 85 art. 15; difficult cases excepted). The
 * day of issue is not counted, and an end on a rest day moves to the next working day (Implementing Rules of the Patent
 * Law, rules 4 and 5).
 * @param receivedOn the request's day of receipt, which decides on the edition
 */
export function datesAfterGrant(issuedOn: Day, receivedOn: Day, calendar: WorkingCalendar): DatesAfterGrant {
  const edition = editionOn(EDITIONS, receivedOn);
  const [firstNoticeBy, concludedBy] = [addDays(issuedOn, FIRST_NOTICE_DAYS), addMonths(issuedOn, CONCLUSION_MONTHS)].map((end) => workingDayFrom(end, calendar)) as [Day, Day];
  return {
    firstNoticeBy,
    concludedBy,
    replyMonths: REPLY_MONTHS[edition?.id ?? 'ORDER_76'] ?? 1,
    provisional: [firstNoticeBy, concludedBy].some((end) => calendar.isProvisional(end)),
  };
}

function workingDayFrom(end: Day, calendar: WorkingCalendar): Day {
  let day = end;
  while (!calendar.isWorking(day)) day = addDays(day, 1);
  return day;
}
