import { say } from './say.js';

/** What stands around every page of every audience. */
export const FRAME = {
  product: say('优审', '優審', 'Youshen', 'Youshen'),
  skip: say('跳到正文', '跳到正文', 'Skip to the content', 'Saltar para o conteúdo'),
  language: say('语言', '語言', 'Language', 'Língua'),
  menu: say('主导航', '主導覽', 'Main navigation', 'Navegação principal'),
  demoClock: say(
    '演示时钟：此处显示的时间不是真实时间，现为 {now}。',
    '示範時鐘：此處顯示的時間並非真實時間，現為 {now}。',
    'Demonstration clock: the time shown here is not the real time. It is now {now}.',
    'Relógio de demonstração: a hora aqui indicada não é a real. São agora {now}.',
  ),
  beijingTime: say(
    '所有时间均为北京时间（UTC+8）；您的设备使用其他时区。',
    '所有時間均為北京時間（UTC+8）；您的裝置使用其他時區。',
    'All times are Beijing time (UTC+8); your device uses another time zone.',
    'Todas as horas são de Pequim (UTC+8); o seu dispositivo usa outro fuso horário.',
  ),
  loading: say('正在载入…', '正在載入…', 'Loading…', 'A carregar…'),
  newWindow: say('（在新窗口打开）', '（在新視窗開啟）', '(opens in a new window)', '(abre numa nova janela)'),
  notConfirmed: say('未经官方确认', '未經官方確認', 'not officially confirmed', 'não confirmado oficialmente'),
  copy: say('复制', '複製', 'Copy', 'Copiar'),
  copied: say('已复制', '已複製', 'Copied', 'Copiado'),
};

/** When something fails: what happened and the way on. */
export const FAILURES = {
  away: say('联系不到服务器', '未能連接伺服器', 'The server cannot be reached', 'Não é possível contactar o servidor'),
  awayHelp: say(
    '您填写的内容仍在本页。请检查网络后再试一次；不会重复提交。',
    '您填寫的內容仍在本頁。請檢查網絡後再試一次；不會重複遞交。',
    'What you typed is still here. Check your connection and try again; nothing is sent twice.',
    'O que escreveu mantém-se nesta página. Verifique a ligação e tente de novo; nada é enviado duas vezes.',
  ),
  again: say('再试一次', '再試一次', 'Try again', 'Tentar de novo'),
  look: say('查看最新情况', '查看最新情況', 'See how it stands now', 'Ver a situação actual'),
  waitSeconds: say('请等待 {n} 秒', '請等候 {n} 秒', 'Wait {n} second | Wait {n} seconds', 'Aguarde {n} segundo | Aguarde {n} segundos'),
  waitMinutes: say('请等待约 {n} 分钟', '請等候約 {n} 分鐘', 'Wait about {n} minute | Wait about {n} minutes', 'Aguarde cerca de {n} minuto | Aguarde cerca de {n} minutos'),
  requestId: say('咨询时请提供编号：{id}', '查詢時請提供編號：{id}', 'When asking for help, name this number: {id}', 'Ao pedir ajuda, indique este número: {id}'),
  unexpected: say('页面出现故障', '頁面出現故障', 'Something went wrong on this page', 'Ocorreu uma falha nesta página'),
  unexpectedHelp: say(
    '请重新载入页面。已保存的内容不会丢失。',
    '請重新載入頁面。已儲存的內容不會遺失。',
    'Reload the page. What was saved is not lost.',
    'Recarregue a página. O que foi guardado não se perde.',
  ),
  notFound: say('没有这一页', '沒有這一頁', 'There is no such page', 'Esta página não existe'),
  notFoundHelp: say('请核对网址，或从首页开始。', '請核對網址，或從首頁開始。', 'Check the address, or start from the first page.', 'Verifique o endereço ou comece pela página inicial.'),
  home: say('回到首页', '返回首頁', 'Go to the first page', 'Ir para a página inicial'),
};

/** Parts of forms. */
export const FORMS = {
  optional: say('（可不填）', '（可不填）', '(optional)', '(facultativo)'),
  required: say('请填写此项', '請填寫此項', 'Fill this in', 'Preencha este campo'),
  choose: say('请选择', '請選擇', 'Choose one', 'Escolha uma opção'),
  faults: say(
    '有 {n} 处需要修改',
    '有 {n} 處需要修改',
    'One thing to mend | {n} things to mend',
    'Há {n} ponto a corrigir | Há {n} pontos a corrigir',
  ),
  fault: say('错误：', '錯誤：', 'Error:', 'Erro:'),
  yes: say('是', '是', 'Yes', 'Sim'),
  no: say('否', '否', 'No', 'Não'),
  sending: say('正在发送…', '正在傳送…', 'Sending…', 'A enviar…'),
  close: say('关闭', '關閉', 'Close', 'Fechar'),
  typedDay: say('例如 20240516', '例如 20240516', 'For example 20240516', 'Por exemplo 20240516'),
  useSuggestion: say('改为 {value}', '改為 {value}', 'Use {value}', 'Usar {value}'),
};
