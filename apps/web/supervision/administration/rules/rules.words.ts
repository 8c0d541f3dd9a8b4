import { say } from '../../../words/say.js';

export const RULES = {
  title: say('规则', '規則', 'Rules', 'Regras'),
  lead: say(
    '规则随程序发布，只能随程序更改；每次评定都记下所依据的规则集版本。',
    '規則隨程式發佈，只能隨程式更改；每次評定都記下所依據的規則集版本。',
    'Rules come with the program and are changed with it alone; each assessment keeps the version it was made with.',
    'As regras vêm com o programa e só com ele mudam; cada avaliação guarda a versão com que foi feita.',
  ),
  on: say('收件日', '收件日', 'Received on', 'Recebido em'),
  show: say('显示', '顯示', 'Show', 'Mostrar'),
  ruleSet: say('规则集', '規則集', 'Rule set', 'Conjunto de regras'),
  edition: say('施行的办法', '施行的辦法', 'Measures in force', 'Medidas em vigor'),
  since: say('{name}，自 {from} 起', '{name}，自 {from} 起', '{name}, from {from}', '{name}, desde {from}'),
  noEdition: say('当日尚无办法', '當日尚無辦法', 'None on that day', 'Nenhumas nesse dia'),
  regimes: say('港澳安排', '港澳安排', 'Hong Kong and Macao', 'Hong Kong e Macau'),
  pilot: say('{name}：试点，自 {from} 起', '{name}：試點，自 {from} 起', '{name}: pilot, from {from}', '{name}: projecto-piloto, desde {from}'),
  regular: say('{name}：正式，自 {from} 起', '{name}：正式，自 {from} 起', '{name}: regular, from {from}', '{name}: regime regular, desde {from}'),
  rules: say('{n} 条规则', '{n} 條規則', 'One rule | {n} rules', 'Uma regra | {n} regras'),
  none: say('当日没有适用的规则。请换一个日期。', '當日沒有適用的規則。請換一個日期。', 'No rule applies on that day. Choose another one.', 'Nenhuma regra se aplica nesse dia. Escolha outro.'),
  severity: {
    block: say('不符合即不得继续', '不符合即不得繼續', 'blocks', 'impede'),
    override: say('不符合时须说明理由方可继续', '不符合時須說明理由方可繼續', 'blocks unless an officer overrides with reasons', 'impede, salvo decisão fundamentada do funcionário'),
    officer: say('须由承办人认定', '須由承辦人認定', 'an officer has to decide', 'decide o funcionário'),
    warn: say('仅提示', '僅提示', 'warns only', 'só avisa'),
  },
};
