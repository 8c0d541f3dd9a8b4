/** What is shown of a change's content, whatever kind it is; anything it does not have is left out. */
export interface ChangeContent {
  readonly reason?: string;
  readonly scope?: string;
  readonly before?: Span;
  readonly after?: Span;
  readonly notices: readonly string[];
  readonly hours?: { readonly office: string; readonly effectiveFrom: string };
  readonly table?: string;
}

export interface Span {
  readonly from: string;
  readonly until: string | null;
  readonly withdrawn: boolean;
}

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function spanIn(value: unknown): Span | undefined {
  if (!isObject(value)) return undefined;
  const from = text(value['from']);
  return from === undefined ? undefined : { from, until: text(value['until']) ?? null, withdrawn: value['withdrawn'] === true };
}

const noticesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(isObject).map((each) => [text(each['id']), text(each['title'])].filter(Boolean).join(' ')) : [];

/** Reads the content of a recorded change as far as it is known. */
export function readContent(content: unknown): ChangeContent {
  if (!isObject(content)) return { notices: [] };
  const [reason, scope, before, after] = [text(content['reason']), text(content['scope']), spanIn(content['before']), spanIn(content['after'])];
  const [office, effectiveFrom] = [text(content['office']), text(content['effectiveFrom'])];
  const table = [text(content['version']), text(content['title'])].filter(Boolean).join(' ');
  return {
    ...(reason !== undefined && { reason }),
    ...(scope !== undefined && { scope }),
    ...(before && { before }),
    ...(after && { after }),
    notices: [...noticesIn(content['added']), ...noticesIn(content['corrected'])],
    ...(office !== undefined && effectiveFrom !== undefined && { hours: { office, effectiveFrom } }),
    ...(table !== '' && { table }),
  };
}
