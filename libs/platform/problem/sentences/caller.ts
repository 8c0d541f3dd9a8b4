import type { ErrorCode } from '#libs/domain/errors.js';
import { wording, type Wording } from './wording.js';

/** Refusals that have to do with who is asking. */
export const CALLER = {
  NOT_SIGNED_IN: wording(
    ['尚未登录', '尚未登入', 'Not signed in', 'Sessão não iniciada'],
    [
      '请先登录，再进行此项操作。',
      '請先登入，再進行此項操作。',
      'Please sign in first.',
      'É necessário iniciar sessão primeiro.',
    ],
  ),
  WRONG_CREDENTIALS: wording(
    ['登录信息不符', '登入資料不符', 'Sign-in details do not match', 'Os dados de acesso não coincidem'],
    [
      '所填登录信息不相符，请核对后重试。',
      '所填登入資料不相符，請核對後重試。',
      'The sign-in details do not match. Please check them and try again.',
      'Os dados de acesso indicados não coincidem. Verifique-os e tente novamente.',
    ],
  ),
  CSRF_TOKEN_WRONG: wording(
    ['页面已失效', '頁面已失效', 'The page has expired', 'A página expirou'],
    [
      '此页面已失效，请刷新页面后重试。',
      '此頁面已失效，請重新整理頁面後重試。',
      'This page has expired. Please reload it and try again.',
      'Esta página expirou. Actualize-a e tente novamente.',
    ],
  ),
  NOT_ALLOWED: wording(
    ['没有权限', '沒有權限', 'Not permitted', 'Sem permissão'],
    [
      '您的账户没有进行此项操作的权限[[（需要：{role}）]]。',
      '你的帳戶沒有進行此項操作的權限[[（需要：{role}）]]。',
      'Your account does not have the permission for this[[ (needed: {role})]].',
      'A sua conta não tem permissão para esta operação[[ (necessário: {role})]].',
    ],
  ),
  TOO_MANY_ATTEMPTS: wording(
    ['操作过于频繁', '操作過於頻密', 'Too many attempts', 'Demasiadas tentativas'],
    [
      '操作次数过多，请[[在 {retryAfterSeconds} 秒后]]再试。',
      '操作次數過多，請[[於 {retryAfterSeconds} 秒後]]再試。',
      'There were too many attempts. Please try again [[in {retryAfterSeconds} seconds]].',
      'Houve demasiadas tentativas. Tente novamente [[dentro de {retryAfterSeconds} segundos]].',
    ],
  ),
  PASSWORD_TO_CHANGE: wording(
    ['请先设定密码', '請先設定密碼', 'Choose a password first', 'Escolha primeiro uma palavra-passe'],
    [
      '您用一次性密码登录，请先设定自己的密码。',
      '你以一次性密碼登入，請先設定自己的密碼。',
      'You signed in with a one-time password. Please choose your own before anything else.',
      'Iniciou sessão com uma palavra-passe de uso único. Escolha primeiro a sua própria.',
    ],
  ),
  LAST_ADMINISTRATOR: wording(
    ['至少须有一名管理员', '至少須有一名管理員', 'One administrator must remain', 'Deve restar um administrador'],
    [
      '此项操作后将没有能登录的管理员。请先让另一名管理员用自己的密码登录。',
      '此項操作後將沒有能登入的管理員。請先讓另一名管理員以自己的密碼登入。',
      'After this nobody could administer the system. Let another administrator sign in with a password of their own first.',
      'Depois disto ninguém poderia administrar o sistema. Faça primeiro com que outro administrador entre com palavra-passe própria.',
    ],
  ),
} as const satisfies Partial<Record<ErrorCode, Wording>>;
