import { describe, expect, it } from '@jest/globals';
import { createHttpApp } from '#libs/platform/http/http-app.js';
import { Log } from '#libs/platform/logging/log.js';
import { hollowProgram, type ProgramParts } from '../http-program.js';
import { applicantAudience } from '../session/audience.js';
import { ApplicantSessionController } from '../session/applicant-session.controller.js';
import { describeProgram } from './describe-program.js';
import { ProgramDescription } from './program-description.js';

const parts: ProgramParts = { name: 'sample', purpose: 'A sample.', audience: applicantAudience, controllers: [ApplicantSessionController] };

describe('the description of a program', () => {
  it('says who may call what, and how a refusal looks', async () => {
    const { openapi, paths, components } = await describeProgram(parts);
    expect(openapi).toBe('3.1.0');
    expect(paths['/session']?.post?.security).toEqual([]);
    expect(paths['/session']?.delete?.security).toEqual([{ csrf: [], session: [] }]);
    expect(paths['/session']?.delete?.responses['default']).toMatchObject({ content: { 'application/problem+json': {} } });
    expect(components?.securitySchemes?.['session']).toMatchObject({ in: 'cookie', name: 'youshen_portal' });
  });

  it('is answered to anyone, the same as it is written', async () => {
    const app = await createHttpApp(hollowProgram(parts), { log: new Log('sample', 'silent'), secure: true });
    app.get(ProgramDescription).describes(app);
    await app.listen(0, '127.0.0.1');
    const answer = await fetch(`${await app.getUrl()}/openapi.json`);
    const body: unknown = await answer.json();
    await app.close();
    expect(answer.status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(await describeProgram(parts))));
  });
});
