import { describe, expect, it } from '@jest/globals';
import { symbolsIn } from '../../request-form/symbols.js';
import { factsOf, noAnswers, questionsFor } from './questions.js';

describe('answers', () => {
  it('that were not given tell nothing', () => {
    expect(factsOf(noAnswers())).toEqual({});
  });

  it('become facts', () => {
    const facts = factsOf({
      ...noAnswers(),
      region: 'HK',
      applicants: [{ kind: 'HK_COMPANY', statusEvidence: true }, {}],
      kind: 'PCT_NATIONAL_PHASE',
      filed: '2024-05-16',
      form: 'other',
      examination: 'yes',
      examinationDate: '2025-01-02',
      notice: 'no',
      grounds: ['O85-5-1'],
      evidence: ['O85-5-1'],
      agency: 'no',
    });
    expect(facts).toEqual({
      region: 'HK',
      applicationKind: 'PCT_NATIONAL_PHASE',
      filingDate: '2024-05-16',
      internationalFilingDate: '2024-05-16',
      electronic: true,
      xml: false,
      substantiveExaminationSince: '2025-01-02',
      examinerNotices: [],
      applicants: [{ kind: 'HK_COMPANY', statusEvidence: true, mainlandResidenceOrOffice: false, consented: false }],
      agencyCode: null,
      grounds: [{ code: 'O85-5-1', evidence: true }],
      innovationStatement: false,
      priorArt: false,
    });
  });

  it('keep apart what is not so and what nobody knows', () => {
    expect(factsOf({ ...noAnswers(), before: ['pph'] })).toEqual({ pph: true });
    expect(factsOf({ ...noAnswers(), before: ['requested'], beforeDone: true })).toEqual({
      pph: false, preExamined: false, alreadyAccelerated: false, sameDayUtilityModel: false, otherRequests: [{ state: 'RECEIVED' }],
    });
    expect(factsOf({ ...noAnswers(), examination: 'no', form: 'paper' })).toEqual({ substantiveExaminationSince: null, electronic: false });
    expect(factsOf({ ...noAnswers(), notice: 'yes', integrity: 'yes', integrityDate: '2026-10-01' })).toEqual({
      examinerNotices: [{}], integrityFindings: [{ party: 'REQUESTER', foundOn: '2026-10-01' }],
    });
  });
});

describe('the questions', () => {
  it('ask for the parent of a divisional alone', () => {
    expect(questionsFor({ ...noAnswers(), kind: 'DIVISIONAL' })).toContain('parent');
    expect(questionsFor(noAnswers())).not.toContain('parent');
  });

  it.each([
    ['G06F 11/14', ['G06F 11/14']],
    ['G06F11/14, H04L9/08；A61B34/30\n', ['G06F11/14', 'H04L9/08', 'A61B34/30']],
    ['  ', undefined],
    [undefined, undefined],
  ])('take symbols as they are typed: %j', (typed, symbols) => {
    expect(symbolsIn(typed)).toEqual(symbols);
  });
});
