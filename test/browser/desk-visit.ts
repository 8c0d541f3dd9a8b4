import type { Office, Role } from '#libs/domain/case/names.js';
import type { Language } from '#libs/domain/language.js';
import { DESK, type Sight, type Visitor } from '#test/support/browser.js';
import { officeService } from '#test/support/person.js';
import { system, visit } from './ground.js';

interface Place {
  readonly role?: Role;
  readonly number?: number;
  readonly office?: Office;
  readonly size?: Sight['size'];
  readonly service?: string;
}

/** Lets an officer, who has signed in already, come to the pages of a window or of supervision. */
export async function visitAs(language: Language, { role = 'CLERK', number = 0, office = 'GUANGZHOU', size = DESK, service = officeService(office) }: Place, work: (visitor: Visitor) => Promise<void>): Promise<void> {
  await visit(language, async (visitor) => {
    const answer = await visitor.page.request.post(`${system().urlOf(service)}/session`, { data: system().account(role, office, number) });
    if (!answer.ok()) throw new Error(`sign-in was answered ${answer.status()}`);
    await work(visitor);
  }, { service, size });
}
