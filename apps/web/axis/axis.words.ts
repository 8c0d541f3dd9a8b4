import { say } from '../words/say.js';

export const AXIS = {
  due: say('最迟 {due}', '最遲 {due}', 'due {due}', 'até {due}'),
  dueProvisional: say('最迟 {due} · 暂定', '最遲 {due} · 暫定', 'due {due} · provisional', 'até {due} · provisório'),
  dueNotBefore: say('不早于 {due}', '不早於 {due}', 'not before {due}', 'não antes de {due}'),
  noDue: say('等待申请人，时限停计', '等待申請人，時限停計', 'waiting for the applicant; the clock stands still', 'a aguardar o requerente; o prazo está suspenso'),
  late: say('已超时', '已逾時', 'late', 'fora do prazo'),
  now: say('现在', '現在', 'now', 'agora'),
  received: say('计时开始', '計時開始', 'clock starts', 'início da contagem'),
  used: say('已用 {used}', '已用 {used}', '{used} used', '{used} usadas'),
  left: say('剩 {left}', '剩 {left}', '{left} left', 'restam {left}'),
  legend: say('只有办公时间有长度', '只有辦公時間有長度', 'only service time has length', 'só o horário de atendimento tem comprimento'),
  fold: {
    break: say('午间休息 {from}–{to}', '午間休息 {from}–{to}', 'midday break {from}–{to}', 'pausa do meio-dia {from}–{to}'),
    night: say('夜间，至 {to}', '夜間，至 {to}', 'night, until {to}', 'noite, até {to}'),
    'days-off': say('非工作日，至 {to}', '非工作日，至 {to}', 'days off, until {to}', 'dias não úteis, até {to}'),
  },
  sentence: {
    running: say(
      '时限{due}；已用{used}，还剩{left}办公时间。',
      '時限{due}；已用{used}，尚餘{left}辦公時間。',
      'It is due {due}; {used} of service time used, {left} left.',
      'Prazo: {due}; foram usadas {used} de horário de atendimento, restam {left}.',
    ),
    late: say(
      '时限为{due}，已经超过；共用{used}办公时间。',
      '時限為{due}，已經逾期；共用{used}辦公時間。',
      'It was due {due} and is late; {used} of service time used.',
      'O prazo era {due} e foi ultrapassado; foram usadas {used} de horário de atendimento.',
    ),
    waiting: say(
      '正在等待申请人补正，时限停计；补正收到后重新起算一个工作日。',
      '正在等待申請人補正，時限停計；收到補正後重新起算一個工作日。',
      'Waiting for the applicant’s correction; the clock stands still. One working day runs anew once it is received.',
      'A aguardar a correcção do requerente; o prazo está suspenso. Após a recepção, recomeça a correr um dia útil.',
    ),
    stopped: say('计时已经结束；共用{used}办公时间。', '計時已經結束；共用{used}辦公時間。', 'The clock has stopped; {used} of service time used.', 'A contagem terminou; foram usadas {used} de horário de atendimento.'),
    provisional: say(
      '暂定：有关日期的放假安排尚未公布。',
      '暫定：有關日期的放假安排尚未公布。',
      'Provisional: the holiday notice for these days is not published yet.',
      'Provisório: o aviso de feriados relativo a estes dias ainda não foi publicado.',
    ),
    notBefore: say(
      '系统故障仍在持续，占用的办公时间将如数补足。',
      '系統故障仍在持續，佔用的辦公時間將如數補足。',
      'An outage is still going on; exactly the service time it takes will be added.',
      'Está em curso uma interrupção; será acrescentado exactamente o tempo de atendimento que ocupar.',
    ),
  },
};
