import { ownClient } from '../api/own-client.js';
import { told } from '../api/told.js';
import type { components, paths } from '../api/described/intake.js';
import { withSession } from '../session/renewal.js';
import { staff } from '../session/staff-session.js';

export type Schemas = components['schemas'];

/** Of the window's interface supervision has those parts that supervisors need; the acts that are not there are never allowed there. */
export const office = ownClient<paths>(() => staff.value?.csrfToken);

const ACTIONS = '/cases/{caseId}/actions/';
export type ActName = keyof paths extends infer Path ? (Path extends `${typeof ACTIONS}${infer Name}` ? Name : never) : never;

type Posted<Path extends keyof paths> = paths[Path] extends { post: { requestBody: { content: { 'application/json': infer Body } } } } ? Body : undefined;
/** What an act carries besides who and when. */
export type ActBody<Name extends ActName> = Posted<`${typeof ACTIONS}${Name}`>;

interface Posting {
  readonly params: { readonly path: { readonly caseId: string }; readonly header: { readonly 'Idempotency-Key': string } };
  readonly body?: unknown;
}
type Post = (path: string, posting: Posting) => Promise<{ readonly data?: Schemas['CommandAnswerBody']; readonly error?: unknown; readonly response: Response }>;

/** Does one act. @throws Refusal, ServerAway */
export function doAct<Name extends ActName>(caseId: string, name: Name, body: ActBody<Name>, key: string): Promise<Schemas['CommandAnswerBody']> {
  const params = { path: { caseId }, header: { 'Idempotency-Key': key } };
  const post = office.POST as unknown as Post;
  return withSession(() => told(post(`${ACTIONS}${name}`, { params, ...(body === undefined ? {} : { body }) })));
}

/** Keeps one file at the server until an act names it. */
export const keepFile = (file: File): Promise<Schemas['KeptUploadAnswer']> =>
  withSession(() =>
    told(
      office.POST('/uploads', {
        body: { file: '' },
        bodySerializer: () => {
          const form = new FormData();
          form.append('file', file, file.name);
          return form;
        },
      }),
    ),
  );
