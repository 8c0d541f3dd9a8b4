import { say, type Sentence } from '#libs/domain/language.js';
import type { FileFault } from '../ports/batch-files.js';

/** What can be wrong with a batch as a file. */
const OF_FILES = {
  'file-unreadable': say('文件已损坏，或不是 XLSX、CSV 或 ZIP。', '檔案已損壞，或不是 XLSX、CSV 或 ZIP。', 'The file is damaged, or is no XLSX, CSV or ZIP.', 'O ficheiro está danificado ou não é XLSX, CSV nem ZIP.'),
  'file-empty': say('文件是空的。', '檔案是空的。', 'The file is empty.', 'O ficheiro está vazio.'),
  'file-macros': say('文件含有宏；请另存为不含宏的 XLSX。', '檔案含有巨集；請另存為不含巨集的 XLSX。', 'The file holds macros. Please save it as XLSX without them.', 'O ficheiro contém macros. Guarde-o como XLSX sem macros.'),
  'file-encrypted': say('压缩包已加密；请去除密码后重新提交。', '壓縮檔已加密；請移除密碼後重新提交。', 'The archive is encrypted. Please hand it in without a password.', 'O arquivo está cifrado. Apresente-o sem palavra-passe.'),
  'file-old-format': say('此为旧版 XLS、含宏或设有密码的工作簿；请另存为不设密码的 XLSX。', '此為舊版 XLS、含巨集或設有密碼的活頁簿；請另存為不設密碼的 XLSX。', 'This is an old XLS, a workbook with macros, or one under a password. Please save it as plain XLSX.', 'Trata-se de um XLS antigo, de um livro com macros ou protegido por palavra-passe. Guarde-o como XLSX simples.'),
  'file-too-large-inside': say('解压后超过 {megabytes} MB；如工作表有大量带格式的空行，请删去。', '解壓後超過 {megabytes} MB；如工作表有大量帶格式的空列，請刪去。', 'Unpacked it holds more than {megabytes} MB. If the sheet has many empty rows with formats, please delete them.', 'Descomprimido, excede {megabytes} MB. Se a folha tiver muitas linhas vazias formatadas, elimine-as.'),
  'file-too-many-entries': say('压缩包内的文件超过 {max} 个。', '壓縮檔內的檔案超過 {max} 個。', 'The archive holds more than {max} files.', 'O arquivo contém mais de {max} ficheiros.'),
  'file-packed-too-tightly': say('压缩比异常，未予解压。', '壓縮比異常，未予解壓。', 'It is packed more tightly than any office file and was not unpacked.', 'Está comprimido de forma anómala e não foi descomprimido.'),
  'file-path-leads-out': say('压缩包内有不允许的路径：{path}', '壓縮檔內有不允許的路徑：{path}', 'A path in the archive is not allowed: {path}', 'O arquivo contém um caminho não permitido: {path}'),
  'file-without-sheet': say('压缩包内没有 XLSX 或 CSV 表格。', '壓縮檔內沒有 XLSX 或 CSV 表格。', 'The archive holds no XLSX or CSV sheet.', 'O arquivo não contém nenhuma folha XLSX ou CSV.'),
  'file-with-several-sheets': say('压缩包同一层内有不止一份表格：{names}。请只留一份。', '壓縮檔同一層內有不止一份表格：{names}。請只留一份。', 'The archive holds more than one sheet beside each other: {names}. Please leave one.', 'O arquivo contém mais de uma folha no mesmo nível: {names}. Deixe apenas uma.'),
  'file-declares-entities': say('文件内含有不允许的 XML 声明。', '檔案內含有不允許的 XML 宣告。', 'The file holds XML declarations that are not allowed.', 'O ficheiro contém declarações XML não permitidas.'),
  'file-encoding': say('无法识别文字编码；请另存为“CSV UTF-8”或 XLSX。', '無法識別文字編碼；請另存為「CSV UTF-8」或 XLSX。', 'The text is in an unknown encoding. Please save it as CSV UTF-8 or XLSX.', 'A codificação do texto é desconhecida. Guarde como CSV UTF-8 ou XLSX.'),
  'file-too-many-cells': say('工作簿的单元格超过 {max} 个。', '活頁簿的儲存格超過 {max} 個。', 'The workbook has more than {max} cells.', 'O livro tem mais de {max} células.'),
  'headings-missing': say('没有找到标题行；请使用模板的标题。', '沒有找到標題列；請使用範本的標題。', 'No row of headings was found. Please use those of the template.', 'Não foi encontrada a linha de cabeçalhos. Utilize os do modelo.'),
} as const satisfies Record<FileFault | 'headings-missing', Sentence>;

