import { type ConcordanceEntry, type FieldRow, rowName } from '#libs/domain/technical-field/field-row.js';
import { useWords } from '../../../words/use-words.js';
import type { Sheet } from '../../sheet/sheet.js';
import { TABLES } from './tables.words.js';

interface Diff {
  readonly added: readonly unknown[];
  readonly removed: readonly unknown[];
  readonly changed: readonly unknown[];
}

interface Change {
  readonly after: unknown;
  readonly fields: readonly string[];
  readonly symbols: Readonly<Record<string, { readonly added: readonly string[]; readonly removed: readonly string[] }>>;
}

const isFieldRow = (row: object): row is FieldRow => 'branch' in row;

function named(row: unknown): readonly [name: string, content: string] {
  const known = row as FieldRow | ConcordanceEntry;
  return isFieldRow(known) ? [`${rowName(known)} ${known.branchName}`, known.include.join(' ')] : [known.old, known.new.join(' ')];
}

/** What differs between two versions as a table: row, added or removed or changed, and the symbols. */
export function useDiffSheet() {
  const t = useWords(TABLES);
  function changeWords({ fields, symbols }: Change): string {
    const moved = Object.values(symbols).flatMap(({ added, removed }) => [...added.map((symbol) => `+${symbol}`), ...removed.map((symbol) => `−${symbol}`)]);
    return [t('columns', { fields: fields.join(', ') }), moved.join(' ')].filter(Boolean).join('. ');
  }
  return (caption: string, { added, removed, changed }: Diff): Sheet => ({
    caption,
    columns: [{ label: t('row'), kind: 'text' }, { label: t('change'), kind: 'text' }, { label: t('what'), kind: 'text' }],
    rows: [
      ...added.map((row) => [named(row)[0], t('added'), named(row)[1]]),
      ...removed.map((row) => [named(row)[0], t('removed'), named(row)[1]]),
      ...changed.map((each) => [named((each as Change).after)[0], t('changed'), changeWords(each as Change)]),
    ],
  });
}
