import { say } from '../words/say.js';

export const STAFF_SESSION = {
  title: say('登录', '登入', 'Sign in', 'Iniciar sessão'),
  again: say('请重新登录', '請重新登入', 'Please sign in again', 'Inicie sessão de novo'),
  againHelp: say('登录已过期。您填写的内容仍在。', '登入已過期。您填寫的內容仍在。', 'Your session is over. What you typed is still here.', 'A sua sessão terminou. O que escreveu mantém-se.'),
  login: say('账号', '帳號', 'Login', 'Utilizador'),
  password: say('密码', '密碼', 'Password', 'Palavra-passe'),
  signIn: say('登录', '登入', 'Sign in', 'Entrar'),
  signOut: say('退出', '登出', 'Sign out', 'Sair'),
  hello: say('{name}，您已登录。', '{name}，您已登入。', '{name}, you are signed in.', '{name}, tem sessão iniciada.'),
  roles: {
    CLERK: say('受理员', '受理員', 'clerk', 'funcionário de recepção'),
    RECOMMENDER: say('推荐员', '推薦員', 'recommender', 'funcionário de recomendação'),
    REVIEWER: say('审核员', '審核員', 'reviewer', 'funcionário de revisão'),
    SUPERVISOR: say('督办', '督辦', 'supervisor', 'supervisor'),
    ADMINISTRATOR: say('管理员', '管理員', 'administrator', 'administrador'),
  },
};
