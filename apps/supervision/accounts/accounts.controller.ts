import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readAccount, readAccounts, resetPassword, writeAccount } from '#libs/application/accounts/accounts.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { OFFICES, type Office, type Role, ROLES } from '#libs/domain/case/names.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { UuidPipe } from '#libs/http/uuid.pipe.js';
import { Flag, ListOf, OneOf, Text, Whole } from '#libs/platform/http/fields.js';
import { accountAnswer, AccountAnswer, AccountHistoryAnswer, AccountsAnswer, changeAnswer, OneTimePasswordAnswer } from './accounts.answer.js';

class HeldRoleBody {
  @OneOf(ROLES, 'Role')
  role!: Role;

  @OneOf(OFFICES, 'Office', { optional: true, description: 'For every role but the administrator' })
  office?: Office;
}

class AccountBody {
  @Text({ min: 2, max: 64, pattern: /^[a-z0-9][a-z0-9._-]{1,63}$/, description: 'Cannot be changed once it is set', example: 'gz-clerk' })
  login!: string;

  @Text({ max: 100 })
  name!: string;

  @Flag()
  active!: boolean;

  @ListOf(() => HeldRoleBody, { max: ROLES.length * OFFICES.length })
  roles!: HeldRoleBody[];

  @Whole({ min: 0, max: 1_000_000_000, description: 'As it was read; 0 for a new account' })
  version!: number;
}

/** Who works at the offices and in which roles. Every change is chained on the audit of what belongs to no office. */
@ApiTags('accounts')
@ForStaff('ADMINISTRATOR')
@Controller('accounts')
export class AccountsController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ApiOperation({ summary: 'Every account with its roles' })
  @ApiOkResponse({ type: AccountsAnswer })
  async list(): Promise<AccountsAnswer> {
    return { accounts: (await readAccounts(this.services)).map(accountAnswer) };
  }

  @Get(':accountId')
  @ApiOperation({ summary: 'An account and what became of it' })
  @ApiOkResponse({ type: AccountHistoryAnswer })
  async read(@Param('accountId', UuidPipe) accountId: string): Promise<AccountHistoryAnswer> {
    const { account, changes } = await readAccount(this.services, accountId.toLowerCase());
    return { account: accountAnswer(account), changes: changes.map(changeAnswer) };
  }

  @Put(':accountId')
  @ApiOperation({ summary: 'Open an account under an id of your own, or change its name, its roles and whether it is in use; the same again changes nothing' })
  @ApiOkResponse({ type: AccountAnswer })
  async write(@CurrentCaller() caller: Caller, @Param('accountId', UuidPipe) accountId: string, @Body() { login, name, active, roles, version }: AccountBody): Promise<AccountAnswer> {
    const wanted = { id: accountId.toLowerCase(), login, name, active, roles, version };
    return accountAnswer(await writeAccount(this.services, caller, wanted));
  }

  @Post(':accountId/one-time-password')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'A new password for one use, told once; sessions of the account end' })
  @ApiOkResponse({ type: OneTimePasswordAnswer })
  async givePassword(@CurrentCaller() caller: Caller, @Param('accountId', UuidPipe) accountId: string): Promise<OneTimePasswordAnswer> {
    const { password, until } = await resetPassword(this.services, caller, accountId.toLowerCase());
    return { password, until: formatInstant(until) };
  }
}
