import type { Sentence } from '#libs/domain/language.js';
import { sentence } from './wording.js';

/** What can be wrong with one field, whatever the field is. */
export const FIELD_SENTENCES = {
  required: sentence('此项必填。', '此項必填。', 'This entry is required.', 'Este campo é obrigatório.'),
  'wrong-type': sentence(
    '此项的类型不符[[，应为{expected}]]。',
    '此項的類型不符[[，應為{expected}]]。',
    'This entry is of the wrong type[[; it must be: {expected}]].',
    'Este campo é de tipo incorrecto[[; deve ser: {expected}]].',
  ),
  'too-short': sentence('此项至少须有 {min} 个字符。', '此項至少須有 {min} 個字元。', 'This entry needs at least {min} characters.', 'Este campo exige pelo menos {min} caracteres.'),
  'too-long': sentence('此项最多 {max} 个字符。', '此項最多 {max} 個字元。', 'This entry may have at most {max} characters.', 'Este campo admite no máximo {max} caracteres.'),
  'too-small': sentence('此数不得小于 {min}。', '此數不得小於 {min}。', 'This number must not be below {min}.', 'Este número não pode ser inferior a {min}.'),
  'too-large': sentence('此数不得大于 {max}。', '此數不得大於 {max}。', 'This number must not be above {max}.', 'Este número não pode ser superior a {max}.'),
  'not-whole': sentence('此项应为整数。', '此項應為整數。', 'This must be a whole number.', 'Este campo deve ser um número inteiro.'),
  'not-a-date': sentence(
    '此项应为实际存在的日期，格式为 YYYY-MM-DD，年份在 1993 至 2199 之间。',
    '此項應為實際存在的日期，格式為 YYYY-MM-DD，年份在 1993 至 2199 之間。',
    'This must be a date that exists, written YYYY-MM-DD, from 1993 to 2199.',
    'Este campo deve ser uma data existente, no formato AAAA-MM-DD, entre 1993 e 2199.',
  ),
  'not-an-instant': sentence(
    '此项应为带时区的时刻，如 2026-09-23T10:00+08:00。',
    '此項應為帶時區的時刻，如 2026-09-23T10:00+08:00。',
    'This must be a time with its offset, such as 2026-09-23T10:00+08:00.',
    'Este campo deve ser uma hora com o respectivo desvio, por exemplo 2026-09-23T10:00+08:00.',
  ),
  'not-one-of': sentence('此项应为下列之一：{values}。', '此項應為下列之一：{values}。', 'This must be one of: {values}.', 'Este campo deve ser um dos seguintes: {values}.'),
  'not-a-uuid': sentence('此项应为 UUID 标识。', '此項應為 UUID 識別碼。', 'This must be a UUID.', 'Este campo deve ser um UUID.'),
  'unknown-field': sentence('此处没有这一项。', '此處沒有這一項。', 'There is no such entry here.', 'Este campo não existe aqui.'),
  malformed: sentence('此项的写法不符合要求。', '此項的寫法不符合要求。', 'This entry is not written in the required form.', 'Este campo não está escrito na forma exigida.'),
  'control-character': sentence(
    '此项含有不可见的控制字符，请删去后重试。',
    '此項含有不可見的控制字元，請刪去後重試。',
    'This entry contains invisible control characters. Please remove them.',
    'Este campo contém caracteres de controlo invisíveis. Remova-os.',
  ),
  'broken-character': sentence(
    '此项含有不完整的字符，请重新输入。',
    '此項含有不完整的字元，請重新輸入。',
    'This entry contains an incomplete character. Please type it again.',
    'Este campo contém um carácter incompleto. Escreva-o novamente.',
  ),
  'too-few-items': sentence('此处至少须有 {min} 项。', '此處至少須有 {min} 項。', 'At least {min} items are needed here.', 'São necessários aqui pelo menos {min} elementos.'),
  'too-many-items': sentence('此处最多 {max} 项。', '此處最多 {max} 項。', 'At most {max} items are allowed here.', 'São permitidos aqui no máximo {max} elementos.'),
  repeated: sentence('此项重复。', '此項重複。', 'This item is repeated.', 'Este elemento está repetido.'),
  'too-deep': sentence('此处嵌套过深（最多 {max} 层）。', '此處嵌套過深（最多 {max} 層）。', 'This is nested too deeply (at most {max} levels).', 'A estrutura é demasiado profunda (máximo: {max} níveis).'),
  'end-before-begin': sentence('结束不得早于开始。', '結束不得早於開始。', 'The end must not come before the beginning.', 'O fim não pode ser anterior ao início.'),
  'out-of-range': sentence(
    '此项超出允许的范围[[（{min} 至 {max}）]]。',
    '此項超出允許的範圍[[（{min} 至 {max}）]]。',
    'This entry is outside the allowed range[[ ({min} to {max})]].',
    'Este campo está fora do intervalo permitido[[ ({min} a {max})]].',
  ),
} as const satisfies Record<string, Sentence>;
export type FieldCode = keyof typeof FIELD_SENTENCES;

/** For a fault whose code has no sentence of its own. */
export const ANY_FIELD = sentence(
  '此项未能接受（{code}）。[[是否为 {suggestion}？]]',
  '此項未能接受（{code}）。[[是否為 {suggestion}？]]',
  'This entry cannot be accepted ({code}).[[ Did you mean {suggestion}?]]',
  'Este campo não pode ser aceite ({code}).[[ Será {suggestion}?]]',
);
