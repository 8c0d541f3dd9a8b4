import { ACTION_NAMES } from '#libs/domain/case/spoken-names.js';
import { say } from '../../../words/say.js';

/** What is on the chains, as people say it: acts on cases, readings, changes of reference data and accounts, coming and going. */
export const ACTS = {
  ...ACTION_NAMES,
  'read-case': say('查看案件', '查看案件', 'read a case', 'consultar um processo'),
  'read-file': say('查看附件', '查看附件', 'read a file', 'consultar um ficheiro'),
  'read-document': say('查看文书', '查看文書', 'read a document', 'consultar um documento'),
  'issue-document': say('出具文书', '出具文書', 'issue a document', 'emitir um documento'),
  'replay-decision': say('重算决定', '重算決定', 'replay a decision', 'recalcular uma decisão'),
  'search-identifier': say('按证件号码查找', '按證件號碼查找', 'search by identity number', 'procurar por número de identificação'),
  'export-case': say('导出案件', '匯出案件', 'take a case out', 'exportar um processo'),
  'export-cases': say('导出列表', '匯出列表', 'take a list out', 'exportar uma lista'),
  'check-batch': say('核对批量', '核對批量', 'check a batch', 'verificar um lote'),
  'read-batch': say('查看批量', '查看批量', 'read a batch', 'consultar um lote'),
  'register-batch': say('批量收件', '批量收件', 'register a batch', 'registar um lote'),
  'change-calendar': say('更改工作日历', '更改工作日曆', 'change the calendar', 'alterar o calendário'),
  'change-service-hours': say('更改服务时间', '更改服務時間', 'change service hours', 'alterar o horário'),
  'change-field-table': say('装入技术领域表', '載入技術領域表', 'load a table of fields', 'carregar uma tabela de domínios'),
  'change-outage': say('登记故障', '登記故障', 'declare an outage', 'declarar uma interrupção'),
  'open-account': say('开设账号', '開設帳號', 'open an account', 'abrir uma conta'),
  'alter-account': say('更改账号', '更改帳號', 'change an account', 'alterar uma conta'),
  'disable-account': say('停用账号', '停用帳號', 'disable an account', 'desactivar uma conta'),
  'enable-account': say('恢复账号', '恢復帳號', 'enable an account', 'reactivar uma conta'),
  'give-password': say('给出一次性密码', '給出一次性密碼', 'give a one-time password', 'dar uma palavra-passe de uso único'),
  'set-text-template': say('设定文书用语', '設定文書用語', 'set a standard text', 'fixar um texto-modelo'),
  'set-password': say('设定自己的密码', '設定自己的密碼', 'set their own password', 'fixar a própria palavra-passe'),
  'sign-in': say('登录', '登入', 'sign in', 'iniciar sessão'),
  'sign-in-refused': say('登录被拒', '登入被拒', 'sign-in refused', 'entrada recusada'),
  'sign-out': say('退出', '登出', 'sign out', 'terminar sessão'),
};
