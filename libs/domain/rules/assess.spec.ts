import { describe, expect, it } from '@jest/globals';
import { day } from '../time/day.js';
import { instant } from '../time/instant.js';
import { type RuleDecision } from './facts.js';
import { assessed, type Given, ON_76, ON_85, ruleOf, SAMPLE, SAMPLE_76, SAMPLE_APPLICANT, without } from './facts.fixture.js';
import { requireDecidable } from './decisions.js';
import { RULE_SET, RULES } from './rule-set.js';
import { defineRule, yesOrNo } from './rule.js';
import { say } from './sentences.js';
import { cite } from './sources.js';

const decided = (ruleId: string, decision: 'ACCEPT' | 'REJECT', at = '2026-09-23T11:00+08:00'): RuleDecision => ({
  ruleId,
  decision,
  by: { id: 'officer-1', name: '样本' },
  at: instant(at),
  reason: '样本理由',
});

describe('assess', () => {
  it('lists every rule, in one order, whatever is known', () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids).toHaveLength(23);
    expect(new Set(ids).size).toBe(23);
    for (const given of [SAMPLE, {}]) expect(assessed(given).rules.map(({ id }) => id)).toEqual(ids);
  });

  it('is plain JSON and the same every time', () => {
    for (const given of [SAMPLE, {}, { ...SAMPLE, decisions: [decided('AGENCY', 'ACCEPT')] }]) {
      const first = assessed(given);
      expect(JSON.parse(JSON.stringify(first))).toStrictEqual(first);
      expect(JSON.stringify(assessed(given))).toBe(JSON.stringify(first));
    }
  });

  it('changes no fact it is given', () => {
    const frozen = Object.freeze({ ...SAMPLE, applicants: Object.freeze([Object.freeze({ ...SAMPLE_APPLICANT })]) });
    expect(() => assessed(frozen)).not.toThrow();
  });

  it('names the facts read, with their source, and the missing ones as missing', () => {
    expect(ruleOf('ALL_CONSENT', {}).inputs).toEqual([
      { fact: 'applicants[0].consented', value: true, source: 'form' },
      { fact: 'applicants[1].consented', value: true, source: 'form' },
    ]);
    expect(ruleOf('SUBSTANTIVE_STAGE', { substantiveExaminationSince: undefined as never }).inputs).toEqual([
      { fact: 'substantiveExaminationSince', missing: true },
      { fact: 'receivedOn', value: ON_85, source: 'office-record' },
    ]);
  });

  it('says who may not be quoted as law', () => {
    expect(ruleOf('AGENCY', {}).confirmed).toBe(false);
    expect(ruleOf('PRIOR_ART', {}).confirmed).toBe(true);
    expect(ruleOf('REGIME_IN_FORCE', { region: 'HK' }).confirmed).toBe(true);
    expect(ruleOf('REGIME_IN_FORCE', { region: 'MO' }).confirmed).toBe(false);
  });

  it('takes severity and citation from the edition of the calendar date of receipt', () => {
    const [before, since] = [ruleOf('PRIOR_ART', {}, ON_76), ruleOf('PRIOR_ART', {}, '2026-09-01')];
    expect([before.edition, before.severity, before.citations[0]?.article]).toEqual(['ORDER_76', 'block', '8']);
    expect([since.edition, since.severity, since.citations[0]?.article]).toEqual(['ORDER_85', 'warn', '11']);
  });
});

describe('conclusion', () => {
  const outcomeOf = (given: Given, on = ON_85): readonly [string, readonly string[]] => {
    const { outcome, rules } = assessed(given, on).conclusion;
    return [outcome, rules];
  };

  it('recommends what meets every condition', () => {
    expect(outcomeOf(SAMPLE)).toEqual(['can-be-recommended', []]);
    expect(outcomeOf(SAMPLE_76, ON_76)).toEqual(['can-be-recommended', []]);
  });

  it('lets what fails go before what is missing, and that before what an officer decides', () => {
    const open: Given = { ...SAMPLE, ipcSymbols: ['A61K31/00'] };
    expect(outcomeOf(open)).toEqual(['officer-decides', ['TECHNICAL_FIELD']]);
    expect(outcomeOf(without(open, 'xml', 'filingDate'))).toEqual(['facts-missing', ['XML_FORMAT']]);
    expect(outcomeOf({ ...without(open, 'xml'), electronic: false })).toEqual(['blocked', ['ELECTRONIC_FILING']]);
  });

  it('is not held up by warnings nor by the reasons still to be written', () => {
    expect(outcomeOf(without({ ...SAMPLE, quotaRemaining: 0, priorArt: false }, 'reasonsStated'))[0]).toBe('can-be-recommended');
    expect(assessed({ ...SAMPLE, quotaRemaining: 0, priorArt: false }).warnings).toEqual(['PRIOR_ART', 'QUOTA']);
    expect(outcomeOf({ ...SAMPLE, reasonsStated: false })).toEqual(['blocked', ['REASONS_STATED']]);
  });
});

