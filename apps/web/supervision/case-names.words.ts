import { NAMING } from '../case/naming.words.js';
import { say } from '../words/say.js';

/** What supervisors call offices, states, stages and those who are told. */
export const CASE_NAMES = {
  offices: {
    GUANGZHOU: say('广州', '廣州', 'Guangzhou', 'Cantão'),
    SHENZHEN: say('深圳', '深圳', 'Shenzhen', 'Shenzhen'),
    CNIPA: say('国家知识产权局', '國家知識產權局', 'CNIPA', 'CNIPA'),
  },
  states: NAMING.states,
  stages: {
    ...NAMING.stages,
    WAITING: say('待申请人补正', '待申請人補正', 'Waiting for the applicant', 'A aguardar o requerente'),
  },
  addressees: {
    HANDLER: say('承办人', '承辦人', 'handler', 'responsável'),
    SUPERVISOR: say('督办', '督辦', 'supervisors', 'supervisores'),
  },
  nobody: say('无人领取', '無人領取', 'nobody', 'ninguém'),
};
