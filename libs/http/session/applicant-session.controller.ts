import { Body, Controller, Delete, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signInApplicant, signOutApplicant } from '#libs/application/access/sign-in.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { Anyone } from '#libs/platform/http/access.js';
import { Text } from '#libs/platform/http/fields.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import { ForApplicant } from './access.js';
import { AUDIENCE, type Audience } from './audience.js';
import { clearSessionCookie, COOKIE_SETTINGS, type CookieSettings, setSessionCookie } from './cookie.js';
import { CurrentCaller, RemoteAddress } from './params.js';

class ApplicantCredentials {
  @Text({ max: 40, example: 'GZ-2026-00123' })
  acceptanceNumber!: string;

  @Text({ max: 64, description: 'The secret printed on the receipt' })
  secret!: string;
}

class ApplicantSession {
  @ApiProperty({ description: 'To be sent as X-CSRF-Token with everything that changes something' })
  csrfToken!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

@ApiTags('session')
@Controller('session')
export class ApplicantSessionController {
  constructor(
    @Inject(APP_SERVICES) private readonly services: AppServices,
    @Inject(AUDIENCE) private readonly audience: Audience,
    @Inject(COOKIE_SETTINGS) private readonly cookies: CookieSettings,
  ) {}

  @Post()
  @Anyone()
  @ApiOperation({ summary: 'Open a request with its acceptance number and the secret on the receipt' })
  @ApiCreatedResponse({ type: ApplicantSession })
  async signIn(
    @Body() { acceptanceNumber, secret }: ApplicantCredentials,
    @RemoteAddress() address: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicantSession> {
    const credentials = { acceptanceNumber: acceptanceNumber.trim().toUpperCase(), secret, address, requestId: request.id };
    const opened = await signInApplicant(this.services, credentials);
    setSessionCookie(reply, this.audience, this.cookies, opened, this.services.clock.now());
    return { csrfToken: opened.csrfToken, expiresAt: formatInstant(opened.expiresAt) };
  }

  @Delete()
  @HttpCode(204)
  @ForApplicant()
  @ApiOperation({ summary: 'Close the request again' })
  @ApiNoContentResponse()
  async signOut(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await signOutApplicant(this.services, request.cookies[this.audience.cookie] ?? '', caller);
    clearSessionCookie(reply, this.audience);
  }
}
