/**
 * The only fields a log line may have. Names, identity numbers, titles, addresses, bodies and query strings have no
 * place among them: whatever is not listed is dropped, so that a careless line cannot leak.
 */
const ALLOWED = [
  'requestId', 'caseId', 'office', 'workflowId', 'userId', 'program', 'part', 'context',
  'method', 'route', 'status', 'ms', 'code',
  'action', 'outcome', 'state', 'stage', 'sequence', 'attempt', 'count', 'lagMs', 'point', 'differenceMs',
  'host', 'port', 'version', 'signal', 'taskQueue', 'migration',
  'errorName', 'errorCode', 'constraint', 'table', 'at',
] as const;

export type LogField = (typeof ALLOWED)[number];
export type LogFields = { readonly [Field in LogField]?: string | number | boolean | readonly string[] | undefined };

const ALLOWED_SET: ReadonlySet<string> = new Set(ALLOWED);
const LONGEST_VALUE = 200;
const MOST_ITEMS = 20;

/** What is left of an object when it is logged: allowed fields with short, plain values. */
export function permitted(fields: object): Record<string, unknown> {
  const kept = Object.entries(fields).filter(([field, value]) => ALLOWED_SET.has(field) && isPlain(value));
  return Object.fromEntries(kept.map(([field, value]: [string, unknown]) => [field, shortened(value)]));
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map(shortened);
  return typeof value === 'string' ? value.slice(0, LONGEST_VALUE) : value;
}
