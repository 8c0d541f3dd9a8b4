/** JSON as the documentation builder leaves it: plain objects, lists and values. */
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Turns what OpenAPI 3.0 says in its own way into what 3.1 says in JSON Schema 2020-12, all the way down; keys come sorted. */
export function modernised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(modernised);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const below = Object.fromEntries(entries.sort(byKey).map(([key, each]) => [key, modernised(each)]));
  return sorted(asBytes(asNullable(below)));
}

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : 1);

const sorted = (value: Json): Json => Object.fromEntries(Object.entries(value).sort(byKey));

/** `nullable` is no longer a word of its own: null is one more type, or one more alternative to a reference. */
function asNullable({ nullable, ...schema }: Json): Json {
  if (nullable !== true) return nullable === undefined ? schema : { ...schema, nullable };
  const { type, allOf, $ref, ...rest } = schema;
  const referred = Array.isArray(allOf) ? (allOf as readonly unknown[]) : $ref === undefined ? undefined : [{ $ref }];
  if (referred) return { ...rest, anyOf: [...referred, { type: 'null' }] };
  const words = Array.isArray(rest['enum']) ? { enum: [...(rest['enum'] as readonly unknown[]), null] } : {};
  return { ...rest, ...words, type: [...[type ?? 'object'].flat(), 'null'] };
}

/** Bytes are said by their media type; there is no format for them. */
function asBytes({ format, ...schema }: Json): Json {
  if (format === 'binary') return { ...schema, contentMediaType: 'application/octet-stream' };
  return format === undefined ? schema : { ...schema, format };
}
