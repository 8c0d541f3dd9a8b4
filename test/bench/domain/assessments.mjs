import { report } from '../measure.mjs';
import { built, rateOf, seeded, shippedPolicy } from './built.mjs';
import { symbolsAround } from './symbol-matches.mjs';

const COUNT = 2_000;
const SYMBOLS_EACH = 5;
/** Assessments a second that one core should manage. */
const AIM = 20_000;

/** Whole assessments a second of requests with five symbols each, no two alike. */
export async function assessments() {
  const [{ assess }, { readFacts }, { ELIGIBILITY_EXAMPLES }, { sampleApplicationNumber }] = await Promise.all([
    built('libs/domain/rules/assess'),
    built('apps/portal/ask/facts/read-facts'),
    built('apps/portal/ask/eligibility.examples'),
    built('libs/samples/application-numbers'),
  ]);
  const { fieldTable } = await shippedPolicy();
  const context = { receivedAt: Date.parse('2026-09-24T10:00:00+08:00'), fieldTable };
  const requests = variations(ELIGIBILITY_EXAMPLES.complete.value.facts, symbolsAround(fieldTable.rows, 3), sampleApplicationNumber).map(readFacts);
  report('domain', 'assessmentsPerS', 1, 'per second', AIM, rateOf(requests, (facts) => assess(facts, context)));
  const plain = { counterfactuals: false };
  report('domain', 'assessmentsPerS.withoutCounterfactuals', 1, 'per second', AIM, rateOf(requests, (facts) => assess(facts, context, plain)));
}

/** The complete example with other numbers, dates and symbols, and one flaw in every second of them. */
function variations(complete, symbols, numberOf) {
  const random = seeded(4);
  const flaws = [{ electronic: false }, { examinerNotices: [{ issuedOn: '2026-09-10' }] }, { powerOfAttorney: false }, { grounds: [] }, { signedOn: null }];
  return Array.from({ length: COUNT }, (_, at) => ({
    ...complete,
    ...(at % 2 === 0 ? {} : flaws[at % flaws.length]),
    applicationNumber: numberOf(2018 + (at % 6), '1', at % 12, at),
    filingDate: `20${18 + (at % 6)}-0${1 + (at % 9)}-${10 + (at % 19)}`,
    substantiveExaminationSince: `2025-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
    ipcSymbols: symbols.slice(at * SYMBOLS_EACH, (at + 1) * SYMBOLS_EACH),
  }));
}
