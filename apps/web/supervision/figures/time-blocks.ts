import { STATES } from '#libs/domain/case/states.js';
import { STAGES } from '#libs/domain/clock/stages.js';
import { language } from '../../words/i18n.js';
import { lengthWords } from '../../words/moments.js';
import { barsOption, timeStep } from './chart-options.js';
import type { FigureBlock } from './figure-block.js';
import { byOffice, type Figures, type FigureWords } from './figure-words.js';

const OWNERS = ['OFFICE', 'APPLICANT', 'CNIPA'] as const;

const say = (milliseconds: number): string => lengthWords(milliseconds, language.value);

export function stagesBlock(figures: Figures, words: FigureWords): FigureBlock {
  const { t, named, column, office } = words;
  const medianOf = (place: string) => STAGES.map((stage) => figures.stages.find((each) => each.stage === stage && each.office === place)?.median ?? null);
  return {
    name: 'stages',
    title: t('block.stages'),
    says: t('block.stagesSay'),
    sheet: {
      caption: t('block.stages'),
      columns: [column('stage'), column('office'), column('requests', 'count'), column('median', 'length'), column('ninetieth', 'length'), column('withinShare', 'share')],
      rows: STAGES.flatMap((stage) =>
        figures.stages.filter((each) => each.stage === stage).map((each) => [named(`stage.${stage}`), office(each.office), each.count, each.median, each.ninetieth, each.withinShare]),
      ),
    },
    chart: (label) => barsOption(label, { categories: STAGES.map((stage) => named(`stage.${stage}`)), series: byOffice<number>(figures, words, medianOf), say, step: timeStep }),
  };
}

export function ownersBlock(figures: Figures, words: FigureWords): FigureBlock {
  const { t, named, column, office } = words;
  const owners = OWNERS.filter((owner) => figures.owners.some((each) => each.owner === owner));
  const series = owners.map((owner) => ({
    name: named(`owner.${owner}`),
    values: figures.offices.map((place) => figures.owners.find((each) => each.office === place && each.owner === owner)?.total ?? null),
  }));
  return {
    name: 'owners',
    title: t('block.owners'),
    says: t('block.ownersSay'),
    sheet: {
      caption: t('block.owners'),
      columns: [column('owner'), column('office'), column('count', 'count'), column('time', 'length'), column('median', 'length'), column('ninetieth', 'length')],
      rows: owners.flatMap((owner) => figures.owners.filter((each) => each.owner === owner)).map((each) => [named(`owner.${each.owner}`), office(each.office), each.count, each.total, each.median, each.ninetieth]),
    },
    chart: (label) => barsOption(label, { categories: figures.offices.map(office), series, say, lying: true, stacked: true, step: timeStep }),
  };
}

export function statesBlock({ states }: Figures, { t, named, column, office }: FigureWords): FigureBlock {
  return {
    name: 'states',
    title: t('block.states'),
    sheet: {
      caption: t('block.states'),
      columns: [column('state'), column('office'), column('count', 'count'), column('median', 'length'), column('ninetieth', 'length')],
      rows: STATES.flatMap((state) => states.filter((each) => each.state === state)).map((each) => [named(`state.${each.state}`), office(each.office), each.count, each.median, each.ninetieth]),
    },
  };
}

/** Without a picture: what is drawn is compared, and these figures say nothing about a person. */
export function handlersBlock({ handlers }: Figures, { t, column, office }: FigureWords): FigureBlock {
  const inOrder = handlers.toSorted((a, b) => a.office.localeCompare(b.office) || (a.handler ?? '￿').localeCompare(b.handler ?? '￿'));
  return {
    name: 'handlers',
    title: t('block.handlers'),
    says: t('block.handlersSay'),
    sheet: {
      caption: t('block.handlers'),
      columns: [column('handler'), column('office'), column('cases', 'count'), column('time', 'length'), column('median', 'length'), column('ninetieth', 'length')],
      rows: inOrder.map((each) => [each.handler ?? t('block.nobody'), office(each.office), each.cases, each.total, each.median, each.ninetieth]),
    },
  };
}
