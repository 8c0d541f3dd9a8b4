import type { Sentence } from '../language.js';
import { READING_REASONS, type ReadingReason } from './reading.js';

export type IpcSymbolReason =
  | ReadingReason
  | 'malformed'
  | 'subgroup-missing'
  | 'cpc-only-group'
  | 'section-y'
  | 'group-zero'
  | 'edition-malformed';

export const IPC_SYMBOL_REASONS = {
  ...READING_REASONS,
  malformed: {
    'zh-Hans': '国际专利分类号应写作部、大类、小类、大组/小组，例如 G06F11/14。',
    'zh-Hant': '國際專利分類號應寫作部、大類、小類、大組/小組，例如 G06F11/14。',
    en: 'A classification symbol is written section, class, subclass, main group/subgroup, for example G06F11/14.',
    pt: 'O símbolo de classificação escreve-se secção, classe, subclasse, grupo principal/subgrupo, por exemplo G06F11/14.',
  },
  'subgroup-missing': {
    'zh-Hans': '分类号缺少斜线后的小组；大组本身写作 /00，例如 G06F11/00。',
    'zh-Hant': '分類號欠缺斜線後的小組；大組本身寫作 /00，例如 G06F11/00。',
    en: 'The subgroup after the slash is missing; a main group itself is written with /00, for example G06F11/00.',
    pt: 'Falta o subgrupo a seguir à barra; o próprio grupo principal escreve-se com /00, por exemplo G06F11/00.',
  },
  'cpc-only-group': {
    'zh-Hans': '大组2000及以上只见于联合专利分类（CPC），不是国际专利分类号。',
    'zh-Hant': '大組2000及以上只見於合作專利分類（CPC），並非國際專利分類號。',
    en: 'Main groups from 2000 upwards exist only in the Cooperative Patent Classification (CPC), not in the IPC.',
    pt: 'Os grupos principais a partir de 2000 só existem na Classificação Cooperativa de Patentes (CPC), não na IPC.',
  },
  'section-y': {
    'zh-Hans': 'Y 部只见于联合专利分类（CPC），不是国际专利分类号。',
    'zh-Hant': 'Y 部只見於合作專利分類（CPC），並非國際專利分類號。',
    en: 'Section Y exists only in the Cooperative Patent Classification (CPC), not in the IPC.',
    pt: 'A secção Y só existe na Classificação Cooperativa de Patentes (CPC), não na IPC.',
  },
  'group-zero': {
    'zh-Hans': '国际专利分类的大组从1开始，没有大组0。',
    'zh-Hant': '國際專利分類的大組由1開始，沒有大組0。',
    en: 'Main groups are numbered from 1; there is no main group 0.',
    pt: 'Os grupos principais são numerados a partir de 1; não existe grupo principal 0.',
  },
  'edition-malformed': {
    'zh-Hans': '括号内的版本应写作“年.月”，例如 (2006.01)。',
    'zh-Hant': '括號內的版本應寫作「年.月」，例如 (2006.01)。',
    en: 'The edition in brackets is written year.month, for example (2006.01).',
    pt: 'A edição entre parênteses escreve-se ano.mês, por exemplo (2006.01).',
  },
} as const satisfies Record<IpcSymbolReason, Sentence>;
