import type { Language } from '#libs/domain/language.js';
import type { Office, Role } from '#libs/domain/case/names.js';
import { STAFF_SESSION } from '#apps/web/session/staff.words.js';
import type { Sight, Visitor } from '#test/support/browser.js';
import { system, visit } from './ground.js';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Signs in by the form that stands before every page. */
export async function signIn({ page, language, fill, press }: Pick<Visitor, 'page' | 'language' | 'fill' | 'press'>, { login, password }: Credentials): Promise<void> {
  await fill(STAFF_SESSION.login[language], login);
  await fill(STAFF_SESSION.password[language], password);
  await press(STAFF_SESSION.signIn[language]);
  await page.getByRole('button', { name: STAFF_SESSION.signOut[language] }).waitFor();
}

/** Somebody of supervision, signed in and on a page. */
export function supervise(language: Language, path: string, work: (visitor: Visitor) => Promise<void>, { size, as }: Pick<Sight, 'size'> & { readonly as: readonly [Role, Office | 'NONE'] }): Promise<void> {
  return visit(language, async (visitor) => {
    await visitor.page.goto(`${system().urlOf('supervision')}/${language}${path}`);
    await signIn({ page: visitor.page, language, fill: (label, value) => visitor.fill(label, value), press: (name) => visitor.press(name) }, system().account(...as));
    await visitor.settle();
    await work(visitor);
  }, { service: 'supervision', size });
}

/** The supervisor of both offices. */
export function superviseBoth(language: Language, path: string, work: (visitor: Visitor) => Promise<void>, size: Sight['size']): Promise<void> {
  return visit(language, async (visitor) => {
    await visitor.page.goto(`${system().urlOf('supervision')}/${language}${path}`);
    const account = system().running.accounts.find(({ login }) => login === 'supervisor');
    if (!account) throw new Error('no supervisor of both offices');
    await signIn({ page: visitor.page, language, fill: (label, value) => visitor.fill(label, value), press: (name) => visitor.press(name) }, account);
    await visitor.settle();
    await work(visitor);
  }, { service: 'supervision', size });
}
