import { CHANNELS } from '#libs/domain/case/names.js';
import type { Column, CountedShare } from '../sheet/sheet.js';
import { percentWords } from '../sheet/cell-words.js';
import { language } from '../../words/i18n.js';
import { dayIn, dayWords } from '../../words/moments.js';
import { barsOption, sharesOption } from './chart-options.js';
import type { FigureBlock } from './figure-block.js';
import { byOffice, type Figures, type FigureWords, onceEach } from './figure-words.js';

const weekWords = (week: string): string => dayWords(dayIn(week), language.value);
/** `09-21`: room for thirteen of them. */
const shortWeek = (week: string): string => week.slice(5);

const NOTHING: CountedShare = { hits: 0, total: 0, share: null, range: { low: 0, high: 1 } };

const shareColumns = ({ offices }: Figures, { office }: FigureWords): readonly Column[] => offices.map((each) => ({ label: office(each), kind: 'share' }));

export function measuresBlock(figures: Figures, words: FigureWords): FigureBlock {
  const { t, named, column } = words;
  const measures = onceEach(figures.measures.map(({ measure }) => measure));
  return {
    name: 'measures',
    title: t('block.measures'),
    says: t('block.measuresSay'),
    sheet: {
      caption: t('block.measures'),
      columns: [column('measure'), ...shareColumns(figures, words)],
      rows: measures.map((measure) => [named(`measure.${measure}`), ...figures.offices.map((office) => figures.measures.find((each) => each.measure === measure && each.office === office) ?? NOTHING)]),
    },
  };
}

export function timelinessBlock(figures: Figures, words: FigureWords): FigureBlock {
  const { t, column } = words;
  const weeks = onceEach(figures.timeliness.map(({ week }) => week)).toSorted();
  const of = (week: string, office: string): CountedShare | undefined => figures.timeliness.find((each) => each.week === week && each.office === office);
  return {
    name: 'timeliness',
    title: t('block.timeliness'),
    says: t('block.timelinessSay'),
    sheet: {
      caption: t('block.timeliness'),
      columns: [column('week'), ...shareColumns(figures, words)],
      rows: weeks.map((week) => [weekWords(week), ...figures.offices.map((office) => of(week, office) ?? NOTHING)]),
    },
    chart: (label) =>
      sharesOption(label, { categories: weeks.map(shortWeek), series: byOffice<CountedShare>(figures, words, (office) => weeks.map((week) => of(week, office) ?? null)), say: percentWords }),
  };
}

export function volumesBlock(figures: Figures, words: FigureWords): FigureBlock {
  const { t, named, column, office } = words;
  const weeks = onceEach(figures.volumes.map(({ week }) => week)).toSorted();
  const received = (week: string, place: string, channel?: string): number =>
    figures.volumes.filter((each) => each.week === week && each.office === place && (channel === undefined || each.channel === channel)).reduce((sum, each) => sum + each.received, 0);
  const lines = weeks.flatMap((week) => figures.offices.filter((place) => received(week, place) > 0).map((place) => ({ week, place })));
  return {
    name: 'volumes',
    title: t('block.volumes'),
    says: t('block.volumesSay'),
    sheet: {
      caption: t('block.volumes'),
      columns: [column('week'), column('office'), ...CHANNELS.map((channel) => ({ label: named(`channel.${channel}`), kind: 'count' as const })), column('total', 'count')],
      rows: lines.map(({ week, place }) => [weekWords(week), office(place), ...CHANNELS.map((channel) => received(week, place, channel)), received(week, place)]),
    },
    chart: (label) => barsOption(label, { categories: weeks.map(shortWeek), series: byOffice<number>(figures, words, (place) => weeks.map((week) => received(week, place))), say: String }),
  };
}
