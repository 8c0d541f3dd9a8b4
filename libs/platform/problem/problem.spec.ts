import { describe, expect, it } from '@jest/globals';
import { DomainError, ERROR_CODES } from '#libs/domain/errors.js';
import { LANGUAGES } from '#libs/domain/language.js';
import { toProblem } from './problem.js';
import { isRetryable } from './retry.js';
import { FIELD_SENTENCES } from './sentences/fields.js';
import { WORDINGS } from './sentences/wordings.js';
import { statusOf } from './status.js';
import { fill } from './template.js';

const telling = { language: 'en', requestId: 'request-0001' } as const;

describe('problem details', () => {
  it('say a refusal with its parameters, fields and request', () => {
    const error = new DomainError('DUPLICATE_REQUEST', { office: 'SHENZHEN', since: '2026-09-23T10:00:00.000+08:00' }, [
      { field: 'applicationNumber', code: 'repeated' },
    ]);
    expect(toProblem(error, telling)).toEqual({
      type: 'urn:youshen:problem:duplicate-request',
      title: 'A request is already pending',
      status: 409,
      detail:
        'A request for priority examination of this application is already pending at the Shenzhen agency office, received 2026-09-23 10:00. The same application may not be handed in at both offices.',
      code: 'DUPLICATE_REQUEST',
      instance: 'urn:youshen:request:request-0001',
      requestId: 'request-0001',
      errors: [{ field: 'applicationNumber', code: 'repeated', detail: 'This item is repeated.' }],
      office: 'SHENZHEN',
      since: '2026-09-23T10:00:00.000+08:00',
    });
  });

  it('never lets a parameter take the place of a member of its own', () => {
    expect(toProblem(new DomainError('NOT_FOUND', { status: 200, code: 'OK', type: 'x' }), telling)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('tell nothing of an error that is not a refusal', () => {
    const problem = toProblem(new Error('password of A123456(3) is wrong at /srv/secret'), telling);
    expect(problem).toMatchObject({ status: 500, code: 'INTERNAL' });
    expect(JSON.stringify(problem)).not.toMatch(/A123456|secret/);
    for (const odd of [undefined, null, 'text', 7, { code: 7 }]) expect(toProblem(odd, telling).status).toBe(500);
  });

  it.each([
    ['ECONNREFUSED', 503],
    ['57P01', 503],
    ['40P01', 503],
    ['22P02', 400],
    ['22021', 400],
    ['23505', 500],
  ])('take %s from below as %d', (code, status) => {
    expect(toProblem(Object.assign(new Error(), { code }), telling).status).toBe(status);
  });

  it('bound the list of fields', () => {
    const faults = Array.from({ length: 5000 }, (_, index) => ({ field: `x[${index}]`, code: 'required' }));
    expect(toProblem(new DomainError('INVALID_INPUT', {}, faults), telling).errors).toHaveLength(100);
  });

  it("use the program's own words", () => {
    const vocabulary = {
      name: (value: string) => ({ RECEIVED: 'received', accept: 'accept it' })[value],
      fault: (code: string) => (code === 'wrong-check-digit' ? { 'zh-Hans': '', 'zh-Hant': '', en: 'check digit would be {digit}', pt: '' } : undefined),
    };
    const error = new DomainError('ACTION_NOT_ALLOWED', { state: 'RECEIVED', allowed: ['accept', 'decline'] }, [
      { field: 'number', code: 'wrong-check-digit', parameters: { digit: '6' } },
      { field: 'number', code: 'new-code' },
    ]);
    const problem = toProblem(error, { ...telling, vocabulary });
    expect(problem.detail).toBe('This action is not possible in the present state of the case (received). Possible: accept it, decline.');
    expect(problem.errors.map(({ detail }) => detail)).toEqual(['check digit would be 6', 'This entry cannot be accepted (new-code).']);
  });
});

describe('every refusal', () => {
  it.each(ERROR_CODES)('%s has a title and a sentence in four languages, and reads well without parameters', (code) => {
    for (const language of LANGUAGES) {
      expect(WORDINGS[code].title[language]).not.toBe('');
      const said = fill(WORDINGS[code].detail, {}, language);
      expect(said).not.toMatch(/[{}[\]…]| {2}| \.|^$/);
      expect(said).toMatch(/[。.？?]$/);
    }
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  });

  it('is another text in Traditional than in Simplified where the characters differ', () => {
    for (const { title, detail } of Object.values(WORDINGS)) expect(title['zh-Hant'] + detail['zh-Hant']).not.toMatch(/[请类处审办员须证号无发读过简]/);
    for (const one of Object.values(FIELD_SENTENCES)) expect(one['zh-Hant']).not.toMatch(/[请类处审办员须证号无发读过简]/);
  });

  it('is retried only where time can mend it', () => {
    expect(ERROR_CODES.filter(isRetryable)).toEqual(['TOO_MANY_ATTEMPTS', 'STALE_VERSION', 'SERVER_BUSY', 'DEPENDENCY_UNAVAILABLE', 'INTERNAL']);
  });
});