describe('decisions', () => {
  const second: Given = { sameDayUtilityModel: true };

  it('lets an override free a rule and shows it beside the outcome', () => {
    const rule = ruleOf('SAME_DAY_UM', { ...second, decisions: [decided('SAME_DAY_UM', 'ACCEPT')] });
    expect([rule.outcome, rule.standing, rule.decisions[0]?.counts]).toEqual(['not-met', 'met', true]);
  });

  it('does not count one that was taken back, nor an earlier one', () => {
    const takenBack: RuleDecision = {
      ...decided('SAME_DAY_UM', 'ACCEPT'),
      takenBack: { by: { id: 'officer-1', name: '样本' }, at: instant('2026-09-23T12:00+08:00'), reason: '样本' },
    };
    expect(ruleOf('SAME_DAY_UM', { ...second, decisions: [takenBack] }).standing).toBe('not-met');
    const two = [decided('SAME_DAY_UM', 'REJECT', '2026-09-23T12:00+08:00'), decided('SAME_DAY_UM', 'ACCEPT')];
    expect(ruleOf('SAME_DAY_UM', { ...second, decisions: two }).decisions.map(({ counts }) => counts)).toEqual([true, false]);
  });

  it('never frees a rule that blocks', () => {
    const rule = ruleOf('ELECTRONIC_FILING', { electronic: false, decisions: [decided('ELECTRONIC_FILING', 'ACCEPT')] });
    expect([rule.standing, rule.decisions[0]?.counts]).toEqual(['not-met', false]);
    expect(() => {
      requireDecidable(rule, '理由');
    }).toThrow('OVERRIDE_NOT_ALLOWED');
  });

  it('settles what an officer has to decide, and asks for a reason', () => {
    const open = { ipcSymbols: ['A61K31/00'] };
    expect(ruleOf('TECHNICAL_FIELD', { ...open, decisions: [decided('TECHNICAL_FIELD', 'REJECT')] }).standing).toBe('not-met');
    expect(ruleOf('TECHNICAL_FIELD', { ...open, decisions: [decided('TECHNICAL_FIELD', 'ACCEPT')] }).standing).toBe('met');
    expect(() => {
      requireDecidable(ruleOf('TECHNICAL_FIELD', open), ' ');
    }).toThrow('INVALID_INPUT');
  });

  it('is the officer’s finding where the rule asks for one', () => {
    const claimed: Given = { grounds: [{ code: 'O85-5-4', evidence: true }] };
    expect(ruleOf('EVIDENT_LACK', { ...claimed, decisions: [decided('EVIDENT_LACK', 'ACCEPT')] }).outcome).toBe('met');
    expect(ruleOf('EVIDENT_LACK', { ...claimed, decisions: [decided('EVIDENT_LACK', 'REJECT')] }).outcome).toBe('not-met');
  });
});

describe('a new rule and a new edition', () => {
  const planted = defineRule({
    id: 'PLANTED',
    question: say('样本', '樣本', 'sample', 'amostra'),
    provisions: { ORDER_85: { severity: 'block', citations: [cite('ORDER_85')] } },
    inputs: ['electronic'],
    outcomes: ['met', 'not-met', 'unknown'],
    sentences: { yes: say('是', '是', 'yes', 'sim'), no: say('否', '否', 'no', 'não') },
    evaluate: (facts) => [yesOrNo(facts.plain('electronic'), 'yes', 'no')],
  });

  it('take one row each', () => {
    const [first, last] = RULE_SET.editions;
    const next = {
      ...last!,
      id: 'ORDER_99',
      from: day('2030-01-01'),
      carriesOn: 'ORDER_85',
      provisions: { QUOTA: null, PRIOR_ART: { severity: 'block', citations: [cite('ORDER_85')] } },
    } as const;
    const editions = [first!, { ...last!, until: day('2029-12-31') }, next];
    const { rules, edition } = assessed(SAMPLE, '2030-01-02', { ruleSet: { ...RULE_SET, rules: [...RULES, planted], editions } });
    const of = (id: string): readonly unknown[] => {
      const rule = rules.find((each) => each.id === id);
      return [rule?.outcome, rule?.severity];
    };
    expect(edition).toBe('ORDER_99');
    expect(of('PLANTED')).toEqual(['met', 'block']);
    expect(of('QUOTA')[0]).toBe('not-applicable');
    expect(of('PRIOR_ART')).toEqual(['met', 'block']);
    expect(of('ALL_CONSENT')).toEqual(['met', 'block']);
  });
});
