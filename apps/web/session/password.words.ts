import { say } from '../words/say.js';

export const PASSWORD = {
  title: say('更改密码', '更改密碼', 'Change your password', 'Alterar a palavra-passe'),
  mustTitle: say('请设定自己的密码', '請設定自己的密碼', 'Choose your own password', 'Escolha a sua palavra-passe'),
  must: say(
    '您用一次性密码登录。设定自己的密码后才能继续。',
    '你以一次性密碼登入。設定自己的密碼後才能繼續。',
    'You came in with a one-time password. Choose your own to go on.',
    'Entrou com uma palavra-passe de uso único. Escolha a sua para continuar.',
  ),
  current: say('当前密码', '目前密碼', 'Present password', 'Palavra-passe actual'),
  next: say('新密码', '新密碼', 'New password', 'Nova palavra-passe'),
  nextHelp: say(
    '至少12个字符。几个词连起来既好记又安全；不要求特殊符号。',
    '至少12個字元。幾個詞連起來既易記又安全；毋須特殊符號。',
    'At least 12 characters. Some words in a row are easy to remember and hard to guess; odd signs are not needed.',
    'Pelo menos 12 caracteres. Algumas palavras seguidas são fáceis de lembrar e difíceis de adivinhar; não são precisos símbolos.',
  ),
  again: say('再输入一次新密码', '再輸入一次新密碼', 'New password again', 'Repita a nova palavra-passe'),
  unlike: say('两次输入不一致', '兩次輸入不一致', 'The two are not the same', 'As duas não coincidem'),
  short: say('至少12个字符', '至少12個字元', 'At least 12 characters', 'Pelo menos 12 caracteres'),
  set: say('设定密码', '設定密碼', 'Set the password', 'Fixar a palavra-passe'),
  consequence: say(
    '其他设备上的登录随即结束。密码不会出现在任何记录中。',
    '其他裝置上的登入隨即結束。密碼不會出現在任何記錄中。',
    'You are signed out on other devices. The password itself stands on no record.',
    'A sessão termina noutros dispositivos. A palavra-passe não fica em nenhum registo.',
  ),
  done: say('密码已更改。', '密碼已更改。', 'Your password is changed.', 'A palavra-passe foi alterada.'),
};
