import type { EChartsCoreOption } from 'echarts/core';
import type { Sheet } from '../sheet/sheet.js';

/** One figure: what it says, its table, and where a picture helps, the picture of the same table. */
export interface FigureBlock {
  readonly name: string;
  readonly title: string;
  readonly says?: string;
  readonly sheet: Sheet;
  readonly chart?: (label: string) => EChartsCoreOption;
}
