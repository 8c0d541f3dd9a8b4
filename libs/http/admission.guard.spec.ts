import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { DomainError } from '#libs/domain/errors.js';
import { AdmissionGuard } from './admission.guard.js';
import { officeAudience } from './session/audience.js';

const audience = officeAudience('GUANGZHOU');

async function asked(guard: AdmissionGuard, method: string, token?: string): Promise<string> {
  const request = { method, cookies: token === undefined ? {} : { [audience.cookie]: token } };
  const context = { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
  try {
    return String(await guard.canActivate(context));
  } catch (error) {
    return error instanceof DomainError ? error.code : 'something else';
  }
}

const allOf = (guard: AdmissionGuard, count: number): Promise<readonly string[]> => Promise.all(Array.from({ length: count }, () => asked(guard, 'POST', 'a')));

describe('what a session may change in a minute', () => {
  it('is twice as much at once after a rest, and then refused', async () => {
    const answers = await allOf(new AdmissionGuard(audience, 3), 8);
    expect(answers).toEqual([...Array<string>(6).fill('true'), 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
  });

  it('is refused after a moment, so that whoever hurries is slowed, and at once where many are refused', async () => {
    const guard = new AdmissionGuard(audience, 1);
    const inTime: string[] = [];
    const all = Promise.all(Array.from({ length: 203 }, () => asked(guard, 'POST', 'a').then((answer) => inTime.push(answer))));
    await new Promise((settled) => setTimeout(settled, 100));
    expect(inTime).toEqual(['true', 'true', 'TOO_MANY_ATTEMPTS']);
    await all;
    expect(inTime).toHaveLength(203);
  });

  it('is nobody else’s, and reading is free', async () => {
    const guard = new AdmissionGuard(audience, 1);
    await allOf(guard, 5);
    expect(await Promise.all([asked(guard, 'POST', 'a'), asked(guard, 'POST', 'b'), asked(guard, 'GET', 'a'), asked(guard, 'POST')])).toEqual(['TOO_MANY_ATTEMPTS', 'true', 'true', 'true']);
  });
});
