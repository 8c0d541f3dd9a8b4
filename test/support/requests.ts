import { randomBytes, randomInt } from 'node:crypto';
import type { RequestForm } from '#libs/application/request/request-form.js';
import { SEEDS } from '#libs/samples/application-numbers.js';
import type { BuiltSample } from '#libs/samples/sample-request.js';
import { SAMPLE_REQUESTS } from '#libs/samples/sample-requests.js';
import type { Answer, Person } from './person.js';

/** The least that is a PDF by its content. */
export const SMALL_PDF = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

const TODAY = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** A sample with an application number of its own; by default one that an officer can recommend without more ado. */
export function freshSample(key = 'hk-company'): BuiltSample {
  const sample = SAMPLE_REQUESTS.find((each) => each.key === key);
  if (!sample) throw new RangeError(`no sample ${key}`);
  return sample.build(randomInt(SEEDS), TODAY);
}

/** A form as it can be handed in without a file. */
export const bare = (form: RequestForm): RequestForm => ({ ...form, attachments: [] });

export const freshForm = (): RequestForm => bare(freshSample().form);

/** The form with one small file in place of each attachment, all of them uploaded by this person. */
export async function withFiles(form: RequestForm, person: Person, path = '/uploads'): Promise<RequestForm> {
  const attachments = await Promise.all(
    form.attachments.map(async (attachment) => ({ ...attachment, uploadId: (await person.upload(path, SMALL_PDF)).body.uploadId })),
  );
  return { ...form, attachments };
}

export const registerAtWindow = (clerk: Person, form: RequestForm = freshForm(), key?: string): Promise<Answer> =>
  clerk.post('/cases', { channel: 'WINDOW', form }, key === undefined ? {} : { key });

/** What a client without an account calls itself by until it has filed. */
export const filingTicket = (): Readonly<Record<string, string>> => ({ 'x-filing-ticket': randomBytes(24).toString('base64url') });
