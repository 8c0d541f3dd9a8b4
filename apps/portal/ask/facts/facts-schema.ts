import { FACT_LABELS } from '#libs/domain/rules/fact-labels.js';
import { fill } from '#libs/domain/rules/sentences.js';
import type { FactReading } from './fact-reading.js';
import { LISTED_FACTS, MOST_ITEMS, PLAIN_FACTS } from './fact-readings.js';

type Schemas = Readonly<Record<string, object>>;

/** The JSON schema of the facts, from the very rows by which they are read. */
export const FACTS_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  properties: { ...schemasOf(PLAIN_FACTS), ...Object.fromEntries(Object.entries(LISTED_FACTS).map(([name, fields]) => [name, listSchema(name, fields)])) },
} as const;

function schemasOf(readings: Readonly<Record<string, FactReading<unknown>>>, prefix = ''): Schemas {
  return Object.fromEntries(Object.entries(readings).map(([name, { schema }]) => [name, { ...schema, ...described(prefix + name) }]));
}

function listSchema(name: string, fields: Readonly<Record<string, FactReading<unknown>>>): object {
  const items = { type: 'object', additionalProperties: false, properties: schemasOf(fields, `${name}.`) };
  return { type: 'array', items, maxItems: MOST_ITEMS, ...described(name) };
}

function described(name: string): { readonly description?: string } {
  const label = (FACT_LABELS as Readonly<Record<string, (typeof FACT_LABELS)[keyof typeof FACT_LABELS]>>)[name];
  return label ? { description: fill(label, { n: 'n' }).en } : {};
}
