import { FIELDS } from '../../request-form/fields.words.js';
import { fieldName, placeIn } from '../../request-form/field-names.js';
import { spoken, useWords } from '../../words/use-words.js';
import { RECEPTION } from './reception.words.js';

const ARRIVAL = {
  channel: RECEPTION.channel,
  receivedAt: RECEPTION.receivedAt,
  'paper.receivedAt': RECEPTION.receivedAt,
  'paper.sender.name': RECEPTION.sender,
  'paper.sender.relation': RECEPTION.relation,
  'paper.datedOn': RECEPTION.datedOn,
  'paper.datedBy': RECEPTION.datedBy,
} as const;

const PARTS: readonly (readonly [RegExp, keyof typeof RECEPTION.parts])[] = [
  [/^form\.requester/, 'requester'],
  [/^form\.applicants/, 'applicants'],
  [/^form\.agency/, 'agency'],
  [/^form\.grounds\[/, 'grounds'],
  [/^form\.attachments/, 'annexes'],
];

/** What a field is called in the list of faults: names that stand in several parts with the part, and places in lists. */
export function labelOf(path: string): string | undefined {
  if (Object.hasOwn(ARRIVAL, path)) return spoken(ARRIVAL[path as keyof typeof ARRIVAL]);
  const name = fieldName(path);
  if (name === undefined) return undefined;
  const part = PARTS.find(([within]) => within.test(path))?.[1];
  const place = placeIn(path);
  return [part && spoken(RECEPTION.parts[part]), place, useWords(FIELDS)(name)].filter((each) => each !== undefined).join(' ');
}
