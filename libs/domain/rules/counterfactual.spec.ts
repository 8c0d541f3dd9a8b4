import { describe, expect, it } from '@jest/globals';
import { day } from '../time/day.js';
import { type CounterfactualAssessed } from './assessment.js';
import { assessed, type Given, ON_85, ON_76, ruleOf, SAMPLE, SAMPLE_APPLICANT } from './facts.fixture.js';
import { type RuleId } from './rule-set.js';

const MISSING = undefined as never;

function needs(id: RuleId, given: Given, on = ON_85): readonly [outcome: string | undefined, ...facts: string[]] {
  const found: CounterfactualAssessed | null = ruleOf(id, given, on).counterfactual;
  return [found?.outcome, ...(found?.changes ?? []).map(({ fact, to }) => `${fact}=${typeof to === 'string' ? to : JSON.stringify(to)}`)];
}

describe('counterfactual', () => {
  it('finds the one fact that stands in the way', () => {
    expect(needs('ELECTRONIC_FILING', { electronic: false })).toEqual(['met', 'electronic=true']);
    expect(needs('AGENCY', { powerOfAttorney: false })).toEqual(['met', 'powerOfAttorney=true']);
  });

  it('finds the nearest day', () => {
    expect(needs('SUBSTANTIVE_STAGE', { substantiveExaminationSince: day('2026-11-02') })).toEqual(['met', `substantiveExaminationSince=${ON_85}`]);
    expect(needs('NO_FIRST_ACTION', { examinerNotices: [{ issuedOn: day('2026-09-20') }] })).toEqual(['met', 'examinerNotices[0].issuedOn=2026-09-24']);
    expect(needs('XML_FORMAT', { xml: false, filingDate: day('2025-10-20') })[0]).toBe('met');
    expect(needs('INTEGRITY', { integrityFindings: [{ foundOn: day('2026-09-10') }] }, '2027-03-01')[0]).not.toBeUndefined();
  });

  it('finds several facts, each of them needed', () => {
    const consent = { applicants: [SAMPLE_APPLICANT, { consented: false }, {}] };
    expect(needs('ALL_CONSENT', consent)).toEqual(['met', 'applicants[1].consented=true', 'applicants[2].consented=true']);
    expect(needs('REGION_APPLICANT', { region: MISSING, applicants: MISSING })[0]).toBe('met');
  });

  it('offers the nearest covered symbol', () => {
    const { counterfactual } = ruleOf('TECHNICAL_FIELD', { ipcSymbols: ['G06F3/01'] });
    expect(counterfactual?.outcome).toBe('met');
    expect(counterfactual?.sentence.en).toMatch(/neighbouring G06F21\/\d+ \(branch 1\.1\)/);
  });

  it('says what would change an answer that is free of trouble', () => {
    expect(needs('PRIOR_ART', {})).toEqual(['not-met', 'priorArt=false']);
    expect(needs('NO_FIRST_ACTION', {}, ON_76)).toEqual(['met', 'receivedOn=2026-09-01']);
  });

  it('holds for every rule of any request: with the change made the outcome is the one named', () => {
    for (const given of [SAMPLE, {}, { applicants: [{}], grounds: [{}], signedOn: day('2026-09-02') }]) {
      for (const rule of assessed(given).rules) {
        expect([rule.id, rule.counterfactual === null]).toEqual([rule.id, false]);
        expect([rule.id, rule.counterfactual?.outcome]).not.toEqual([rule.id, rule.outcome]);
      }
    }
  });

  it('stays bounded on a request nobody would write', () => {
    const applicants = Array.from({ length: 200 }, () => ({ consented: false }));
    expect(needs('ALL_CONSENT', { applicants })).toEqual([undefined]);
  });
});
