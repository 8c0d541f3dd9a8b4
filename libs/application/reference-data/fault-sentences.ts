import { say, type Sentence } from '#libs/domain/language.js';
import { TABLE_FAULTS } from '#libs/domain/technical-field/table-fault.js';

/** What can be wrong with reference data that are handed in, by the code of the fault. */
export const REFERENCE_FAULTS: Readonly<Record<string, Sentence>> = {
  ...TABLE_FAULTS,
  'value-refused': say('此格的内容不符合要求。', '此格的內容不符合要求。', 'This cell does not hold what the column asks for.', 'Esta célula não contém o que a coluna exige.'),
  'day-repeated': say('同一通知重复列出此日。', '同一通知重複列出此日。', 'The notice names this day twice.', 'O aviso indica este dia duas vezes.'),
  'address-differs': say('同一通知的网址前后不一。', '同一通知的網址前後不一。', 'The notice has another address in an earlier line.', 'O aviso tem outro endereço numa linha anterior.'),
  'no-rows': say('文件没有内容。', '檔案沒有內容。', 'The file has no rows.', 'O ficheiro não tem linhas.'),
  'notice-unknown': say('文件中没有此通知。', '檔案中沒有此通知。', 'The file holds no such notice.', 'O ficheiro não contém tal aviso.'),
  'nothing-new': say('内容均已载入，没有变化。', '內容均已載入，沒有變化。', 'All of it is loaded already; nothing would change.', 'Tudo já está carregado; nada mudaria.'),
  'version-known': say('此版本已经载入，请另取版本名称。', '此版本已經載入，請另取版本名稱。', 'A table of this version is loaded already; please give another version.', 'Já está carregada uma tabela com esta versão; indique outra.'),
  OUTSIDE_THE_DAY: say('时段须在一日之内，以整毫秒计。', '時段須在一日之內，以整毫秒計。', 'A period lies within one day.', 'O período deve caber num só dia.'),
  ENDS_BEFORE_IT_BEGINS: say('结束须晚于开始。', '結束須晚於開始。', 'The end comes after the beginning.', 'O fim é posterior ao início.'),
  OVERLAPS: say('与另一时段重叠。', '與另一時段重疊。', 'The period overlaps another one.', 'O período sobrepõe-se a outro.'),
  COUNT_WRONG: say('每日须有 1 至 24 个时段。', '每日須有 1 至 24 個時段。', 'A day has 1 to 24 periods.', 'Um dia tem de 1 a 24 períodos.'),
  NOT_A_DAY: say('日期不存在。', '日期不存在。', 'This date does not exist.', 'Esta data não existe.'),
};
