import type { CustomSeriesRenderItem } from 'echarts';
import type { EChartsCoreOption } from 'echarts/core';
import type { CountedShare } from '../sheet/sheet.js';

/** The same colours as style/tokens.css, which a canvas does not read; patterns tell series apart as well. */
const COLOURS = ['#0b5394', '#8a5200', '#0d6b2f', '#595f69'];
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
}

/** Bars of counts or times by category, one colour and pattern for each series. */
export function barsOption(label: string, { categories, series, say, lying = false, stacked = false }: Bars<number>): EChartsCoreOption {
  const drawn = series.map(({ name, values }) => ({ type: 'bar', name, data: [...values], barMaxWidth: 28, ...(stacked && { stack: 'all' }) }));
  return { ...frame(label, categories, say, lying), series: drawn };
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
  const { yAxis, ...rest } = frame(label, categories, say, false);
  return { ...rest, yAxis: { ...(yAxis as object), min: 0, max: 1 }, series: [...bars, ...ranges] };
}

/** The line of a range, over the middle of its own bar. */
const whisker = (series: number, of: number): CustomSeriesRenderItem => (_, api) => {
  const category = Number(api.value(0));
  const low = api.coord([category, api.value(1)]);
  const high = api.coord([category, api.value(2)]);
  const layout = api.barLayout?.({ count: of, barMaxWidth: 28 })?.[series];
  const x = (low[0] ?? 0) + (layout?.offsetCenter ?? 0);
  const [bottom, top] = [low[1] ?? 0, high[1] ?? 0];
  const line = (x1: number, y1: number, x2: number, y2: number) => ({ type: 'line' as const, shape: { x1, y1, x2, y2 }, style: { stroke: TEXT, lineWidth: 1.5 } });
  return { type: 'group', children: [line(x, bottom, x, top), line(x - 4, bottom, x + 4, bottom), line(x - 4, top, x + 4, top)] };
};

function frame(label: string, categories: readonly string[], say: (value: number) => string, lying: boolean): EChartsCoreOption {
  const names = { type: 'category', data: [...categories], axisLabel: { color: TEXT, hideOverlap: true, ...(lying && { width: 150, overflow: 'truncate' }) }, axisTick: { show: false }, axisLine: { lineStyle: { color: LINE } }, inverse: lying };
  const values = { type: 'value', axisLabel: { color: TEXT, formatter: say }, splitLine: { lineStyle: { color: LINE } }, splitNumber: 4 };
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: 'inherit', color: TEXT },
    aria: { enabled: true, label: { description: label }, decal: { show: true } },
    grid: { left: 8, right: 24, top: 36, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, itemWidth: 22, textStyle: { color: TEXT } },
    // Not as markup: the pages' policy lets no style in.
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, valueFormatter: (value: unknown) => (typeof value === 'number' ? say(value) : '—') },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
  };
}
