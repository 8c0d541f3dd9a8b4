import type { ListColumn, ListValue } from '#libs/application/ports/lists.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';

/** Where every time of a list is told, said beside the heading. */
const ZONE = 'Asia/Shanghai';

export const headingOf = <Row>({ heading, kind }: ListColumn<Row>): string => (kind === 'instant' ? `${heading} (${ZONE})` : heading);

/** `2026-09-23 10:00:00`, legal time. */
export const timeText = (value: ListValue): string => formatInstant(Number(value) as Instant).slice(0, 19).replace('T', ' ');

/** What a person reads in a cell; nothing where nothing is known. */
export function cellText<Row>({ kind, value, name }: ListColumn<Row>, row: Row, flags: { readonly yes: string; readonly no: string }): string {
  const held = value(row);
  if (held === null) return '';
  if (kind === 'instant') return timeText(held);
  if (kind === 'flag') return held === true ? flags.yes : flags.no;
  return kind === 'word' ? (name?.(String(held)) ?? String(held)) : String(held);
}
