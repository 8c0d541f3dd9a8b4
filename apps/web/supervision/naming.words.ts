import { NAMING as CASES } from '../case/naming.words.js';
import { say } from '../words/say.js';

/** What offices, channels, states and stages are called on the pages of supervision. */
export const NAMING = {
  office: {
    GUANGZHOU: say('广州代办处', '廣州代辦處', 'Guangzhou', 'Cantão'),
    SHENZHEN: say('深圳代办处', '深圳代辦處', 'Shenzhen', 'Shenzhen'),
    SYSTEM: say('不属任一代办处', '不屬任何代辦處', 'Of no office', 'De nenhuma delegação'),
  },
  channel: CASES.channels,
  state: CASES.states,
  stage: CASES.stages,
  owner: {
    OFFICE: say('代办处', '代辦處', 'The office', 'A delegação'),
    APPLICANT: say('申请人', '申請人', 'The applicant', 'O requerente'),
    CNIPA: say('国家知识产权局', '國家知識產權局', 'CNIPA', 'A CNIPA'),
  },
  measure: {
    TIMELINESS: say('按时报送', '按時報送', 'Forwarded in time', 'Remetidos dentro do prazo'),
    STAGES_WITHIN_SHARE: say('环节未超份额', '環節未超份額', 'Stages within their share', 'Fases dentro da sua quota'),
    WITHOUT_CORRECTION: say('无需补正', '毋須補正', 'Without a correction', 'Sem correcção'),
    BREACHES_EXPLAINED: say('超时已说明原因', '超時已說明原因', 'Breaches explained', 'Incumprimentos explicados'),
  },
};
