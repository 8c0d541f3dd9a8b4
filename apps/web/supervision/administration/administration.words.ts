import { say } from '../../words/say.js';

export const ADMINISTRATION = {
  title: say('管理', '管理', 'Administration', 'Administração'),
  lead: say('账号、规则和表格，以及能证明记录未被改动的查验。', '帳號、規則和表格，以及能證明記錄未被改動的查驗。', 'Accounts, rules and tables, and the checks that show that the record was not changed.', 'Contas, regras e tabelas, e as verificações de que o registo não foi alterado.'),
  parts: say('管理事项', '管理事項', 'Parts of the administration', 'Partes da administração'),
  accounts: say('账号和角色', '帳號和角色', 'Accounts and roles', 'Contas e funções'),
  accountsSay: say('谁在哪个代办处任什么角色；开户、停用、一次性密码。', '誰在哪個代辦處任甚麼角色；開戶、停用、一次性密碼。', 'Who holds which role at which office; opening, disabling, one-time passwords.', 'Quem tem que função em que delegação; abrir, desactivar, palavras-passe de uso único.'),
  rules: say('规则', '規則', 'Rules', 'Regras'),
  rulesSay: say('某日收件的请求依据的规则及其条文。', '某日收件的請求依據的規則及其條文。', 'The rules that requests received on a day are held against, with their texts.', 'As regras aplicáveis aos pedidos recebidos num dia, com os seus textos.'),
  tables: say('技术领域表', '技術領域表', 'Tables of technical fields', 'Tabelas dos domínios técnicos'),
  tablesSay: say('各版本、版本之间的差异；装入新版本。', '各版本、版本之間的差異；載入新版本。', 'The versions, what differs between them; loading a new one.', 'As versões e o que as distingue; carregar uma nova.'),
  texts: say('文书用语', '文書用語', 'Standard texts', 'Textos-modelo'),
  textsSay: say('意见和通知可选用的用语；自某日起修改或不再提供。', '意見和通知可選用的用語；自某日起修改或不再提供。', 'What officers may start from in opinions and notices; reworded or withdrawn from a day on.', 'De que podem partir pareceres e notificações; alterados ou retirados a partir de um dia.'),
  audit: say('审计链', '審計鏈', 'Audit chain', 'Cadeia de auditoria'),
  auditSay: say('谁做过什么、看过什么；查验记录是否完整。', '誰做過甚麼、看過甚麼；查驗記錄是否完整。', 'Who did or read what; whether the record is whole.', 'Quem fez ou consultou o quê; se o registo está íntegro.'),
  replay: say('重算决定', '重算決定', 'Replay of a decision', 'Recálculo de uma decisão'),
  replaySay: say('用当时保存的资料重新计算，看结论是否相同。', '用當時保存的資料重新計算，看結論是否相同。', 'Reckoned again from what was kept then: is the conclusion the same.', 'Recalculada com o que então se guardou: a conclusão é a mesma?'),
};
