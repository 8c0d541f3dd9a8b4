import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionHolder, signInStaff, signOut } from '#libs/application/access/sign-in.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { OFFICES, type Office, type Role, ROLES } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { Anyone } from '#libs/platform/http/access.js';
import { Text } from '#libs/platform/http/fields.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import { ForStaff } from './access.js';
import { AUDIENCE, type Audience, officesOf, rolesOf } from './audience.js';
import { clearSessionCookie, COOKIE_SETTINGS, type CookieSettings, setSessionCookie } from './cookie.js';
import { CurrentCaller, RemoteAddress } from './params.js';

class StaffCredentials {
  @Text({ max: 64, example: 'gz-clerk' })
  login!: string;

  @Text({ max: 256 })
  password!: string;
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
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffSession> {
    const credentials = { login: login.toLowerCase(), password, address };
    const opened = await signInStaff(this.services, credentials, ({ roles }) => this.audience.rolesThatCount(roles).length > 0);
    setSessionCookie(reply, this.audience, this.cookies, opened, this.services.clock.now());
    const held = this.audience.rolesThatCount(opened.account.roles);
    return {
      csrfToken: opened.csrfToken,
      accountId: opened.account.id,
      name: opened.account.name,
      roles: rolesOf(held),
      offices: officesOf(held),
      expiresAt: formatInstant(opened.expiresAt),
    };
  }

  @Get()
  @ForStaff()
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: StaffSession })
  async current(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<StaffSession> {
    const holder = await sessionHolder(this.services, this.tokenOf(request));
    if (holder?.kind !== 'staff' || caller.actor.kind !== 'staff') throw new DomainError('NOT_SIGNED_IN');
    return { csrfToken: holder.csrfToken, accountId: caller.actor.id, name: caller.actor.name, roles: caller.actor.roles, offices: caller.scope.offices };
  }

  @Delete()
  @HttpCode(204)
  @ForStaff()
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await signOut(this.services, this.tokenOf(request));
    clearSessionCookie(reply, this.audience);
  }

  private tokenOf(request: FastifyRequest): string {
    return request.cookies[this.audience.cookie] ?? '';
  }
}
