import { say } from '../words/say.js';

export const STAFF = {
  title: say('代办处', '代辦處', 'Agency office', 'Delegação'),
  reception: say('收件', '收件', 'Reception', 'Recepção'),
  bulkIntake: say('批量收件', '批量收件', 'Bulk intake', 'Recepção em lote'),
  home: say('待办', '待辦', 'Worklist', 'Trabalhos'),
  clerksOnly: say('此页由受理员使用', '此頁由受理員使用', 'This page is for clerks', 'Esta página é para funcionários de recepção'),
  clerksOnlyWhy: say('您的角色不办理收件。您的任务在“待办”中。', '您的角色不辦理收件。您的任務在「待辦」中。', 'Your roles do not take requests in. Your tasks are in the worklist.', 'As suas funções não incluem a recepção. As suas tarefas estão nos trabalhos.'),
  settings: say('设置', '設定', 'Settings', 'Definições'),
};
