import { type CaseRecord, foldCase } from '#libs/domain/case/case-record.js';
import { type Office, OFFICES } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import { assess } from '#libs/domain/rules/assess.js';
import type { FactSheet } from '#libs/domain/rules/facts.js';
import type { Outcome } from '#libs/domain/rules/outcome.js';
import { RULE_SET, type RuleSet } from '#libs/domain/rules/rule-set.js';
import { TECHNICAL_FIELD } from '#libs/domain/rules/rules/technical-field.js';
import type { FieldMatch } from '#libs/domain/technical-field/field-match.js';
import type { FieldTable } from '#libs/domain/technical-field/field-table.js';
import { canonicalJson } from '#libs/canonical/canonical.js';
import type { Transaction } from '#libs/persistence/database.js';
import { loadHistories } from '#libs/persistence/case-histories.js';
import { factSheetOf } from '../assessment/fact-sheet.js';
import type { RequestForm } from '../request/request-form.js';
import { everyOpenCase } from './every-open-case.js';

/** An open case whose technical field the other table would answer differently. */
export interface FieldEffect {
  readonly caseId: string;
  readonly acceptanceNumber: string;
  readonly office: Office;
  readonly state: State;
  readonly symbols: readonly string[];
  readonly before: Outcome;
  readonly after: Outcome;
  /** The outcome differs; else only the rows, scope terms or earlier symbols it rests on do. */
  readonly outcomeDiffers: boolean;
}

export interface FieldEffects {
  readonly cases: number;
  readonly differing: readonly FieldEffect[];
  readonly leftOut: number;
}

const MOST_LISTED = 2000;
const ONE_RULE: RuleSet = { ...RULE_SET, rules: [TECHNICAL_FIELD] };

/** Asks TECHNICAL_FIELD of every open case with both tables; nothing is written. */
export async function foreseeFieldEffects(transaction: Transaction, before: FieldTable, after: FieldTable): Promise<FieldEffects> {
  const differing: FieldEffect[] = [];
  let [cases, leftOut] = [0, 0];
  for await (const page of everyOpenCase(transaction, OFFICES)) {
    const histories = await loadHistories(transaction, page.map(({ id }) => id));
    for (const { id, acceptanceNumber, office, state } of page) {
      cases += 1;
      const effect = effectOn(foldCase(histories.get(id) ?? []), before, after);
      if (!effect) continue;
      if (differing.length < MOST_LISTED) differing.push({ caseId: id, acceptanceNumber, office, state, ...effect });
      else leftOut += 1;
    }
  }
  return { cases, differing, leftOut };
}

type Effect = Pick<FieldEffect, 'symbols' | 'before' | 'after' | 'outcomeDiffers'>;

/** What the change of tables does to one case; nothing where both say the same on the same grounds. */
export function effectOn(record: CaseRecord, before: FieldTable, after: FieldTable): Effect | undefined {
  // The field hangs on symbols alone, so that sealed identity numbers can stay sealed.
  const facts = factSheetOf(record, record.form as RequestForm, { otherRequests: [], integrityFindings: [] });
  const [was, is] = [answerOf(record, facts, before), answerOf(record, facts, after)];
  if (was.grounds === is.grounds) return undefined;
  return { symbols: facts.ipcSymbols?.value ?? [], before: was.outcome, after: is.outcome, outcomeDiffers: was.outcome !== is.outcome };
}

function answerOf({ receivedAt }: CaseRecord, facts: FactSheet, fieldTable: FieldTable): { readonly outcome: Outcome; readonly grounds: string } {
  const [rule] = assess(facts, { receivedAt, fieldTable, ruleSet: ONE_RULE }, { counterfactuals: false }).rules;
  if (!rule) throw new RangeError('one rule was asked');
  const grounds = rule.findings.map(({ detail }) => groundsOf(detail as unknown as FieldMatch | undefined));
  return { outcome: rule.outcome, grounds: canonicalJson({ outcome: rule.outcome, grounds }) };
}

/** What an answer rests on, without the version of the table. */
function groundsOf(match: FieldMatch | undefined): unknown {
  return match?.symbols.map((each) => (each.outcome === 'refused' ? each.symbol : [each.symbol, each.rows, each.concordance])) ?? null;
}
