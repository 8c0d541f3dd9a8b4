import { scanXml } from './xml-scan.js';

/** Formats that every workbook has by number and that show a date; 27 to 36 and 50 to 58 are those of Chinese and Japanese. */
const BUILT_IN: readonly (readonly [first: number, last: number])[] = [[14, 17], [22, 22], [27, 31], [36, 36], [50, 54], [57, 58]];
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]/g;

/** Which cell styles of a workbook show a date, by their place in its list of styles. */
export function dateStyles(stylesXml: string): readonly boolean[] {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  scanXml(stylesXml, {
    open: (name, attribute) => {
      const format = Number(attribute('numFmtId'));
      if (name === 'numFmt') own.set(format, showsDate(attribute('formatCode') ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(own.get(format) ?? BUILT_IN.some(([first, last]) => format >= first && format <= last));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** A format with a year or a day in it; one with hours alone shows a time. */
const showsDate = (code: string): boolean => /[yd\u5E74\u65E5]/i.test(code.replace(QUOTED, ''));
