import { refusal } from '../archives/refuse.js';

/** Told of what stands in an XML document, in its order; names come without their prefix. */
export interface XmlVisitor {
  /** @param attribute the value of an attribute, whatever its prefix */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,8}));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Constructs that are passed over, and how each ends. */
const PASSED_OVER = [['<!--', '-->'], ['<?', '?>']] as const;

/**
 * Reads the part of XML that office programs write, once through, in time linear in its length. A document type is
 * refused, and with it every entity of its own: nothing expands, nothing is fetched.
 * @throws DomainError BATCH_FILE_REFUSED
 */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  let at = xml.startsWith('\uFEFF') ? 1 : 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    if (next !== at) visitor.text?.(plain(xml.slice(at, next < 0 ? undefined : next)));
    if (next < 0) return;
    at = pastMarkup(xml, next, visitor);
  }
}

function pastMarkup(xml: string, at: number, visitor: XmlVisitor): number {
  for (const [start, end] of PASSED_OVER) if (xml.startsWith(start, at)) return past(xml, end, at);
  if (xml.startsWith('<![CDATA[', at)) {
    const end = past(xml, ']]>', at);
    visitor.text?.(xml.slice(at + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<!', at)) throw refusal('file-declares-entities');
  TAG.lastIndex = at;
  const tag = TAG.exec(xml);
  if (!tag) throw refusal('file-unreadable');
  tell(visitor, tag);
  return TAG.lastIndex;
}

function past(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from);
  if (found < 0) throw refusal('file-unreadable');
  return found + end.length;
}

function tell(visitor: XmlVisitor, [, closing, name = '', attributes = '', empty]: RegExpExecArray): void {
  if (closing === '/') {
    visitor.close?.(name);
    return;
  }
  visitor.open?.(name, (wanted) => attributeOf(attributes, wanted));
  if (empty === '/') visitor.close?.(name);
}

function attributeOf(attributes: string, wanted: string): string | undefined {
  for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE)) if (name === wanted) return plain(double ?? single ?? '');
  return undefined;
}

function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_, decimal?: string, hexadecimal?: string, named?: string) => {
    if (named !== undefined) {
      const known = Object.hasOwn(NAMED, named) ? NAMED[named] : undefined;
      if (known === undefined) throw refusal('file-declares-entities');
      return known;
    }
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    if (code > 0x10ffff) throw refusal('file-unreadable');
    return String.fromCodePoint(code);
  });
}
