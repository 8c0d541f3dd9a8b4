import { say } from '../../words/say.js';

export const FILES = {
  handedIn: say('收到的文件', '收到的文件', 'What came in', 'O que entrou'),
  issued: say('发出的文件', '發出的文件', 'What the office issued', 'O que a delegação emitiu'),
  none: say('没有附件。请求、补正和“添加附件”会在此列出。', '沒有附件。請求、補正和「加入附件」會在此列出。', 'No files. Those of the request, of corrections, and those added stand here.', 'Sem ficheiros. Constam aqui os do pedido, das correcções e os juntados.'),
  noneIssued: say('尚未发出文件。', '尚未發出文件。', 'Nothing has been issued yet.', 'Ainda nada foi emitido.'),
  pages: say('{n} 页', '{n} 頁', '{n} page | {n} pages', '{n} página | {n} páginas'),
  kilobytes: say('{n} KB', '{n} KB', '{n} KB', '{n} KB'),
  view: say('查看', '查看', 'View', 'Ver'),
  hide: say('收起', '收起', 'Hide', 'Ocultar'),
  download: say('下载', '下載', 'Download', 'Descarregar'),
  newTab: say('在新窗口打开', '在新視窗開啟', 'Open in a new window', 'Abrir numa nova janela'),
  noViewer: say('此浏览器不能在页内显示 PDF。', '此瀏覽器不能在頁內顯示 PDF。', 'This browser does not show PDF within a page.', 'Este navegador não mostra PDF dentro da página.'),
  fingerprint: say('SHA-256 {hash}…', 'SHA-256 {hash}…', 'SHA-256 {hash}…', 'SHA-256 {hash}…'),
  issuedAt: say('{moment} 发出', '{moment} 發出', 'issued {moment}', 'emitido {moment}'),
  attachedAt: say('{moment} 收到', '{moment} 收到', 'on file since {moment}', 'no processo desde {moment}'),
};
