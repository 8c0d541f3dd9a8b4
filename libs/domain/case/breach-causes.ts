import type { Sentence } from '../language.js';

/** Why the promise of one working day was broken: the closed list an explanation names its cause from. */
export const BREACH_CAUSES = {
  OFFICE_OVERLOADED: {
    'zh-Hans': '来件集中，办理力量不足',
    'zh-Hant': '來件集中，辦理人手不足',
    en: 'More requests than the office could handle',
    pt: 'Afluência de pedidos superior à capacidade da agência',
  },
  ABSENCE: {
    'zh-Hans': '承办人缺勤，未及时交接',
    'zh-Hant': '承辦人缺勤，未及時交接',
    en: 'The officer was absent and nobody stood in',
    pt: 'Ausência do funcionário sem substituição atempada',
  },
  OWN_SYSTEM: {
    'zh-Hans': '本处系统或网络故障',
    'zh-Hant': '本處系統或網絡故障',
    en: "A fault of the office's own system or network",
    pt: 'Avaria do sistema ou da rede da própria agência',
  },
  CNIPA_SYSTEM: {
    'zh-Hans': '国家知识产权局系统故障，未宣告为停机',
    'zh-Hant': '國家知識產權局系統故障，未宣告為停機',
    en: "A fault of CNIPA's system that was not declared an outage",
    pt: 'Avaria do sistema da CNIPA não declarada como interrupção',
  },
  INCORRECT_HANDLING: {
    'zh-Hans': '办理差错',
    'zh-Hant': '辦理差錯',
    en: 'The request was handled incorrectly',
    pt: 'Tratamento incorrecto do pedido',
  },
  OTHER_AUTHORITY: {
    'zh-Hans': '等待其他机关答复',
    'zh-Hant': '等待其他機關答覆',
    en: 'Waiting for another authority',
    pt: 'Espera por resposta de outra autoridade',
  },
  OTHER: { 'zh-Hans': '其他', 'zh-Hant': '其他', en: 'Another cause', pt: 'Outra causa' },
} as const satisfies Readonly<Record<string, Sentence>>;

export type BreachCause = keyof typeof BREACH_CAUSES;
export const BREACH_CAUSE_CODES = Object.keys(BREACH_CAUSES) as readonly BreachCause[];
