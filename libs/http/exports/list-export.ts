import type { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { List } from '#libs/application/ports/lists.js';
import { type State, STATES } from '#libs/domain/case/states.js';
import type { Language } from '#libs/domain/language.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { csvList } from '#libs/documents/lists/csv-list.js';
import { jsonLines } from '#libs/documents/lists/json-list.js';
import { xlsxList } from '#libs/documents/lists/xlsx-list.js';
import { ListOf, OneOf } from '#libs/platform/http/fields.js';
import { spoken } from '#libs/platform/problem/vocabulary.js';
import { AnswersAttachment, streamAnswer } from '../files.js';
import { MEDIA_TYPES } from '../media-types.js';
import { VOCABULARY } from '../vocabulary.js';

export const LIST_FORMATS = ['csv', 'xlsx', 'ndjson'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export class ListExportQuery {
  @OneOf(LIST_FORMATS, 'ListFormat')
  format!: ListFormat;

  @ListOf(STATES, { max: STATES.length, optional: true, fromText: true, description: 'All open states if left out' })
  state?: State[];
}

/** Documents a route that answers a list to take along. */
export const AnswersList = (): MethodDecorator =>
  AnswersAttachment(
    'The whole list while it is read, headings in the language of Accept-Language, in the order of registration; times are those of Asia/Shanghai. NDJSON: an object a line, with codes',
    ...LIST_FORMATS.map((format) => MEDIA_TYPES[format]),
  );

const WRITERS: { readonly [Format in ListFormat]: <Row>(list: List<Row>) => Readable } = {
  csv: (list) => Readable.from(csvList(list), { objectMode: false }),
  ndjson: (list) => Readable.from(jsonLines(list), { objectMode: false }),
  xlsx: xlsxList,
};

/** A list as a file, written as it is read. */
export function listAnswer<Row>(list: List<Row>, format: ListFormat): StreamableFile {
  const stamp = formatInstant(list.asOf).slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  return streamAnswer(WRITERS[format](list), MEDIA_TYPES[format], `${list.name}-${stamp}.${format}`);
}

/** The names of states and offices in a language. */
export const namesIn = (language: Language) => (word: string): string => spoken(word, language, VOCABULARY);
