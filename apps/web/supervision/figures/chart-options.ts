import type { CustomSeriesRenderItem } from 'echarts';
import type { EChartsCoreOption } from 'echarts/core';
import type { CountedShare } from '../sheet/sheet.js';

/** Blue and greys of style/tokens.css, which a canvas does not read: no series is a warning. Patterns tell them apart as well. */
const COLOURS = ['#0b5394', '#9aa3ad', '#cfe0f0', '#595f69'];
const GROUND = '#ffffff';
const FONT_SIZE = 13;
const TEXT = '#3d434b';
const LINE = '#d5d9de';

export interface Series<Value> {
  readonly name: string;
  /** One for each category; none where nothing was counted. */
  readonly values: readonly (Value | null)[];
}

export interface Bars<Value> {
  readonly categories: readonly string[];
  readonly series: readonly Series<Value>[];
  /** How a value is said. */
  readonly say: (value: number) => string;
  /** Long names lie better beside their bars. */
  readonly lying?: boolean;
  readonly stacked?: boolean;
  /** How far its lines lie apart, by the largest value. */
  readonly step?: (largest: number) => number;
}

/** Bars of counts or times by category, one colour and pattern for each series. */
export function barsOption(label: string, { categories, series, say, lying = false, stacked = false, step }: Bars<number>): EChartsCoreOption {
  const drawn = series.map(({ name, values }) => ({ type: 'bar', name, data: [...values], barMaxWidth: 28, ...(stacked && { stack: 'all' }) }));
  const largest = Math.max(0, ...categories.map((_, at) => (stacked ? sum : Math.max)(...series.map(({ values }) => values[at] ?? 0))));
  return { ...frame(label, categories, say, { lying, ...(step && largest > 0 && { interval: step(largest) }) }), series: drawn };
}

/** Shares with the range each lies in: a bar up to the share, and a line over the range. */
export function sharesOption(label: string, { categories, series, say }: Bars<CountedShare>): EChartsCoreOption {
  const bars = series.map(({ name, values }) => ({ type: 'bar', name, data: values.map((each) => each?.share ?? null), barMaxWidth: 28 }));
  const ranges = series.map(({ name, values }, at) => ({
    type: 'custom',
    name,
    silent: true,
    renderItem: whisker(at, series.length),
    encode: { x: 0, y: [1, 2] },
    data: values.flatMap((each, category) => (each && each.total > 0 ? [[category, each.range.low, each.range.high]] : [])),
    tooltip: { show: false },
    z: 3,
  }));
  const { yAxis, ...rest } = frame(label, categories, say, { interval: 0.25 });
  return { ...rest, yAxis: { ...(yAxis as object), min: 0, max: 1 }, series: [...bars, ...ranges] };
}

const sum = (...values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

/** Whole quarters of an hour, hours or more of them: no line at 33 minutes. At most five lines. */
export function timeStep(largest: number): number {
  const minutes = [15, 30, 60, 120, 240, 480, 960, 2400, 6000];
  const wanted = largest / 60_000 / 5;
  return (minutes.find((each) => each >= wanted) ?? Math.ceil(wanted / 6000) * 6000) * 60_000;
}

/** The line of a range, over the middle of its own bar. */
const whisker = (series: number, of: number): CustomSeriesRenderItem => (_, api) => {
  const category = Number(api.value(0));
  const low = api.coord([category, api.value(1)]);
  const high = api.coord([category, api.value(2)]);
  const layout = api.barLayout?.({ count: of, barMaxWidth: 28 })?.[series];
  const x = (low[0] ?? 0) + (layout?.offsetCenter ?? 0);
  const [bottom, top] = [low[1] ?? 0, high[1] ?? 0];
  const strokes = [[x, bottom, x, top], [x - 4, bottom, x + 4, bottom], [x - 4, top, x + 4, top]] as const;
  const drawn = (stroke: string, lineWidth: number) =>
    strokes.map(([x1, y1, x2, y2]) => ({ type: 'line' as const, shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth } }));
  // With an edge of ground, so that it is seen upon its bar.
  return { type: 'group', children: [...drawn(GROUND, 4.5), ...drawn(TEXT, 1.5)] };
};

function frame(label: string, categories: readonly string[], say: (value: number) => string, { lying = false, interval }: { readonly lying?: boolean; readonly interval?: number }): EChartsCoreOption {
  const names = { type: 'category', data: [...categories], axisLabel: { color: TEXT, fontSize: FONT_SIZE, hideOverlap: true, ...(lying && { width: 190, overflow: 'truncate' }) }, axisTick: { show: false }, axisLine: { lineStyle: { color: LINE } }, inverse: lying };
  const values = { type: 'value', axisLabel: { color: TEXT, fontSize: FONT_SIZE, formatter: say, hideOverlap: true }, splitLine: { lineStyle: { color: LINE } }, splitNumber: 4, minInterval: interval ?? 1, ...(interval !== undefined && { interval }) };
  return {
    animation: false,
    color: COLOURS,
    aria: { enabled: true, label: { description: label }, decal: { show: true } },
    grid: { left: 8, right: 24, top: 36, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, itemWidth: 22, textStyle: { color: TEXT, fontSize: FONT_SIZE } },
    // Not as markup: the pages' policy lets no style in.
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, valueFormatter: (value: unknown) => (typeof value === 'number' ? say(value) : '—') },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
  };
}
