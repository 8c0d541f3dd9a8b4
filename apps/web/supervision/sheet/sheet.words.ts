import { say } from '../../words/say.js';

export const SHEET = {
  none: say('—', '—', '—', '—'),
  share: say('{percent}（{hits}／{total}）', '{percent}（{hits}／{total}）', '{percent} ({hits} of {total})', '{percent} ({hits} em {total})'),
  few: say('{hits}／{total}，数量太少，不作结论', '{hits}／{total}，數量太少，不作結論', '{hits} of {total}, too few to say', '{hits} em {total}, demasiado poucos para concluir'),
  nothing: say('没有可计的', '沒有可計的', 'nothing counted', 'nada contado'),
  range: say('95% 置信区间 {low} 至 {high}', '95% 置信區間 {low} 至 {high}', '95% range {low} to {high}', 'intervalo de 95%: {low} a {high}'),
  take: say('下载表格（CSV）', '下載表格（CSV）', 'Download the table (CSV)', 'Descarregar a tabela (CSV)'),
  showAll: say('显示全部 {n} 行', '顯示全部 {n} 行', 'Show all {n} rows', 'Mostrar todas as {n} linhas'),
  empty: say('这段时间内没有可计的。', '這段時間內沒有可計的。', 'Nothing was counted in this period.', 'Nada foi contado neste período.'),
  minutes: say('{label}（分钟）', '{label}（分鐘）', '{label} (minutes)', '{label} (minutos)'),
  hits: say('{label}：符合数', '{label}：符合數', '{label}: so many', '{label}: número'),
  total: say('{label}：总数', '{label}：總數', '{label}: of so many', '{label}: total'),
  low: say('{label}：区间下限', '{label}：區間下限', '{label}: range from', '{label}: intervalo, de'),
  high: say('{label}：区间上限', '{label}：區間上限', '{label}: range to', '{label}: intervalo, até'),
};
