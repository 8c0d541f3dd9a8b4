import { say } from '../words/say.js';

export const STAFF = {
  title: say('代办处', '代辦處', 'Agency office', 'Delegação'),
  reception: say('收件', '收件', 'Reception', 'Recepção'),
  bulkIntake: say('批量收件', '批量收件', 'Bulk intake', 'Recepção em lote'),
  home: say('待办', '待辦', 'Worklist', 'Trabalhos'),
  settings: say('设置', '設定', 'Settings', 'Definições'),
};
