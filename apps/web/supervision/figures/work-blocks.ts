import { BREACH_CAUSES } from '#libs/domain/case/breach-causes.js';
import { defectPlace } from '#libs/domain/case/defect-places.js';
import { STATES } from '#libs/domain/case/states.js';
import type { Sentence } from '#libs/domain/language.js';
import { language } from '../../words/i18n.js';
import { instantIn, momentWords } from '../../words/moments.js';
import { spoken } from '../../words/use-words.js';
import { barsOption } from './chart-options.js';
import type { FigureBlock } from './figure-block.js';
import { byOffice, type Figures, type FigureWords, onceEach } from './figure-words.js';

interface Counted {
  readonly office: string;
  readonly what: string;
  readonly count: number;
}

/** Counts by what and by office: a row each, and a bar each. */
function countsBlock(block: Pick<FigureBlock, 'name' | 'title' | 'says'>, first: string, counted: readonly Counted[], figures: Figures, words: FigureWords): FigureBlock {
  const kinds = onceEach(counted.map(({ what }) => what));
  const countOf = (what: string, office: string): number => counted.filter((each) => each.what === what && each.office === office).reduce((sum, { count }) => sum + count, 0);
  return {
    ...block,
    sheet: {
      caption: block.title,
      columns: [{ label: first, kind: 'text' }, ...figures.offices.map((office) => ({ label: words.office(office), kind: 'count' as const }))],
      rows: kinds.map((what) => [what, ...figures.offices.map((office) => countOf(what, office))]),
    },
    chart: (label) => barsOption(label, { categories: kinds, series: byOffice<number>(figures, words, (office) => kinds.map((what) => countOf(what, office))), say: String, lying: true }),
  };
}

const CAUSES: Readonly<Record<string, Sentence>> = BREACH_CAUSES;

const causeWords = (cause: string | null, { t }: FigureWords): string => {
  const sentence = cause === null ? undefined : CAUSES[cause];
  return sentence ? spoken(sentence) : (cause ?? t('block.unexplained'));
};

export function causesBlock(figures: Figures, words: FigureWords): FigureBlock {
  const { t } = words;
  const counted = figures.breaches.map(({ office, cause }) => ({ office, what: causeWords(cause, words), count: 1 }));
  return countsBlock({ name: 'breach-causes', title: t('block.causes'), says: t('block.causesSay') }, t('column.cause'), counted, figures, words);
}

export function breachesBlock({ breaches }: Figures, words: FigureWords): FigureBlock {
  const { t, named, column, office } = words;
  return {
    name: 'breaches',
    title: t('block.breaches'),
    sheet: {
      caption: t('block.breaches'),
      columns: [column('number'), column('office'), column('breachedAt'), column('cause'), column('stands')],
      rows: breaches.map((each) => [each.acceptanceNumber, office(each.office), momentWords(instantIn(each.breachedAt), language.value), causeWords(each.cause, words), named(`state.${each.state}`)]),
    },
  };
}

export function defectsBlock(figures: Figures, words: FigureWords): FigureBlock {
  const { t } = words;
  const counted = figures.defects.map(({ office, code, count }) => ({ office, what: spoken(defectPlace(code)), count }));
  return countsBlock({ name: 'corrections', title: t('block.defects'), says: t('block.defectsSay') }, t('column.reason'), counted, figures, words);
}

export function outcomesBlock(figures: Figures, words: FigureWords): FigureBlock {
  const { t, named } = words;
  const inOrder = STATES.flatMap((state) => figures.outcomes.filter((each) => each.state === state));
  const counted = inOrder.map(({ office, state, count }) => ({ office, what: named(`state.${state}`), count }));
  return countsBlock({ name: 'outcomes', title: t('block.outcomes'), says: t('block.outcomesSay') }, t('column.state'), counted, figures, words);
}
