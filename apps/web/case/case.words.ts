import { say } from '../words/say.js';

/** Head and frame of the case page. */
export const CASE = {
  title: say('案件', '案件', 'Case', 'Processo'),
  heading: say('案件 {number}', '案件 {number}', 'Case {number}', 'Processo {number}'),
  application: say('申请号', '申請號', 'Application', 'Pedido de patente'),
  applicant: say('申请人', '申請人', 'Applicant', 'Requerente'),
  received: say('收件', '收件', 'Received', 'Recebido'),
  receivedBy: say('{moment}，{channel}', '{moment}，{channel}', '{moment}, {channel}', '{moment}, {channel}'),
  handler: say('承办人', '承辦人', 'Handler', 'Responsável'),
  handlerSince: say('{name}，自{moment}', '{name}，自{moment}', '{name}, since {moment}', '{name}, desde {moment}'),
  nobody: say('无人领取', '無人領取', 'nobody has claimed it', 'sem responsável'),
  breached: say('已超时 {moment}', '已逾時 {moment}', 'Late since {moment}', 'Fora do prazo desde {moment}'),
  breachUnexplained: say('尚待说明原因', '尚待說明原因', 'cause still to be explained', 'causa por explicar'),
  breachExplained: say('原因已说明', '原因已說明', 'cause explained', 'causa explicada'),
  since: say('{state}，自{moment}', '{state}，自{moment}', '{state} since {moment}', '{state} desde {moment}'),
  whyClock: say('为什么是这个时限？', '為什麼是這個時限？', 'Why this time limit?', 'Porquê este prazo?'),
  tabs: {
    request: say('请求书', '請求書', 'Request', 'Pedido'),
    assessment: say('规则核查', '規則核查', 'Assessment', 'Apreciação'),
    field: say('技术领域', '技術領域', 'Technical field', 'Domínio técnico'),
    files: say('文件', '文件', 'Files', 'Ficheiros'),
    clock: say('时限', '時限', 'Clock', 'Prazo'),
    history: say('经过', '經過', 'History', 'Histórico'),
  },
  tabsLabel: say('案件各部分', '案件各部分', 'Parts of the case', 'Partes do processo'),
  unknownTitle: say('这里没有这个案件', '這裡沒有這個案件', 'There is no such case here', 'Este processo não existe aqui'),
  unknownHelp: say(
    '请核对网址。另一代办处的案件只能在该处办理和查看。',
    '請核對網址。另一代辦處的案件只能在該處辦理和查看。',
    'Check the address. A case of the other office is worked on, and seen, at that office only.',
    'Verifique o endereço. Um processo da outra delegação só é tratado e visto nessa delegação.',
  ),
  unknownHome: say('回到首页', '返回首頁', 'Back to the first page', 'Voltar à página inicial'),
  happened: say('{who}：{act}，{time}', '{who}：{act}，{time}', '{who}: {act}, {time}', '{who}: {act}, {time}'),
  happenedTitle: say('刚才有变动，页面已更新', '剛才有變動，頁面已更新', 'Something has just changed; the page is up to date', 'Houve uma alteração; a página está actualizada'),
  seen: say('知道了', '知道了', 'Seen', 'Visto'),
};
