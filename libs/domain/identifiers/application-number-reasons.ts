import type { Sentence } from '../language.js';
import { READING_REASONS, type ReadingReason } from './reading.js';

export type ApplicationNumberReason =
  | ReadingReason
  | 'malformed'
  | 'numbered-before-2003-10'
  | 'year-before-2003'
  | 'year-in-future'
  | 'check-digit-missing'
  | 'check-digit-wrong';

export const APPLICATION_NUMBER_REASONS = {
  ...READING_REASONS,
  malformed: {
    'zh-Hans': '专利申请号应为12位数字，加小数点和1位校验位，例如 202310123456.6。',
    'zh-Hant': '專利申請號應為12位數字，加小數點和1位校驗碼，例如 202310123456.6。',
    en: 'An application number has twelve digits, a dot and a check digit, for example 202310123456.6.',
    pt: 'O número do pedido de patente tem doze algarismos, um ponto e um algarismo de controlo, por exemplo 202310123456.6.',
  },
  'numbered-before-2003-10': {
    'zh-Hans': '这是2003年10月1日以前编制的申请号（8位数字加校验位），不在本服务范围内。',
    'zh-Hant': '這是2003年10月1日以前編制的申請號（8位數字加校驗碼），不在本服務範圍內。',
    en: 'This is a number given before 1 October 2003 (eight digits and a check digit), which is outside this service.',
    pt: 'Este número foi atribuído antes de 1 de Outubro de 2003 (oito algarismos e um de controlo) e está fora do âmbito deste serviço.',
  },
  'year-before-2003': {
    'zh-Hans': '12位申请号自2003年10月1日起使用，年份不能早于2003年。',
    'zh-Hant': '12位申請號自2003年10月1日起使用，年份不能早於2003年。',
    en: 'Twelve-digit numbers began on 1 October 2003; the year cannot be earlier than 2003.',
    pt: 'Os números de doze algarismos começaram em 1 de Outubro de 2003; o ano não pode ser anterior a 2003.',
  },
  'year-in-future': {
    'zh-Hans': '申请号中的年份晚于今年。',
    'zh-Hant': '申請號中的年份晚於今年。',
    en: 'The year in the number is later than the current year.',
    pt: 'O ano constante do número é posterior ao ano em curso.',
  },
  'check-digit-missing': {
    'zh-Hans': '申请号缺少小数点后的校验位。',
    'zh-Hant': '申請號欠缺小數點後的校驗碼。',
    en: 'The check digit after the dot is missing.',
    pt: 'Falta o algarismo de controlo a seguir ao ponto.',
  },
  'check-digit-wrong': {
    'zh-Hans': '校验位与前12位数字不符，请核对每一位数字。',
    'zh-Hant': '校驗碼與前12位數字不符，請核對每一位數字。',
    en: 'The check digit does not agree with the twelve digits before it; please compare every digit.',
    pt: 'O algarismo de controlo não corresponde aos doze algarismos anteriores; queira conferir todos os algarismos.',
  },
} as const satisfies Record<ApplicationNumberReason, Sentence>;
