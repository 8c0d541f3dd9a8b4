import { say } from '../words/say.js';

/** The account of a clock, day by day. */
export const COUNTED = {
  counts: say('计入', '計入', 'counts', 'conta'),
  countsNot: say('不计', '不計', 'does not count', 'não conta'),
  notice: say('放假通知 {id}', '放假通知 {id}', 'holiday notice {id}', 'aviso de feriados {id}'),
  provisional: say('暂定', '暫定', 'provisional', 'provisório'),
  allDay: say('全天', '全日', 'all day', 'todo o dia'),
  why: {
    DAY_OFF: say('非工作日', '非工作日', 'not a working day', 'dia não útil'),
    OUTSIDE_SERVICE: say('办公时间以外', '辦公時間以外', 'outside service hours', 'fora do horário de atendimento'),
    START_DAY: say('收件当日，不计入一个工作日', '收件當日，不計入一個工作日', 'day of receipt, not part of the one working day', 'dia da recepção, não faz parte do dia útil'),
    WORKING_DAY: say('承诺的一个工作日', '承諾的一個工作日', 'the one working day that is promised', 'o dia útil prometido'),
    OUTAGE: say('公告的系统故障，之后补足', '公告的系統故障，之後補足', 'declared outage, given back later', 'interrupção declarada, reposta depois'),
    GIVEN_BACK: say('补足故障占用的时间', '補足故障佔用的時間', 'gives back what an outage took', 'repõe o tempo da interrupção'),
    KEPT_BY_REVISION: say('放假通知变更前已给的时间', '放假通知變更前已給的時間', 'kept from before the notice changed', 'mantido de antes da alteração do aviso'),
    AWAITING_CORRECTION: say('等待补正，停计', '等待補正，停計', 'waiting for the correction; the clock stands still', 'a aguardar a correcção; prazo suspenso'),
    AFTER_DUE: say('期限之后', '期限之後', 'after the due time', 'depois do prazo'),
    NOT_LISTED: say('其余日期不再逐日列出', '其餘日期不再逐日列出', 'further days are not listed one by one', 'os restantes dias não são listados um a um'),
  },
};
