import { describe, expect, it } from '@jest/globals';
import { conclusionOf, groupOf } from './conclusion.js';

const rule = (id: string, outcome: 'not-met' | 'unknown' | 'officer-decides' | 'met', severity = 'block') => ({ id, outcome, severity });

describe('a rule before filing', () => {
  it.each([
    [rule('PRIOR_ART', 'not-met', 'warn'), 'advice'],
    [rule('NO_FIRST_ACTION', 'not-met'), 'not-met'],
    [rule('FORM_EDITION', 'unknown'), 'later'],
    [rule('QUOTA', 'unknown', 'warn'), 'later'],
    [rule('FORM_EDITION', 'met'), 'met'],
    [rule('GROUND', 'unknown'), 'unknown'],
  ])('%j stands under %s', (given, group) => {
    expect(groupOf(given)).toBe(group);
  });
});

describe('the conclusion', () => {
  it.each([
    ['facts-missing', [rule('FORM_EDITION', 'unknown'), rule('GROUND', 'met')], 'nothing-in-the-way'],
    ['facts-missing', [rule('FORM_EDITION', 'unknown'), rule('TECHNICAL_FIELD', 'officer-decides')], 'officer-decides'],
    ['facts-missing', [rule('GROUND', 'unknown')], 'facts-missing'],
    ['blocked', [rule('FORM_EDITION', 'unknown')], 'blocked'],
  ] as const)('%s with %j is %s', (outcome, rules, conclusion) => {
    expect(conclusionOf(outcome, rules)).toBe(conclusion);
  });
});
