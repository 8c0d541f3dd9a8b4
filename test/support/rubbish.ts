/** What a broken or hostile client sends in place of a JSON body; none of it is acceptable to any route. */
export const RUBBISH_BODIES: Readonly<Record<string, string | Buffer>> = {
  'cut off': '{"reason":',
  'not JSON': 'reason=none',
  'trailing text': '{} {}',
  'a list': '[]',
  'a list of lists': `${'['.repeat(5000)}${']'.repeat(5000)}`,
  'a text': '"reason"',
  'a number': '42',
  'a number beyond all numbers': '1e999',
  'a truth value': 'true',
  null: 'null',
  'a prototype': '{"__proto__":{"reason":"x"}}',
  'a constructor': '{"constructor":{"prototype":{"x":1}}}',
  'a field nobody knows': '{"nobodyKnows":1}',
  'a NUL': '{"reason":"a\\u0000b","reasons":"a\\u0000b","text":"a\\u0000b","remark":"a\\u0000b"}',
  'a lone surrogate': '{"reason":"\\ud800","reasons":"\\udc00","text":"\\ud800","remark":"\\ud800x"}',
  'bytes that are no UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  'a byte order mark alone': Buffer.from([0xef, 0xbb, 0xbf]),
  'wrong types': '{"reason":{},"reasons":[],"text":7,"remark":true,"login":[],"password":{},"acceptanceNumber":1,"secret":null,"form":"x","office":0,"channel":{}}',
  'very deep': `${'{"reason":'.repeat(2000)}1${'}'.repeat(2000)}`,
  'ten thousand fields': JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`field${index}`, index]))),
};

/** What stands where the path names something. */
export const RUBBISH_IDS = ['1', 'not-a-uuid', '00000000-0000-0000-0000-00000000000g', '%00', '%ff', '..%2f..%2fetc', "'--", 'x'.repeat(5000), '%F0%9F%98%80'];

/** What stands in an address after a question mark. */
export const RUBBISH_VALUES = ['', '%00', '%ff', '%ED%A0%80', 'NaN', '-1', '1e999', '99999999999999999999', '2026-02-31', '0000-00-00', '{}', 'x'.repeat(5000), '%27%3B--'];

/** What is wrong in the place of whatever a form asks for: no type of field takes any of them. */
export const RUBBISH_MEMBERS: readonly unknown[] = [{}, [[]], Number.MAX_VALUE, -1.5, 'x'.repeat(20_000), 'a\0b', '\ud800'];
