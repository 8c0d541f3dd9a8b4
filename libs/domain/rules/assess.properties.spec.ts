import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../time/day.js';
import { APPLICANT_KINDS } from './facts.js';
import { assessed, type Given, ON_76, ON_85, without } from './facts.fixture.js';
import { RULE_SET, RULES } from './rule-set.js';

const days = fc.constantFrom('2023-03-01', '2025-09-30', '2025-10-01', ON_76, '2026-09-01', ON_85, '2026-09-24').map(day);
const answer = fc.boolean();
const record = (shape: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<never> =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<never>;
const several = (item: fc.Arbitrary<never>): fc.Arbitrary<never[]> => fc.array(item, { maxLength: 3 });

const anyFacts: fc.Arbitrary<Given> = fc.record(
  {
    region: fc.constantFrom('HK', 'MO'),
    applicationNumber: fc.constantFrom('202310123456.6', '202380012345.6', '202310123456', ''),
    applicationKind: fc.constantFrom('DIRECT', 'PCT_NATIONAL_PHASE', 'DIVISIONAL'),
    filingDate: days,
    internationalFilingDate: days,
    nationalPhaseEntryDate: days,
    parentFilingDate: days,
    divisionalSubmissionDate: days,
    substantiveExaminationSince: fc.option(days),
    signedOn: fc.option(days),
    formEdition: fc.constantFrom('2017', '2026'),
    ipcSymbols: fc.subarray(['G06F21/00', 'A61K31/00', 'A63H33/00', 'Y02E60/10']),
    agencyCode: fc.option(fc.constantFrom('44202', '4420')),
    quotaRemaining: fc.nat(2),
    ...Object.fromEntries(
      [
        ...['electronic', 'xml', 'powerOfAttorney', 'innovationStatement', 'evidentLack', 'priorArt', 'sameDayUtilityModel', 'pph'],
        ...['preExamined', 'alreadyAccelerated', 'parentAccelerated', 'signed', 'simplifiedChinese', 'reasonsStated'],
      ].map((name) => [name, answer]),
    ),
    applicants: several(
      record({ kind: fc.constantFrom(...APPLICANT_KINDS), statusEvidence: answer, mainlandResidenceOrOffice: answer, consented: answer }),
    ),
    grounds: several(record({ code: fc.constantFrom('O76-3-1', 'O85-5-1', 'O85-5-4'), evidence: answer })),
    examinerNotices: several(record({ issuedOn: days })),
    otherRequests: several(record({ state: fc.constantFrom('WITHDRAWN', 'RECEIVED', 'TERMINATED') })),
    integrityFindings: several(record({ foundOn: days })),
  },
  { requiredKeys: [] },
);
const receipts = fc.constantFrom('2022-12-31', '2025-10-01', ON_76, '2026-09-01', ON_85);

/** Every sheet with one fact less. */
function* withOneLess(given: Given): Generator<Given> {
  for (const [name, value] of Object.entries(given)) {
    yield without(given, name as keyof Given);
    if (!Array.isArray(value) || name === 'ipcSymbols') continue;
    for (const [at, item] of (value as Record<string, unknown>[]).entries()) {
      for (const field of Object.keys(item)) {
        const less = Object.fromEntries(Object.entries(item).filter(([key]) => key !== field));
        yield { ...given, [name]: value.with(at, less) };
      }
    }
  }
}

describe('for any facts', () => {
  const outcomes = (given: Given, on: string): readonly string[] =>
    assessed(given, on, { counterfactuals: false }).rules.map(({ outcome }) => outcome);

  it('one fact less never turns a rule to met', () => {
    fc.assert(
      fc.property(anyFacts, receipts, (given, on) => {
        const full = outcomes(given, on);
        for (const less of withOneLess(given)) {
          const left = outcomes(less, on);
          expect(RULES.filter((_, at) => left[at] === 'met' && full[at] !== 'met').map(({ id }) => id)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('reads only declared facts and gives only declared outcomes', () => {
    fc.assert(
      fc.property(anyFacts, receipts, (given, on) => {
        for (const [at, { inputs, outcome, id }] of assessed(given, on, { counterfactuals: false }).rules.entries()) {
          const read = inputs.map(({ fact }) => fact.replace(/\[\d+\]/, ''));
          const declared: readonly string[] = [...RULES[at]!.inputs, 'receivedOn'];
          expect([id, read.filter((name) => !declared.includes(name))]).toEqual([id, []]);
          expect([...RULES[at]!.outcomes, 'not-applicable']).toContain(outcome);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('what was worked out for other requests changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, receipts, (given, on) => {
        const fresh = { ...RULE_SET };
        expect(JSON.stringify(assessed(given, on))).toBe(JSON.stringify(assessed(given, on, { ruleSet: fresh })));
      }),
      { numRuns: 100 },
    );
  });
});
