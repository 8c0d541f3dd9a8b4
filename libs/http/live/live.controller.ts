import { Controller, Get, Headers, Inject, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionHolder } from '#libs/application/access/sign-in.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { DomainError } from '#libs/domain/errors.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import { ForStaff } from '../session/access.js';
import { AUDIENCE, type Audience } from '../session/audience.js';
import { CurrentCaller } from '../session/params.js';
import { LiveFeed, MOST_TO_CATCH_UP } from './live-feed.js';
import { LiveStream } from './live-stream.js';
import { type Places, readPlaces } from './places.js';

/** A browser opens one stream for each of its windows. */
const MOST_STREAMS = 8;
/** Milliseconds between looks whether the session still holds. */
const LOOK_AT_SESSION = 30_000;

@ApiTags('live')
@Controller('events')
export class LiveController {
  constructor(
    private readonly feed: LiveFeed,
    @Inject(APP_SERVICES) private readonly services: AppServices,
    @Inject(AUDIENCE) private readonly audience: Audience,
  ) {}

  @Get()
  @ForStaff()
  @ApiOperation({
    summary: "What happens at the caller's offices, as server-sent events; nothing needs to be asked for at intervals",
    description:
      '`hello`: from here on. `case`: an act on a case, and where the case then stands. `notification`: a warning of one’s own that is not seen yet, once on each stream. `reset`: too much was missed, read the lists anew. `ended`: the session has ended. Comes back by itself with Last-Event-ID and is told what it missed.',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Where the stream was lost; set by the browser' })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'Server-sent events', schema: { type: 'string' } })
  async events(
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<void> {
    const accountId = caller.actor.kind === 'staff' ? caller.actor.id : '';
    if (this.feed.openStreamsOf(accountId) >= MOST_STREAMS) throw new DomainError('TOO_MANY_ATTEMPTS', { seconds: 30 });
    const latest = await this.feed.latest(caller.scope.offices);
    const wanted = lastEventId === undefined ? latest : readPlaces(lastEventId, caller.scope.offices);
    const known = wanted && canCatchUp(wanted, latest) ? wanted : undefined;
    const stream = new LiveStream(opened(reply), accountId, known ?? latest);
    stream.tell(known ? 'hello' : 'reset', { asOf: formatInstant(this.services.clock.now()) });
    this.feed.join(stream);
    const watch = this.endWithSession(stream, request);
    reply.raw.on('close', () => {
      clearInterval(watch);
      this.feed.leave(stream);
    });
  }

  /** A stream outlives the request it began with, not the session. */
  private endWithSession(stream: LiveStream, request: FastifyRequest): NodeJS.Timeout {
    const token = request.cookies[this.audience.cookie] ?? '';
    const look = async (): Promise<void> => {
      if (await sessionHolder(this.services, token)) return;
      stream.tell('ended', {});
      stream.close();
    };
    return setInterval(() => {
      look().catch(() => undefined);
    }, LOOK_AT_SESSION).unref();
  }
}

/**
 * The headers the program sets for every answer, and those of a stream; from here on it is ours. The connection ends with
 * it, so that a program that stops need not wait for browsers.
 */
function opened(reply: FastifyReply): FastifyReply['raw'] {
  reply.hijack();
  const headers = Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)) as Record<string, string>;
  reply.raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' });
  reply.raw.write('retry: 2000\n\n');
  return reply.raw;
}

/** A place ahead of the record is one of another record; one far behind is caught up faster by reading the lists. */
const canCatchUp = (places: Places, latest: Places): boolean =>
  [...places].every(([office, position]) => {
    const behind = (latest.get(office) ?? 0) - position;
    return behind >= 0 && behind <= MOST_TO_CATCH_UP;
  });
