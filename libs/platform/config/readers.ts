/** What a reader makes of one raw value; `fault` says what is wanted and never repeats what was found. */
export type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: string };

/** Reads one environment value; `undefined` stands for one that is not set or empty. */
export type Reader<Value> = (raw: string | undefined) => Read<Value>;

const MISSING = 'is not set';

function wanted(what: string): Read<never> {
  return { ok: false, fault: `must be ${what}` };
}

/** A reader of values that are set; one that is not set is a fault. */
function required<Value>(what: string, parse: (raw: string) => Value | undefined): Reader<Value> {
  return (raw) => {
    if (raw === undefined) return { ok: false, fault: `${MISSING}; it must be ${what}` };
    const value = parse(raw);
    return value === undefined ? wanted(what) : { ok: true, value };
  };
}

/** `reader`, with `value` where nothing is set. */
export function withDefault<Value, const Default>(reader: Reader<Value>, value: Default): Reader<Value | Default> {
  return (raw) => (raw === undefined ? { ok: true, value } : reader(raw));
}

/** `reader`, with `undefined` where nothing is set. */
export function optional<Value>(reader: Reader<Value>): Reader<Value | undefined> {
  return withDefault(reader, undefined);
}

/** Any text of `min` to `max` characters. */
export function text(min = 1, max = 1000): Reader<string> {
  return required(`a text of ${min} to ${max} characters`, (raw) => (raw.length >= min && raw.length <= max ? raw : undefined));
}

/** A whole number from `min` to `max`, both included. */
export function whole(min: number, max: number): Reader<number> {
  return required(`a whole number from ${min} to ${max}`, (raw) => {
    const value = /^-?\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  });
}

/** A TCP port; 0 lets the system choose one. */
export function port(): Reader<number> {
  return whole(0, 65_535);
}

/** An absolute address of one of the schemes (`https`, `postgresql` …), without the trailing slash. */
export function url(...schemes: readonly [string, ...string[]]): Reader<string> {
  return required(`an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`, (raw) => {
    const scheme = URL.canParse(raw) ? new URL(raw).protocol.slice(0, -1) : '';
    return schemes.includes(scheme) && raw.includes('://') ? raw.replace(/\/+$/, '') : undefined;
  });
}

/** `host:port`. */
export function hostAndPort(): Reader<string> {
  return required('a host and a port, as in 127.0.0.1:7233', (raw) => (/^[^\s/:]+:\d{1,5}$|^\[[0-9a-f:]+\]:\d{1,5}$/i.test(raw) ? raw : undefined));
}

/** One of the given words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Reader<Word> {
  return required(`one of ${words.join(', ')}`, (raw) => words.find((word) => word === raw));
}

/** `yes` or `no`. */
export function yesNo(): Reader<boolean> {
  return required('yes or no', (raw) => ({ yes: true, no: false })[raw]);
}

/** A comma-separated list of the given words, each once, at least one. */
export function listOf<const Word extends string>(words: readonly Word[]): Reader<readonly Word[]> {
  return required(`a comma-separated list of ${words.join(', ')}`, (raw) => {
    const parts = new Set(raw.split(',').map((part) => part.trim()));
    const known = words.filter((word) => parts.has(word));
    return known.length > 0 && known.length === parts.size ? known : undefined;
  });
}

/** A key of `bytes` bytes, written in hexadecimal. */
export function hexKey(bytes: number): Reader<Buffer> {
  return required(`${bytes * 2} hexadecimal digits`, (raw) => (raw.length === bytes * 2 && /^[0-9a-f]+$/i.test(raw) ? Buffer.from(raw, 'hex') : undefined));
}

/** A JSON object whose every value is a text that is not empty. */
export function jsonTexts(): Reader<Readonly<Record<string, string>>> {
  return required('a JSON object of texts', (raw) => {
    const value = parsed(raw);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entries = Object.entries(value);
    return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '') ? Object.fromEntries(entries) : undefined;
  });
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
