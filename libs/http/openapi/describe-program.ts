import type { OpenAPIObject } from '@nestjs/swagger';
import { createHttpApp } from '#libs/platform/http/http-app.js';
import { Log } from '#libs/platform/logging/log.js';
import { hollowProgram, type ProgramParts } from '../http-program.js';
import { ProgramDescription } from './program-description.js';

/** The description of a program (OpenAPI 3.1) without a connection to anything: what the program itself answers at /openapi.json. */
export async function describeProgram(parts: ProgramParts): Promise<OpenAPIObject> {
  const app = await createHttpApp(hollowProgram(parts), { log: new Log(parts.name, 'silent'), secure: true });
  const description = app.get(ProgramDescription);
  description.describes(app);
  const { document } = description;
  await app.close();
  return document;
}
