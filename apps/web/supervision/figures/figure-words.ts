import type { Column } from '../sheet/sheet.js';
import { NAMING } from '../naming.words.js';
import type { Schemas } from '../supervision-client.js';
import { type NameIn, useWords } from '../../words/use-words.js';
import { FIGURES } from './figures.words.js';

export type Figures = Schemas['FiguresAnswer'];
type ColumnName = keyof typeof FIGURES.column;

/** The words the blocks of the page are made with. */
export function useFigureWords() {
  const t = useWords(FIGURES);
  const named = useWords(NAMING);
  const column = (name: ColumnName, kind: Column['kind'] = 'text'): Column => ({ label: t(`column.${name}`), kind });
  const office = (name: Figures['offices'][number]): string => named(`office.${name}`);
  return { t, named, column, office };
}

export type FigureWords = ReturnType<typeof useFigureWords>;
export type NamingName = NameIn<typeof NAMING>;

/** For each office in turn what `find` finds, as the series of a picture. */
export const byOffice = <Value>({ offices }: Figures, { office }: FigureWords, values: (office: Figures['offices'][number]) => readonly (Value | null)[]) =>
  offices.map((each) => ({ name: office(each), values: values(each) }));

/** Each once, in the order in which they first come. */
export const onceEach = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];
