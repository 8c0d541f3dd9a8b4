import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const LONG = '/ask/due';
/** A hundred thousand intervals fit, so that they are refused by their number and the field is named. */
const BODY_LIMIT = 12 * 1_048_576;

/** Lets the one question that has lists of intervals read a longer body than the rest; before the program listens. */
export function takeLongLists(app: NestFastifyApplication): NestFastifyApplication {
  app.getHttpAdapter().getInstance().addHook('onRoute', (route) => {
    if (route.url === LONG && [route.method].flat().includes('POST')) route.bodyLimit = BODY_LIMIT;
  });
  return app;
}
