import { type Day } from '../time/day.js';
import type { Fact, FactSheet, FactSource, ListedFacts, ListName, PlainFacts, PlainName } from './facts.js';

/** A place on the fact sheet: a fact, a whole list, or one field of a list's item. */
export interface Slot {
  readonly fact: PlainName | ListName | 'receivedOn' | 'decisions';
  readonly index: number | undefined;
  readonly field: string | undefined;
}

export interface Read extends Slot {
  /** `undefined`: not known. */
  readonly value: unknown;
  readonly source: FactSource | undefined;
}

/** What a slot would hold instead; the counterfactual asks with it. */
export interface SlotValue extends Slot {
  readonly to: unknown;
}

const UNCHANGED: readonly SlotValue[] = [];
/** Up to here comparing place by place is quicker than a map. */
const FEW = 12;

/** `applicants[0].consented` */
export function slotPath({ fact, index, field }: Slot): string {
  const item = index === undefined ? fact : `${fact}[${index}]`;
  return field === undefined ? item : `${item}.${field}`;
}

export const sameSlot = (a: Slot, b: Slot): boolean => a.fact === b.fact && a.index === b.index && a.field === b.field;

/**
 * The one way in which a rule sees facts. It keeps what was read, so that the inputs an assessment names are the ones
 * the rule really looked at, and can look at the sheet with a few facts changed without copying it.
 */
export class FactReader {
  private readonly kept: Read[] = [];

  constructor(
    private readonly sheet: FactSheet,
    private readonly receipt: Fact<Day>,
    private readonly changes: readonly SlotValue[] = UNCHANGED,
    private readonly keeping = true,
  ) {}

  /** The same sheet with these values in place, nothing read yet; what is read is kept only if asked for. */
  with(changes: readonly SlotValue[], keeping: boolean): FactReader {
    return new FactReader(this.sheet, this.receipt, changes, keeping);
  }

  /** Everything read, each place once, in the order of first reading. */
  get reads(): readonly Read[] {
    const { kept } = this;
    return kept.length <= FEW ? kept : [...new Map(kept.map((read) => [slotPath(read), read])).values()];
  }

  /** The calendar date of the receipt itself in Asia/Shanghai; the edition of the law hangs on it. */
  receivedOn(): Day {
    const value = this.dayOfReceipt();
    this.keep('receivedOn', value, this.receipt.source);
    return value;
  }

  /** As `receivedOn`, for choosing the edition, which is not an input of the rule itself. */
  dayOfReceipt(): Day {
    const change = this.changeOf('receivedOn');
    return change ? (change.to as Day) : this.receipt.value;
  }

  plain<Name extends PlainName>(fact: Name): PlainFacts[Name] | undefined {
    const change = this.changeOf(fact);
    const given = this.sheet[fact];
    const value = change ? change.to : given?.value;
    this.keep(fact, value, given?.source);
    return value as PlainFacts[Name] | undefined;
  }

  /** How many items a list has; `undefined` where it is not known. */
  count(fact: ListName): number | undefined {
    const items = this.itemsOf(fact);
    if (items === undefined) this.keep(fact, undefined);
    else if (items.length === 0) this.keep(fact, items, this.sheet[fact]?.source);
    return items?.length;
  }

  item<Name extends ListName, Field extends keyof ListedFacts[Name] & string>(
    fact: Name,
    index: number,
    field: Field,
  ): ListedFacts[Name][Field] | undefined {
    const change = this.changeOf(fact, index, field);
    const held = this.itemsOf(fact)?.[index] as ListedFacts[Name] | undefined;
    const value = change ? (change.to as ListedFacts[Name][Field]) : held?.[field];
    this.keep(fact, value, this.sheet[fact]?.source, index, field);
    return value;
  }

  /** The officer's word on a rule that still counts: the latest one not taken back. */
  ruling(ruleId: string): 'ACCEPT' | 'REJECT' | undefined {
    const ruling = this.sheet.decisions?.reduce<NonNullable<FactSheet['decisions']>[number] | undefined>(
      (latest, each) => (each.ruleId === ruleId && !each.takenBack && (!latest || each.at >= latest.at) ? each : latest),
      undefined,
    );
    if (ruling) this.keep('decisions', ruling.decision, 'officer', undefined, ruleId);
    return ruling?.decision;
  }

  private itemsOf(fact: ListName): readonly unknown[] | undefined {
    const change = this.changeOf(fact);
    return change ? (change.to as readonly unknown[]) : this.sheet[fact]?.value;
  }

  private changeOf(fact: Slot['fact'], index?: number, field?: string): SlotValue | undefined {
    for (const change of this.changes) {
      if (change.fact === fact && change.index === index && change.field === field) return change;
    }
    return undefined;
  }

  private keep(fact: Slot['fact'], value: unknown, source?: FactSource, index?: number, field?: string): void {
    if (!this.keeping) return;
    const read: Read = { fact, index, field, value, source };
    if (this.kept.length <= FEW) for (const known of this.kept) if (sameSlot(known, read)) return;
    this.kept.push(read);
  }
}
