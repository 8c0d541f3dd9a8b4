import type { Language as Locale } from 'element-plus/es/locale/index.mjs';
import en from 'element-plus/es/locale/lang/en.mjs';
import pt from 'element-plus/es/locale/lang/pt.mjs';
import hans from 'element-plus/es/locale/lang/zh-cn.mjs';
import hant from 'element-plus/es/locale/lang/zh-hk.mjs';
import type { Language } from '#libs/domain/language.js';

/** What Element Plus leaves in English in the Traditional of Hong Kong, for the parts that are used here. */
const HANT_TABLE = {
  selectAllLabel: '選擇全部各行',
  selectRowLabel: '選擇此行',
  expandRowLabel: '展開此行',
  collapseRowLabel: '收起此行',
  sortLabel: '按{column}排序',
  filterLabel: '按{column}篩選',
};

/** The words of Element Plus's own parts; given to `ElConfigProvider` around the pages. */
export const ELEMENT_LOCALES: Readonly<Record<Language, Locale>> = {
  'zh-Hans': hans,
  'zh-Hant': { ...hant, el: { ...hant.el, table: { ...hant.el.table, ...HANT_TABLE } } },
  en,
  pt,
};
