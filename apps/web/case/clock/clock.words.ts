import { say } from '../../words/say.js';

export const CLOCK = {
  held: say('本处占用的办公时间：{held}', '本處佔用的辦公時間：{held}', 'Service time the office held it: {held}', 'Horário de atendimento em que esteve na delegação: {held}'),
  calendar: say('日历版本 {version}', '日曆版本 {version}', 'Calendar {version}', 'Calendário {version}'),
  warnings: say('预警', '預警', 'Warnings', 'Avisos'),
  warning: say('{percent}%：{moment}，{sent} 发出', '{percent}%：{moment}，{sent} 發出', '{percent} %: {moment}, sent {sent}', '{percent} %: {moment}, enviado {sent}'),
  breach: say('100%：{moment}，超过即为超时', '100%：{moment}，超過即為逾時', '100 %: {moment}, late after that', '100 %: {moment}, fora do prazo depois'),
  stages: say('各环节', '各環節', 'By stage', 'Por fase'),
  stage: say('环节', '環節', 'Stage', 'Fase'),
  share: say('份额', '份額', 'Share', 'Quota'),
  used: say('已用', '已用', 'Used', 'Usado'),
  over: say('超出份额', '超出份額', 'over its share', 'acima da quota'),
  within: say('在份额内', '在份額內', 'within its share', 'dentro da quota'),
  people: say('谁占用了时间', '誰佔用了時間', 'Who had the time', 'Quem teve o tempo'),
  person: say('承办人', '承辦人', 'Handler', 'Responsável'),
  nobody: say('无人领取', '無人領取', 'nobody', 'ninguém'),
  noStage: say('其他', '其他', 'other', 'outro'),
  length: say('办公时间', '辦公時間', 'Service time', 'Horário de atendimento'),
  counted: say('逐日计算', '逐日計算', 'Day by day', 'Dia a dia'),
};
