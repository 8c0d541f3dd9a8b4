/** Titles that are not the yearly standard one. */
const TITLES: Readonly<Record<string, string>> = {
  '2020-2': '国务院办公厅关于延长2020年春节假期的通知',
};

/**
 * The title of a notice that came without one: the first of a year carries the State Council's standing title; a
 * further one whose title nobody gave is only described, for its title is not ours to make up.
 */
export function noticeTitle(id: string, year: number): string {
  const standing = id.endsWith('-1') ? `国务院办公厅关于${year}年部分节假日安排的通知` : `国务院办公厅${year}年节假日通知（${id}）`;
  return TITLES[id] ?? standing;
}
