import { BATCH_FAULTS } from '#libs/application/bulk-intake/fault-sentences.js';
import { REFERENCE_FAULTS } from '#libs/application/reference-data/fault-sentences.js';
import { say, type Sentence } from '#libs/domain/language.js';
import { ACTION_NAMES, STATE_NAMES } from '#libs/domain/case/spoken-names.js';
import { IDENTIFIER_FAULTS } from './identifier-faults.js';
import { sentenceOf } from '#libs/platform/problem/sentences/wordings.js';
import type { Vocabulary } from '#libs/platform/problem/vocabulary.js';

const FAULTS: Readonly<Record<string, Sentence>> = {
  ...REFERENCE_FAULTS,
  ...IDENTIFIER_FAULTS,
  ...BATCH_FAULTS,
  DUPLICATE_REQUEST: sentenceOf('DUPLICATE_REQUEST'),
  BEFORE_RECEIPT: say('此时刻早于收件时间。', '此時刻早於收件時間。', 'This lies before the receipt.', 'Este momento é anterior à recepção.'),
  ENDS_BEFORE_IT_BEGINS: say('结束须晚于开始。', '結束須晚於開始。', 'The end comes after the beginning.', 'O fim é posterior ao início.'),
  OUT_OF_RANGE: say('此项超出可计算的范围（1993年至2199年）。', '此項超出可計算的範圍（1993年至2199年）。', 'This lies outside 1993 to 2199.', 'Este campo está fora de 1993 a 2199.'),
  TOO_MANY: say('此处最多 {most} 项。', '此處最多 {most} 項。', 'At most {most} items are allowed here.', 'São permitidos aqui no máximo {most} elementos.'),
  IN_THE_PAST: say('此日期已过，请填今天或以后的日期。', '此日期已過，請填今天或以後的日期。', 'This day has passed; name today or a later one.', 'Esta data já passou; indique hoje ou uma data posterior.'),
  AFTER_UNTIL: say('起始日晚于截止日。', '起始日晚於截止日。', 'The first day lies after the last.', 'O primeiro dia é posterior ao último.'),
  PERIOD_TOO_LONG: say('期间最长 {days} 天。', '期間最長 {days} 日。', 'A period has at most {days} days.', 'O período tem no máximo {days} dias.'),
  unknown: say('没有此项，请核对。', '沒有此項，請核對。', 'Nothing is known by this name; please check it.', 'Nada se conhece por este nome; verifique-o.'),
  'not-ahead': say('此日期须晚于今天。', '此日期須晚於今天。', 'This must be a day after today.', 'Esta data deve ser posterior à de hoje.'),
  'in-the-future': say('此时刻不能晚于现在。', '此時刻不可晚於現在。', 'This may not lie in the future.', 'Este momento não pode ser futuro.'),
  'too-long-ago': say('此时刻距今超过31天，不能登记。', '此時刻距今超過31日，不可登記。', 'This lies more than 31 days back.', 'Este momento é anterior a 31 dias.'),
  'before-the-case': say('此时刻早于本案的收件时间。', '此時刻早於本案的收件時間。', 'This lies before the receipt of the request.', 'Este momento é anterior à recepção do pedido.'),
  'before-it-was-asked': say('此时间早于发出补正要求之时。', '此時間早於發出補正要求之時。', 'This lies before the correction was asked for.', 'Este momento é anterior ao pedido de correcção.'),
  'before-forwarding': say('此日期早于报送国家知识产权局之日。', '此日期早於報送國家知識產權局之日。', 'This lies before the request was forwarded to CNIPA.', 'Esta data é anterior à remessa à CNIPA.'),
  'before-its-issue': say('此日期须晚于通知的发文日。', '此日期須晚於通知的發文日。', 'This must be a day after the notice was issued.', 'Esta data deve ser posterior à emissão da notificação.'),
  'after-its-receipt': say('文件的日期不得晚于收到之日（{receivedOn}）。', '文件的日期不得晚於收到之日（{receivedOn}）。', 'A paper cannot be dated after the day it arrived ({receivedOn}).', 'Um documento não pode ter data posterior à da sua chegada ({receivedOn}).'),
  'only-by-post': say('仅邮寄的请求须填写此项。', '僅郵寄的請求須填寫此項。', 'This is given only for a request that came by post.', 'Este campo só se preenche quando o pedido chega por via postal.'),
  'only-at-the-window': say('邮寄的请求，收到时间填写在文件信息内。', '郵寄的請求，收到時間填寫在文件資料內。', 'For a request by post the time of receipt is given with its paper.', 'Num pedido por via postal, a hora de recepção indica-se com o documento.'),
  'nobody-holds-it': say('此任务目前无人承办。', '此任務目前無人承辦。', 'Nobody holds this task.', 'Ninguém tem esta tarefa a seu cargo.'),
  'not-of-this-office': say('此人不是本案代办处的人员。', '此人不是本案代辦處的人員。', 'This is no officer of the office that has the case.', 'Esta pessoa não pertence à agência que tem o processo.'),
  'not-active': say('此账户已停用。', '此帳戶已停用。', 'This account is no longer active.', 'Esta conta já não está activa.'),
  'cannot-finish-the-task': say('此人的角色不能完成当前环节的任务。', '此人的角色不能完成目前環節的任務。', 'The roles of this officer cannot finish the task at hand.', 'As funções deste funcionário não permitem concluir a tarefa em curso.'),
  'recommended-this-case': say('此人已办理本案的推荐，不得审核。', '此人已辦理本案的推薦，不得審核。', 'This officer made the recommendation in this case and may not review it.', 'Este funcionário fez a recomendação neste processo e não o pode rever.'),
  'holds-it-already': say('此任务已由此人承办。', '此任務已由此人承辦。', 'This officer holds the task already.', 'Esta tarefa já está a cargo deste funcionário.'),
  'another-application': say('此申请号与本案的不同。', '此申請號與本案的不同。', 'This is another application than the one of this case.', 'Este número é o de outro pedido, não o deste processo.'),
  'away-already': say('此人在此期间已登记外出。', '此人在此期間已登記外出。', 'This officer is away in that time already.', 'Este funcionário já está ausente nesse período.'),
  'no-officer': say('此人在本处没有办案任务。', '此人在本處沒有辦案任務。', 'This account has no tasks at this office.', 'Esta conta não tem tarefas nesta agência.'),
  'no-deputy': say('须为本处另一名可办理其任务的人员。', '須為本處另一名可辦理其任務的人員。', 'This must be another officer of this office who can do such tasks.', 'Deve ser outro funcionário desta agência que possa realizar essas tarefas.'),
  'deputy-away': say('代理人在此期间也外出。', '代理人在此期間亦外出。', 'The deputy is away in that time too.', 'O substituto também está ausente nesse período.'),
  'no-difference': say('该项没有差异。', '該項沒有差異。', 'There is no difference in this field.', 'Não há divergência neste campo.'),
  'login-taken': say('此账号已被使用，请另选一个。', '此帳號已被使用，請另選一個。', 'This login is taken; please choose another.', 'Este utilizador já existe; escolha outro.'),
  'login-fixed': say('账号设定后不能更改。', '帳號設定後不能更改。', 'A login cannot be changed once it is set.', 'O utilizador não pode ser alterado depois de fixado.'),
  'administrator-alone': say('管理员不得兼任其他角色：管理员不办理案件。', '管理員不得兼任其他角色：管理員不辦理案件。', 'An administrator holds no other role, for administrators decide no case.', 'O administrador não tem outra função, pois não decide processos.'),
  'office-missing': say('此角色须属于一个代办处。', '此角色須屬於一個代辦處。', 'This role is held at an office; please name it.', 'Esta função pertence a uma agência; indique-a.'),
  'office-unwanted': say('管理员不属于任一代办处。', '管理員不屬於任何代辦處。', 'An administrator belongs to no office.', 'O administrador não pertence a nenhuma agência.'),
  'password-wrong': say('当前密码不正确。', '目前密碼不正確。', 'This is not your present password.', 'Esta não é a sua palavra-passe actual.'),
  'password-same': say('新密码须与当前密码不同。', '新密碼須與目前密碼不同。', 'The new password must differ from the present one.', 'A nova palavra-passe deve ser diferente da actual.'),
  'password-like-login': say('密码不得包含账号。', '密碼不得包含帳號。', 'A password must not contain the login.', 'A palavra-passe não deve conter o utilizador.'),
  'only-of-a-correction': say('只有补正要求的用语须指明位置。', '只有補正要求的用語須指明位置。', 'Only a text that asks for a correction names a place.', 'Só um texto que pede correcção indica um lugar.'),
  'act-fixed': say('同一用语不能改属另一行为；请另设一条。', '同一用語不能改屬另一行為；請另設一條。', 'A text stays with its act and place; set another one instead.', 'Um texto mantém o seu acto e lugar; fixe outro.'),
  'nothing-to-take-back': say('没有可撤销的认定。', '沒有可撤銷的認定。', 'There is no decision to take back.', 'Não há decisão a revogar.'),
};

const NAMES: ReadonlyMap<string, Sentence> = new Map(Object.entries({ ...ACTION_NAMES, ...STATE_NAMES }));

/** The product's own words for refusals. */
export const VOCABULARY: Vocabulary = {
  name: (value, language) => NAMES.get(value)?.[language],
  fault: (code) => FAULTS[code],
};
