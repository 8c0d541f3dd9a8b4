import { CHANNELS } from '#libs/domain/case/names.js';
import type { CountedShare } from '../sheet/sheet.js';
import { percentWords } from '../sheet/cell-words.js';
import { language } from '../../words/i18n.js';
import { dayIn, dayWords } from '../../words/moments.js';
import { barsOption, sharesOption } from './chart-options.js';
import type { FigureBlock } from './figure-block.js';
import { byOffice, type Figures, type FigureWords, onceEach } from './figure-words.js';

const weekWords = (week: string): string => dayWords(dayIn(week), language.value);
/** `09-21`: room for thirteen of them. */
const shortWeek = (week: string): string => week.slice(5);

export function measuresBlock({ measures }: Figures, { t, named, column, office }: FigureWords): FigureBlock {
  return {
    name: 'measures',
    title: t('block.measures'),
    says: t('block.measuresSay'),
    sheet: {
      caption: t('block.measures'),
      columns: [column('measure'), column('office'), column('share', 'share')],
      rows: measures.map((each) => [named(`measure.${each.measure}`), office(each.office), each]),
    },
  };
}

export function timelinessBlock(figures: Figures, words: FigureWords): FigureBlock {
  const { t, column, office } = words;
  const weeks = onceEach(figures.timeliness.map(({ week }) => week)).toSorted();
  const of = (place: string) => weeks.map((week): CountedShare | null => figures.timeliness.find((each) => each.week === week && each.office === place) ?? null);
  return {
    name: 'timeliness',
    title: t('block.timeliness'),
    says: t('block.timelinessSay'),
    sheet: {
      caption: t('block.timeliness'),
      columns: [column('week'), column('office'), column('kept', 'share')],
      rows: figures.timeliness.toSorted((a, b) => a.week.localeCompare(b.week)).map((each) => [weekWords(each.week), office(each.office), each]),
    },
    chart: (label) => sharesOption(label, { categories: weeks.map(shortWeek), series: byOffice<CountedShare>(figures, words, of), say: percentWords }),
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
