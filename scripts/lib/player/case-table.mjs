import { table } from '../terminal.mjs';

const offices = { GUANGZHOU: 'Guangzhou', SHENZHEN: 'Shenzhen' };

/** What happens next at the desk where a case lies, or how it ended. */
const standings = {
  RECEIVED: 'to accept',
  COLLECTING: 'to collect',
  AWAITING_CORRECTION: 'correction asked',
  AWAITING_RECOMMENDATION: 'to recommend',
  AWAITING_REVIEW: 'to review',
  FORWARDING: 'being forwarded',
  FORWARDED: 'forwarded',
  GRANTED: 'granted',
  COMPLETED: 'closed',
  NOT_ACCEPTED: 'not accepted',
  NOT_RECOMMENDED: 'not recommended',
  WITHDRAWN: 'withdrawn',
};

const head = ['request', 'office', 'received', 'deemed', 'due', 'accepted', 'collected', 'recomm.', 'reviewed', 'forwarded', 'stands', 'CNIPA receipt'];

/**
 * The requests as a table of at most 160 columns: month and day of what the promise hangs on, time of day of each stage.
 * @param plays `{sample, outcome, fault}` of each request
 */
export function caseTable(plays) {
  const numberOf = ({ outcome }) => outcome?.acceptanceNumber ?? '–';
  const sorted = [...plays].sort((one, other) => (numberOf(one) < numberOf(other) ? -1 : 1));
  const taken = sorted.filter(({ outcome }) => outcome);
  const rows = taken.map(({ outcome }) => row(outcome));
  const titles = sorted.map((each) => [numberOf(each), each.sample.title.en + (each.fault ? `  FAILED: ${each.fault.message}` : '')]);
  const [first, ...rest] = table([head, ...rows]);
  const rule = '─'.repeat(Math.max(...[first, ...rest].map((line) => line.length)));
  const years = [...new Set(taken.map(({ outcome }) => outcome.receivedAt.slice(0, 4)))].join(' and ');
  const notes = [`Received in ${years}; all times are those of Asia/Shanghai.`, taken.some(({ outcome }) => outcome.clock.provisional) && '~ provisional: no notice for that year is loaded.'];
  return [first, rule, ...rest, rule, notes.filter(Boolean).join(' '), '', ...table(titles)];
}

function row({ acceptanceNumber, office, receivedAt, clock, state, milestones, cnipaReceiptNumber }) {
  const first = (name) => clockTime(milestones.find((each) => each.state === name)?.since);
  const last = (...names) => clockTime(milestones.findLast((each) => names.includes(each.state))?.since);
  return [
    acceptanceNumber,
    offices[office],
    dayAndTime(receivedAt),
    dayAndTime(clock.deemedReceivedAt),
    clock.dueAt ? dayAndTime(clock.dueAt) + (clock.provisional ? '~' : '') : 'paused',
    first('COLLECTING'),
    first('AWAITING_RECOMMENDATION'),
    last('AWAITING_REVIEW'),
    last('FORWARDING', 'NOT_RECOMMENDED'),
    last('FORWARDED'),
    standings[state] ?? state.toLowerCase(),
    cnipaReceiptNumber ?? '',
  ];
}

/** Instants arrive with the offset of Asia/Shanghai: what they say is already the time there. */
const dayAndTime = (instant) => `${instant.slice(5, 10)} ${instant.slice(11, 16)}`;
const clockTime = (instant) => instant?.slice(11, 19) ?? '·';
