import { instantIn, timeWords } from '../../words/moments.js';

interface Span {
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly why: string;
}

/** The service hours by which an account counts, read from the working day it promises: `09:00–12:00, 14:00–17:30`. */
export function serviceHours(spans: readonly Span[]): string {
  const promised = spans.filter(({ why }) => why === 'WORKING_DAY');
  const day = promised.at(-1)?.day;
  return promised.filter((span) => span.day === day).map(({ from, to }) => `${timeWords(instantIn(from))}–${timeWords(instantIn(to))}`).join(', ');
}