/** What can be wrong with one cell or row, and what is worth knowing of it. */
const OF_CELLS: Readonly<Record<string, Sentence>> = {
  'cell-merged': say('此单元格与其他单元格合并；请取消合并后分别填写。', '此儲存格與其他儲存格合併；請取消合併後分別填寫。', 'This cell is merged with others. Please unmerge them and fill in each.', 'Esta célula está unida a outras. Anule a união e preencha cada uma.'),
  'cell-formula': say('此单元格是公式，不予计算；请复制后选择性粘贴为数值。', '此儲存格是公式，不予計算；請複製後選擇性貼上為值。', 'This cell is a formula, which is not reckoned here. Please paste it as a value.', 'Esta célula contém uma fórmula, que aqui não é calculada. Cole-a como valor.'),
  'cell-error': say('此单元格显示的是表格软件的错误值。', '此儲存格顯示的是試算表軟件的錯誤值。', 'This cell shows an error of the spreadsheet.', 'Esta célula mostra um erro da folha de cálculo.'),
  'cell-made-a-figure': say(
    '表格软件把此号码当作数字，位数可能已丢失；请将单元格设为文本格式后重新输入。[[是否为 {suggestion}？]]',
    '試算表軟件把此號碼當作數字，位數可能已遺失；請將儲存格設為文字格式後重新輸入。[[是否為 {suggestion}？]]',
    'The spreadsheet has taken this number for a figure, and digits may be lost. Please format the cell as text and type it again.[[ Did you mean {suggestion}?]]',
    'A folha de cálculo tomou este número por um valor e podem ter-se perdido algarismos. Formate a célula como texto e escreva-o novamente.[[ Será {suggestion}?]]',
  ),
  'cell-made-a-date': say('表格软件把此内容改成了日期；请将单元格设为文本格式后重新输入。', '試算表軟件把此內容改成了日期；請將儲存格設為文字格式後重新輸入。', 'The spreadsheet has turned this into a date. Please format the cell as text and type it again.', 'A folha de cálculo converteu isto numa data. Formate a célula como texto e escreva novamente.'),
  'not-yes-or-no': say('请填“是”或“否”。', '請填「是」或「否」。', 'Please write 是 (yes) or 否 (no).', 'Escreva 是 (sim) ou 否 (não).'),
  'repeated-in-sheet': say('第 {row} 行已有同一申请号。', '第 {row} 列已有同一申請號。', 'Row {row} has the same application number.', 'A linha {row} tem o mesmo número de pedido.'),
  'example-mark-left': say('此行标有“示例”，但内容不是模板的示例；如要登记，请删去标记。', '此列標有「示例」，但內容不是範本的示例；如要登記，請刪去標記。', 'This row is marked as an example and is not the template\'s. Please delete the mark if it is to be registered.', 'Esta linha está marcada como exemplo e não é a do modelo. Elimine a marca se for para registar.'),
  'annex-missing': say('压缩包内没有此文件。[[名称相近：{names}]]', '壓縮檔內沒有此檔案。[[名稱相近：{names}]]', 'The archive does not hold this file.[[ Of a similar name: {names}]]', 'O arquivo não contém este ficheiro.[[ De nome semelhante: {names}]]'),
  'annex-ambiguous': say('有多个文件符合此名称，请写明文件夹：{names}', '有多個檔案符合此名稱，請寫明資料夾：{names}', 'Several files are called so. Please write the folder too: {names}', 'Há vários ficheiros com este nome. Indique também a pasta: {names}'),
  'annex-type-refused': say('按内容判断，此文件不是 PDF、JPEG、PNG 或 TIFF。', '按內容判斷，此檔案不是 PDF、JPEG、PNG 或 TIFF。', 'By its content this file is no PDF, JPEG, PNG or TIFF.', 'Pelo seu conteúdo, este ficheiro não é PDF, JPEG, PNG nem TIFF.'),
  'annex-too-large': say('此文件超过 {megabytes} MB。', '此檔案超過 {megabytes} MB。', 'This file is larger than {megabytes} MB.', 'Este ficheiro excede {megabytes} MB.'),
  'annex-damaged': say('此文件在压缩包内已损坏。', '此檔案在壓縮檔內已損壞。', 'This file is damaged within the archive.', 'Este ficheiro está danificado no arquivo.'),
  'annex-repeated': say('此文件在本行已列出。', '此檔案在本列已列出。', 'This row names the file already.', 'Esta linha já indica o ficheiro.'),
  'annex-pages-unknown': say('无法从文件得知页数；请写 文件 | 标题 | 份数 | 页数。', '無法從檔案得知頁數；請寫 檔案 | 標題 | 份數 | 頁數。', 'The number of pages cannot be told from the file. Please write file | title | copies | pages.', 'Não é possível saber o número de páginas. Escreva ficheiro | título | cópias | páginas.'),
  'annex-unnamed': say('表格没有列出压缩包内的此文件，未予读取。', '表格沒有列出壓縮檔內的此檔案，未予讀取。', 'No row names this file of the archive; it was not read.', 'Nenhuma linha indica este ficheiro do arquivo; não foi lido.'),
  'sheet-hidden': say('此工作表已隐藏，未予读取。', '此工作表已隱藏，未予讀取。', 'This sheet is hidden and was not read.', 'Esta folha está oculta e não foi lida.'),
  'sheet-not-read': say('工作簿内还有一个含请求标题的工作表，未予读取。', '活頁簿內還有一個含請求標題的工作表，未予讀取。', 'The workbook has another sheet with these headings, which was not read.', 'O livro tem outra folha com estes cabeçalhos, que não foi lida.'),
  'row-hidden': say('此行在表格中已隐藏，仍予读取。', '此列在表格中已隱藏，仍予讀取。', 'This row is hidden in the sheet, and was read all the same.', 'Esta linha está oculta na folha e foi lida mesmo assim.'),
  'read-as-gb18030': say('文件不是 UTF-8，已按 GB18030 读取；请核对文字。', '檔案不是 UTF-8，已按 GB18030 讀取；請核對文字。', 'The file is not UTF-8 and was read as GB18030. Please check its text.', 'O ficheiro não é UTF-8 e foi lido como GB18030. Verifique o texto.'),
};

/** Sentences for every code of a batch that no other part of the product has. */
export const BATCH_FAULTS: Readonly<Record<string, Sentence>> = { ...OF_FILES, ...OF_CELLS };
