import { language } from '../../words/i18n.js';
import { lengthWords } from '../../words/moments.js';
import { useWords } from '../../words/use-words.js';
import { type Cell, type Column, FEW, isShare } from './sheet.js';
import { SHEET } from './sheet.words.js';

/** `92 %` as the reader's language writes it. */
export const percentWords = (share: number): string => new Intl.NumberFormat(language.value, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** How the cells of a sheet are said. */
export function useCellWords() {
  const t = useWords(SHEET);
  function words(cell: Cell, column: Column | undefined): string {
    if (isShare(cell)) {
      if (cell.share === null) return t('nothing');
      return cell.total < FEW ? t('few', { hits: cell.hits, total: cell.total }) : t('share', { percent: percentWords(cell.share), hits: cell.hits, total: cell.total });
    }
    if (typeof cell === 'string') return cell === '' ? t('none') : cell;
    return column?.kind === 'length' ? lengthWords(cell, language.value) : new Intl.NumberFormat(language.value).format(cell);
  }
  /** Where the share behind a counted one lies; nothing for other cells and for what was not counted. */
  function range(cell: Cell): string | undefined {
    if (!isShare(cell) || cell.total === 0) return undefined;
    return t('range', { low: percentWords(cell.range.low), high: percentWords(cell.range.high) });
  }
  return { words, range };
}
