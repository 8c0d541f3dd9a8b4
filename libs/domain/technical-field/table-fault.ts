import type { Sentence } from '../language.js';
import type { CsvFault, CsvTable } from '../tables/csv.js';

/** Where a table file is at fault; `line` counts from 1, `column` is the column's name or the character's position. */
export interface TableFault {
  readonly line: number;
  readonly column: string | number;
  readonly code: TableFaultCode;
  /** The beginning of the text at fault. */
  readonly text?: string;
}

export type TableFaultCode =
  | CsvFault['code']
  | 'column-missing'
  | 'column-unknown'
  | 'cell-empty'
  | 'branch-malformed'
  | 'branch-name-differs'
  | 'row-malformed'
  | 'row-repeated'
  | 'symbol-malformed'
  | 'symbol-repeated'
  | 'edition-malformed'
  | 'entry-repeated';

const LONGEST_EXCERPT = 40;

export function cellFault(line: number, column: string, code: TableFaultCode, text: string): TableFault {
  return { line, column, code, text: text.slice(0, LONGEST_EXCERPT).replace(/\p{Surrogate}/gu, '\uFFFD') };
}

/** Faults of the file's form, and of its header against the columns wanted (in any order). */
export function formFaults(table: CsvTable, columns: readonly string[]): readonly TableFault[] {
  if (table.header.length === 0) return table.faults;
  const missing = columns.filter((name) => !table.header.includes(name));
  const unknown = table.header.filter((name) => name !== '' && !columns.includes(name));
  return [
    ...table.faults,
    ...missing.map((name) => cellFault(1, name, 'column-missing', name)),
    ...unknown.map((name) => cellFault(1, name, 'column-unknown', name)),
  ];
}

export const TABLE_FAULTS = {
  'text-too-long': sentence('文件过大。', '檔案過大。', 'The file is too long.', 'O ficheiro é demasiado longo.'),
  'header-missing': sentence('缺少标题行。', '欠缺標題列。', 'The header line is missing.', 'Falta a linha de cabeçalho.'),
  'header-name-empty': sentence('标题行有空的列名。', '標題列有空的欄名。', 'A column has no name.', 'Há uma coluna sem nome.'),
  'header-name-repeated': sentence('列名重复。', '欄名重複。', 'A column name is repeated.', 'Há um nome de coluna repetido.'),
  'quote-misplaced': sentence('引号位置不对。', '引號位置不對。', 'A quotation mark is out of place.', 'Há aspas fora do lugar.'),
  'quote-not-closed': sentence('引号未闭合。', '引號未閉合。', 'A quotation mark is not closed.', 'Há aspas por fechar.'),
  'line-end-misplaced': sentence('换行符不完整。', '換行符不完整。', 'A line end is incomplete.', 'Há um fim de linha incompleto.'),
  'too-few-cells': sentence('本行的列数少于标题行。', '本列的欄數少於標題列。', 'The line has fewer cells than the header.', 'A linha tem menos células do que o cabeçalho.'),
  'too-many-cells': sentence('本行的列数多于标题行。', '本列的欄數多於標題列。', 'The line has more cells than the header.', 'A linha tem mais células do que o cabeçalho.'),
  'too-many-rows': sentence('行数过多。', '列數過多。', 'The file has too many rows.', 'O ficheiro tem demasiadas linhas.'),
  'column-missing': sentence('缺少此列。', '欠缺此欄。', 'This column is missing.', 'Falta esta coluna.'),
  'column-unknown': sentence('不认识此列。', '不識別此欄。', 'This column is not known.', 'Esta coluna não é conhecida.'),
  'cell-empty': sentence('此格不能为空。', '此格不能留空。', 'This cell must not be empty.', 'Esta célula não pode ficar vazia.'),
  'branch-malformed': sentence('分支编号应如 1.1。', '分支編號應如 1.1。', 'A branch number is written like 1.1.', 'O número do ramo escreve-se como 1.1.'),
  'branch-name-differs': sentence('同一分支的名称前后不一。', '同一分支的名稱前後不一。', 'The branch has another name in an earlier row.', 'O ramo tem outro nome numa linha anterior.'),
  'row-malformed': sentence('行号应为正整数。', '行號應為正整數。', 'A row number is a positive whole number.', 'O número da linha é um inteiro positivo.'),
  'row-repeated': sentence('同一分支内行号重复。', '同一分支內行號重複。', 'The row number is repeated within the branch.', 'O número da linha repete-se dentro do ramo.'),
  'symbol-malformed': sentence('分类号应如 G06F*、G06F11* 或 G06F11/14，以一个空格分隔。', '分類號應如 G06F*、G06F11* 或 G06F11/14，以一個空格分隔。', 'Symbols are written like G06F*, G06F11* or G06F11/14, one space apart.', 'Os símbolos escrevem-se como G06F*, G06F11* ou G06F11/14, separados por um espaço.'),
  'symbol-repeated': sentence('分类号重复。', '分類號重複。', 'The symbol is repeated.', 'O símbolo está repetido.'),
  'edition-malformed': sentence('版本应如 2022.01 或 2023.01-2026.01。', '版本應如 2022.01 或 2023.01-2026.01。', 'An edition is written like 2022.01 or 2023.01-2026.01.', 'A edição escreve-se como 2022.01 ou 2023.01-2026.01.'),
  'entry-repeated': sentence('旧分类号重复。', '舊分類號重複。', 'The earlier symbol is repeated.', 'O símbolo anterior está repetido.'),
} as const satisfies Record<TableFaultCode, Sentence>;

function sentence(hans: string, hant: string, en: string, pt: string): Sentence {
  return { 'zh-Hans': hans, 'zh-Hant': hant, en, pt };
}
