import { ApiProperty } from '@nestjs/swagger';
import type { AskedReceipt } from '#libs/application/asking/ask-due.js';
import { MOST_INTERVALS } from '#libs/domain/clock/check-facts.js';
import type { Interval } from '#libs/domain/clock/types.js';
import { instant } from '#libs/domain/time/instant.js';
import { type Check, type Fault, instantCheck, objectCheck } from '#libs/platform/http/field-check.js';
import { field, type FieldOptions } from '#libs/platform/http/field-rule.js';
import { momentOf } from './moment.js';

/** Receipts in one batch. */
export const MOST_RECEIPTS = 1000;

/** A stretch of time, half open; without `until` it goes on. */
export class IntervalBody {
  @ApiProperty({ format: 'date-time', example: '2026-09-24T09:30:00+08:00' })
  from!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-09-24T10:30:00+08:00', required: false, description: 'Open while it is left out' })
  until?: string | null;
}

/** One receipt of a batch that is more than its instant. */
export class ReceiptBody {
  @ApiProperty({ type: String, format: 'date-time', example: '2026-09-24T10:00:00+08:00', required: false, description: 'Now if it is left out' })
  receivedAt?: string | null;

  @ApiProperty({ type: IntervalBody, isArray: true, required: false, maxItems: MOST_INTERVALS })
  corrections?: readonly IntervalBody[] | null;

  @ApiProperty({ type: IntervalBody, isArray: true, required: false, maxItems: MOST_INTERVALS })
  outages?: readonly IntervalBody[] | null;
}

/**
 * A list of up to 1,000 intervals, looked at in one plain pass: thousands of objects with rules of their own would take
 * longer than all the reckoning.
 */
export function Intervals(options: FieldOptions = {}): PropertyDecorator {
  return field(intervalsCheck, { ...options, optional: true }, { type: IntervalBody, isArray: true, maxItems: MOST_INTERVALS });
}

/** A list of 1 to 1,000 receipts, each an instant or an object. */
export function Receipts(options: FieldOptions = {}): PropertyDecorator {
  const items = { oneOf: [{ type: 'string', format: 'date-time' }, { $ref: '#/components/schemas/ReceiptBody' }] };
  return field(receiptsCheck, options, { type: 'array', items, minItems: 1, maxItems: MOST_RECEIPTS });
}

const intervalsCheck: Check = (value) => list(value, 0, MOST_INTERVALS, intervalFault);
const receiptsCheck: Check = (value) => list(value, 1, MOST_RECEIPTS, (one) => (typeof one === 'string' ? momentFault(one) : receiptFault(one)));

const intervalFault: Check = (value) => members(value, { from: required(instantCheck), until: optional(instantCheck) });

const receiptFault: Check = (value) =>
  members(value, { receivedAt: optional(momentFault), corrections: optional(intervalsCheck), outages: optional(intervalsCheck) });

function momentFault(value: unknown): Fault | undefined {
  return value === 'now' ? undefined : instantCheck(value);
}

function list(value: unknown, min: number, max: number, check: Check): Fault | undefined {
  if (!Array.isArray(value)) return { code: 'wrong-type', parameters: { expected: 'list' } };
  if (value.length > max) return { code: 'too-many-items', parameters: { max } };
  if (value.length < min) return { code: 'too-few-items', parameters: { min } };
  for (const [index, one] of value.entries()) {
    const fault = check(one);
    if (fault) return { ...fault, at: `[${index}]${fault.at ?? ''}` };
  }
  return undefined;
}

function members(value: unknown, checks: Readonly<Record<string, Check>>): Fault | undefined {
  const fault = objectCheck(value);
  if (fault) return fault;
  const given = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given)) if (!Object.hasOwn(checks, name)) return { code: 'unknown-field', at: `.${name.slice(0, 100)}` };
  for (const [name, check] of Object.entries(checks)) {
    const found = check(given[name]);
    if (found) return { ...found, at: `.${name}${found.at ?? ''}` };
  }
  return undefined;
}

function optional(check: Check): Check {
  return (value) => (value === undefined || value === null ? undefined : check(value));
}

function required(check: Check): Check {
  return (value) => (value === undefined || value === null ? { code: 'required' } : check(value));
}

/** The facts of a checked receipt. */
export function receiptOf(body: ReceiptBody): AskedReceipt {
  return { receivedAt: momentOf(body.receivedAt ?? undefined), corrections: intervalsOf(body.corrections), outages: intervalsOf(body.outages) };
}

function intervalsOf(bodies: readonly IntervalBody[] | null | undefined): readonly Interval[] | undefined {
  return bodies?.map(({ from, until }) => ({ from: instant(from), ...(until === undefined || until === null ? {} : { until: instant(until) }) }));
}
