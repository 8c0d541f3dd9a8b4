import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { DomainError } from '#libs/domain/errors.js';
import { AdmissionGuard } from './admission.guard.js';
import { officeAudience } from './session/audience.js';

const audience = officeAudience('GUANGZHOU');

function asked(guard: AdmissionGuard, method: string, token?: string): string {
  const request = { method, cookies: token === undefined ? {} : { [audience.cookie]: token } };
  const context = { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
  try {
    return String(guard.canActivate(context));
  } catch (error) {
    return error instanceof DomainError ? error.code : 'something else';
  }
}

describe('what a session may change in a minute', () => {
  it('is twice as much at once after a rest, and then refused with the time to wait', () => {
    const guard = new AdmissionGuard(audience, 3);
    expect(Array.from({ length: 8 }, () => asked(guard, 'POST', 'a'))).toEqual([...Array<string>(6).fill('true'), 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
  });

  it('is nobody else’s, and reading is free', () => {
    const guard = new AdmissionGuard(audience, 1);
    for (let calls = 0; calls < 5; calls += 1) asked(guard, 'POST', 'a');
    expect([asked(guard, 'POST', 'a'), asked(guard, 'POST', 'b'), asked(guard, 'GET', 'a'), asked(guard, 'POST')]).toEqual(['TOO_MANY_ATTEMPTS', 'true', 'true', 'true']);
  });
});
