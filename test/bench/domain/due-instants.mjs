import { addBusinessDays } from 'date-fns';
import chineseDays from 'chinese-days';
import { report } from '../measure.mjs';
import { built, rateOf, seeded, shippedPolicy, shippedText } from './built.mjs';

const COUNT = 100_000;
const MINUTE = 60_000;
const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000;
const FROM = Date.parse('2023-01-01T00:00:00+08:00');
const TO = Date.parse('2026-12-01T00:00:00+08:00');

/** The peers' nearest functions: the working day after, by weekday alone and by a list of Chinese holidays. */
const PEERS = [
  { name: 'date-fns', ask: (date) => addBusinessDays(date, 1), dayOf: localDay },
  { name: 'chinese-days', ask: (date) => chineseDays.findWorkday(1, date), dayOf: (answer) => answer },
];

/** Due instants a second, and how many days each of the three gets wrong on the same receipts. */
export async function dueInstants() {
  const { dueInstant } = await built('libs/domain/clock/due');
  const { clock } = await shippedPolicy();
  const receipts = receiptsAtAnyHour();
  const dates = receipts.map((receipt) => new Date(receipt));
  const product = rateOf(receipts, (receipt) => dueInstant(receipt, clock));
  for (const { name, ask } of PEERS) report('domain', `dueInstantsPerS.${name}`, 1, 'per second', rateOf(dates, ask), product);
  const reference = referenceDue();
  const inService = receipts.filter((receipt) => reference.inService(receipt));
  wrong('receiptsAtAnyHour', receipts, (receipt) => dueInstant(receipt, clock), reference);
  wrong('receiptsInService', inService, (receipt) => dueInstant(receipt, clock), reference);
  await silent(clock, dueInstant);
}

/** Beyond the newest notice nobody can know; a peer answers by weekday all the same, and does not say so. */
async function silent(clock, dueInstant) {
  const { isProvisional } = await built('libs/domain/clock/read-clock');
  const from = Date.parse('2027-01-04T00:00:00+08:00');
  const receipts = Array.from({ length: 1_000 }, (_, at) => from + at * 8 * 60 * MINUTE);
  const unmarked = receipts.filter((receipt) => !isProvisional(clock, receipt, dueInstant(receipt, clock))).length;
  for (const { name, ask, dayOf } of PEERS) {
    const answered = receipts.filter((receipt) => /^\d{4}-\d\d-\d\d$/.test(dayOf(ask(new Date(receipt))))).length;
    line(`silentWithoutNotice.${name}`, receipts.length, answered, unmarked, `${name} names a day for ${answered} of ${receipts.length} receipts of 2027, whose notice is not loaded, and does not say so; the product marks all but ${unmarked} provisional`);
  }
}

/** Online requests come at any hour of any day. */
function receiptsAtAnyHour() {
  const random = seeded(1);
  return Array.from({ length: COUNT }, () => FROM + Math.floor((random() * (TO - FROM)) / MINUTE) * MINUTE);
}

/** Peers answer a day and no time; theirs counts as right if it is the day on which the request falls due. */
function wrong(kind, receipts, dueOf, { due }) {
  const expected = receipts.map(due);
  const ours = receipts.filter((receipt, at) => dueOf(receipt) !== expected[at]).length;
  for (const { name, ask, dayOf } of PEERS) {
    const theirs = receipts.filter((receipt, at) => dayOf(ask(new Date(receipt))) !== shanghaiDay(expected[at])).length;
    const said = `${name} names another day than the due day for ${theirs} of ${receipts.length} receipts (${((100 * theirs) / receipts.length).toFixed(1)} %), the product another instant for ${ours}`;
    line(`wrongDue.${kind}.${name}`, receipts.length, theirs, ours, said);
  }
}

/** A count of wrong answers; `said` puts it in words. */
function line(metric, of, theirs, ours, said) {
  const ratio = theirs === 0 ? null : ours / theirs;
  process.stdout.write(`${JSON.stringify({ bench: 'domain', metric, users: 1, unit: `of ${of}`, floor: theirs, product: ours, ratio, said })}\n`);
}

/** The promise written down once more, straight from the rows of the notices, without a line of the product. */
function referenceDue() {
  const named = new Map(noticeRows().map(({ date, kind }) => [date, kind === 'work']));
  const works = (day) => named.get(day) ?? ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const next = (day) => {
    let later = plusOne(day);
    while (!works(later)) later = plusOne(later);
    return later;
  };
  const inService = (receipt) => {
    const time = (receipt + SHANGHAI) % DAY;
    const [hours, minutes] = [Math.floor(time / 3_600_000), Math.floor(time / MINUTE) % 60];
    return works(shanghaiDay(receipt)) && ((hours >= 9 && hours < 12) || (hours >= 14 && (hours < 17 || (hours === 17 && minutes < 30))));
  };
  const due = (receipt) => {
    const day = shanghaiDay(receipt);
    // After the close, or on a day off, it is received on the next working day.
    const received = works(day) && (receipt + SHANGHAI) % DAY < 17.5 * 3_600_000 ? day : next(day);
    return Date.parse(`${next(received)}T17:30:00+08:00`);
  };
  return { due, inService };
}

function noticeRows() {
  const [header, ...lines] = shippedText('mainland-calendar.csv').trim().split(/\r?\n/);
  const columns = header.split(',');
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [columns[at], cell])));
  return rows.sort((one, other) => one.notice.localeCompare(other.notice));
}

const shanghaiDay = (instant) => new Date(instant + SHANGHAI).toISOString().slice(0, 10);
const plusOne = (day) => new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

function localDay(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
