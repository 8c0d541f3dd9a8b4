import { STAFF_SESSION } from '#apps/web/session/staff.words.js';
import type { Visitor } from '#test/support/browser.js';
import { Person } from '#test/support/person.js';
import { system } from './ground.js';

/** Comes to a page of supervision as the supervisor of Guangzhou. */
export async function superviseAt(visitor: Visitor, path = ''): Promise<void> {
  const { language, page } = visitor;
  const { login, password } = system().account('SUPERVISOR', 'GUANGZHOU');
  await visitor.go(path);
  await visitor.fill(STAFF_SESSION.login[language], login);
  await visitor.fill(STAFF_SESSION.password[language], password);
  await visitor.press(STAFF_SESSION.signIn[language]);
  await page.getByRole('button', { name: STAFF_SESSION.signOut[language] }).waitFor();
  await visitor.settle();
}

/** The same supervisor without a screen. */
export const supervisor = (): Promise<Person> => new Person(system().urlOf('supervision')).signIn(system().account('SUPERVISOR', 'GUANGZHOU'));

/** A sentence of the pages with its values, as far as a test looks for it: up to the first value that it leaves open. */
export const filled = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, String(value)), sentence);
