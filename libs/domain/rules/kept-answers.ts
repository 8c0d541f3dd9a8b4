import { type Day } from '../time/day.js';
import { type FactSheet, type ListName, type PlainName } from './facts.js';
import { type Rule } from './rule.js';

const LONGEST_KEY = 400;
const MOST_KEPT = 2000;

/**
 * Answers that hang on nothing but a rule's declared inputs and the day of receipt, kept so that what is the same in
 * thousands of requests is worked out once. Never more than a bounded number, and none for facts of unusual length.
 */
export class KeptAnswers<Answer> {
  private readonly byRule = new Map<Rule, Map<string, Answer>>();
  private day: Day | undefined;

  get(rule: Rule, facts: FactSheet, receivedOn: Day, make: () => Answer): Answer {
    const key = keyOf(rule, facts);
    if (key === undefined) return make();
    const kept = this.on(receivedOn, rule);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, made);
    return made;
  }

  /** Requests come by the day of receipt; with another day what was kept is let go. */
  private on(receivedOn: Day, rule: Rule): Map<string, Answer> {
    if (this.day !== receivedOn) {
      this.byRule.clear();
      this.day = receivedOn;
    }
    const known = this.byRule.get(rule);
    if (known) return known;
    const made = new Map<string, Answer>();
    this.byRule.set(rule, made);
    return made;
  }
}

/** Which facts, and of lists which fields, a rule declares. */
interface Plan {
  readonly plain: readonly PlainName[];
  readonly lists: readonly { readonly list: ListName; readonly fields: readonly string[] }[];
}

const plans = new WeakMap<Rule, Plan>();

function planOf(rule: Rule): Plan {
  const known = plans.get(rule);
  if (known) return known;
  const fields = new Map<string, string[]>();
  for (const [list = '', field] of rule.inputs.map((input) => input.split('.'))) {
    const held = fields.get(list) ?? [];
    fields.set(list, field === undefined ? held : [...held, field]);
  }
  const facts = [...fields.keys()].filter((name) => name !== 'receivedOn' && name !== 'decisions');
  const lists = facts.filter((name) => rule.inputs.some((input) => input.startsWith(`${name}.`)));
  const made: Plan = {
    plain: facts.filter((name) => !lists.includes(name)) as PlainName[],
    lists: lists.map((list) => ({ list: list as ListName, fields: fields.get(list) ?? [] })),
  };
  plans.set(rule, made);
  return made;
}

function keyOf(rule: Rule, facts: FactSheet): string | undefined {
  if (facts.decisions?.some(({ ruleId }) => ruleId === rule.id)) return undefined;
  const { plain, lists } = planOf(rule);
  let key = '';
  for (const name of plain) key += valueKey(facts[name]?.value);
  for (const { list, fields } of lists) {
    const items = facts[list]?.value;
    key += items === undefined ? '-' : `[${items.length}`;
    for (const item of items ?? []) for (const field of fields) key += valueKey((item as Readonly<Record<string, unknown>>)[field]);
    if (key.length > LONGEST_KEY) return undefined;
  }
  return key.length > LONGEST_KEY ? undefined : key;
}

/** Texts carry their length, so that no two lists of values share a key. */
function valueKey(value: unknown): string {
  if (value === undefined) return ',-';
  if (value === true) return ',t';
  if (value === false) return ',f';
  if (typeof value === 'string') return `,${value.length}:${value}`;
  if (Array.isArray(value)) return `,[${value.length}${value.map(valueKey).join('')}`;
  return typeof value === 'number' ? `,${value}` : ',null';
}
