import { addDays, type Day } from '../../time/day.js';
import { dayText } from '../day-text.js';
import { type FormEdition } from '../form-editions.js';
import { defineRule, type Finding, UNKNOWN, yesOrNo } from '../rule.js';
import { say } from '../sentences.js';
import { cite } from '../sources.js';

const provision = { severity: 'block', citations: [cite('FORM_NOTES')] } as const;

export const FORM_EDITION = defineRule({
  id: 'FORM_EDITION',
  question: say(
    '请求书版本在签署之日是否有效，是否以简体中文填写并签署、注明日期？',
    '請求書版本在簽署之日是否有效，是否以簡體中文填寫並簽署、註明日期？',
    'Is the form edition valid on the signing date, in simplified Chinese, signed and dated?',
    'A edição do formulário é válida na data de assinatura, em chinês simplificado, assinada e datada?',
  ),
  provisions: { ORDER_76: provision, ORDER_85: provision },
  inputs: ['formEdition', 'signed', 'signedOn', 'simplifiedChinese'],
  outcomes: ['met', 'not-met', 'officer-decides', 'unknown'],
  landmarks: ({ formEditions }) => formEditions.flatMap(({ from, until }) => (until === undefined ? [from] : [from, addDays(until, 1)])),
  sentences: {
    valid: say(
      '{edition}年版请求书在签署之日{day}有效。',
      '{edition}年版請求書在簽署之日{day}有效。',
      'The {edition} edition of the form is valid on the signing date, {day}.',
      'A edição de {edition} do formulário é válida na data de assinatura, {day}.',
    ),
    tooEarly: say(
      '{edition}年版请求书自{from}起使用，签署日{day}更早。',
      '{edition}年版請求書自{from}起使用，簽署日{day}更早。',
      'The {edition} edition of the form is used from {from}; it was signed earlier, on {day}.',
      'A edição de {edition} do formulário usa-se desde {from}; foi assinada antes, em {day}.',
    ),
    replaced: say(
      '{edition}年版请求书在签署之日{day}已被新版取代。',
      '{edition}年版請求書在簽署之日{day}已被新版取代。',
      'The {edition} edition of the form had been replaced on the signing date, {day}.',
      'A edição de {edition} do formulário já tinha sido substituída na data de assinatura, {day}.',
    ),
    openEdition: say(
      '{edition}年版请求书签署于{day}，而新版尚未公布，由承办人认定。',
      '{edition}年版請求書簽署於{day}，而新版尚未公佈，由承辦人認定。',
      'The {edition} edition of the form was signed on {day}, and its successor is not loaded; an officer decides.',
      'A edição de {edition} do formulário foi assinada em {day} e a seguinte ainda não está carregada; cabe a um funcionário decidir.',
    ),
    notLoaded: say(
      '请求书版本“{edition}”未收录，由承办人认定。',
      '請求書版本「{edition}」未收錄，由承辦人認定。',
      'The form edition “{edition}” is not loaded; an officer decides.',
      'A edição “{edition}” do formulário não está carregada; cabe a um funcionário decidir.',
    ),
    signed: say('请求书已签署。', '請求書已簽署。', 'The form is signed.', 'O formulário está assinado.'),
    notSigned: say('请求书未签署。', '請求書未簽署。', 'The form is not signed.', 'O formulário não está assinado.'),
    notDated: say('请求书未注明签署日期。', '請求書未註明簽署日期。', 'The form is not dated.', 'O formulário não está datado.'),
    simplified: say('以简体中文填写。', '以簡體中文填寫。', 'It is in simplified Chinese.', 'Está em chinês simplificado.'),
    notSimplified: say('未以简体中文填写。', '未以簡體中文填寫。', 'It is not in simplified Chinese.', 'Não está em chinês simplificado.'),
  },
  evaluate(facts, { formEditions }) {
    const id = facts.plain('formEdition');
    const edition = id === undefined ? undefined : formEditions.find((each) => each.id === id);
    return [
      ...editionFindings(id, edition, facts.plain('signedOn')),
      yesOrNo(facts.plain('signed'), 'signed', 'notSigned'),
      yesOrNo(facts.plain('simplifiedChinese'), 'simplified', 'notSimplified'),
    ];
  },
});

type Reason = 'valid' | 'tooEarly' | 'replaced' | 'openEdition' | 'notLoaded' | 'notDated';

function editionFindings(id: string | undefined, edition: FormEdition | undefined, signedOn: Day | null | undefined): readonly Finding<Reason>[] {
  if (signedOn === null) return [{ outcome: 'not-met', reason: 'notDated' }];
  if (id !== undefined && !edition) {
    const notLoaded = { outcome: 'officer-decides', reason: 'notLoaded', parameters: { edition: id } } as const;
    return signedOn === undefined ? [notLoaded, UNKNOWN] : [notLoaded];
  }
  return [edition && signedOn !== undefined ? validity(edition, signedOn) : UNKNOWN];
}

function validity(edition: FormEdition, signedOn: Day): Finding<Reason> {
  const parameters = { edition: edition.id, day: dayText(signedOn), from: dayText(edition.from) };
  if (signedOn < edition.from) return { outcome: 'not-met', reason: 'tooEarly', parameters };
  if (edition.until === undefined || signedOn <= edition.until) return { outcome: 'met', reason: 'valid', parameters };
  return { outcome: edition.afterwards, reason: edition.afterwards === 'not-met' ? 'replaced' : 'openEdition', parameters };
}
