import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { changeOwnPassword } from '#libs/application/access/own-password.js';
import { sessionHolder, signInStaff, signOut } from '#libs/application/access/sign-in.js';
import type { Door } from '#libs/application/access/note-access.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { OFFICES, type Office, type Role, ROLES } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { Anyone } from '#libs/platform/http/access.js';
import { Text } from '#libs/platform/http/fields.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import { ForStaff, WithOneTimePassword } from './access.js';
import { AUDIENCE, type Audience, officesOf, rolesOf } from './audience.js';
import { clearSessionCookie, COOKIE_SETTINGS, type CookieSettings, setSessionCookie } from './cookie.js';
import { CurrentCaller, RemoteAddress } from './params.js';

class StaffCredentials {
  @Text({ max: 64, example: 'gz-clerk' })
  login!: string;

  @Text({ max: 256 })
  password!: string;
}

/** Long enough that it need not be odd: NIST SP 800-63B asks for no more than length. */
const SHORTEST_PASSWORD = 12;

class OwnPasswordBody {
  @Text({ max: 256 })
  current!: string;

  @Text({ min: SHORTEST_PASSWORD, max: 256 })
  next!: string;
}

class StaffSession {
  @ApiProperty({ description: 'To be sent as X-CSRF-Token with everything that changes something' })
  csrfToken!: string;

  @ApiProperty({ format: 'uuid', description: 'Tells the own acts and absences from those of others' })
  accountId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles!: readonly Role[];

  @ApiProperty({ enum: OFFICES, isArray: true })
  offices!: readonly Office[];

  @ApiProperty({ description: 'Came in with a one-time password; nothing else is open before PUT /session/password' })
  mustChangePassword!: boolean;

  @ApiProperty({ format: 'date-time', required: false })
  expiresAt?: string;
}

@ApiTags('session')
@Controller('session')
export class StaffSessionController {
  constructor(
    @Inject(APP_SERVICES) private readonly services: AppServices,
    @Inject(AUDIENCE) private readonly audience: Audience,
    @Inject(COOKIE_SETTINGS) private readonly cookies: CookieSettings,
  ) {}

  @Post()
  @Anyone()
  @ApiOperation({ summary: 'Sign in with login and password' })
  @ApiCreatedResponse({ type: StaffSession })
  async signIn(
    @Body() { login, password }: StaffCredentials,
    @RemoteAddress() address: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffSession> {
    const credentials = { login: login.toLowerCase(), password, address, requestId: request.id };
    const opened = await signInStaff(this.services, credentials, this.audience);
    setSessionCookie(reply, this.audience, this.cookies, opened, this.services.clock.now());
    const held = this.audience.rolesThatCount(opened.account.roles);
    return {
      csrfToken: opened.csrfToken,
      accountId: opened.account.id,
      name: opened.account.name,
      roles: rolesOf(held),
      offices: officesOf(held),
      mustChangePassword: opened.account.oneTimeUntil !== undefined,
      expiresAt: formatInstant(opened.expiresAt),
    };
  }

  @Get()
  @ForStaff()
  @WithOneTimePassword()
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: StaffSession })
  async current(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<StaffSession> {
    const holder = await sessionHolder(this.services, this.tokenOf(request));
    if (holder?.kind !== 'staff' || caller.actor.kind !== 'staff') throw new DomainError('NOT_SIGNED_IN');
    return { csrfToken: holder.csrfToken, accountId: caller.actor.id, name: caller.actor.name, roles: caller.actor.roles, offices: caller.scope.offices, mustChangePassword: holder.hasOneTimePassword };
  }

  @Put('password')
  @HttpCode(204)
  @ForStaff()
  @WithOneTimePassword()
  @ApiOperation({ summary: "Choose one's own password; sessions elsewhere end" })
  @ApiNoContentResponse()
  async setPassword(@CurrentCaller() caller: Caller, @Body() body: OwnPasswordBody, @Req() request: FastifyRequest): Promise<void> {
    await changeOwnPassword(this.services, this.tokenOf(request), caller, body, this.doorOf(request));
  }

  @Delete()
  @HttpCode(204)
  @ForStaff()
  @WithOneTimePassword()
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async signOut(@CurrentCaller() { actor }: Caller, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await signOut(this.services, this.tokenOf(request), actor, this.doorOf(request));
    clearSessionCookie(reply, this.audience);
  }

  private doorOf(request: FastifyRequest): Door {
    return { chain: this.audience.chain, requestId: request.id };
  }

  private tokenOf(request: FastifyRequest): string {
    return request.cookies[this.audience.cookie] ?? '';
  }
}
