import { ApiProperty } from '@nestjs/swagger';
import { OFFICES, ROLES } from '#libs/domain/case/names.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import type { AccountChange } from '#libs/persistence/account-changes.js';
import type { ManagedAccount } from '#libs/persistence/staff-accounts.js';

const CHANGES = ['OPENED', 'ALTERED', 'DISABLED', 'ENABLED', 'PASSWORD_GIVEN'] as const satisfies readonly AccountChange['kind'][];

class HeldRoleAnswer {
  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office', nullable: true, description: 'None for the administrator' })
  office!: string | null;
}

export class AccountAnswer {
  @ApiProperty({ format: 'uuid' })
  accountId!: string;

  @ApiProperty()
  login!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'False: out of use, nobody can sign in with it' })
  active!: boolean;

  @ApiProperty({ type: 'integer', description: 'To be sent back with a change' })
  version!: number;

  @ApiProperty({ type: HeldRoleAnswer, isArray: true })
  roles!: readonly HeldRoleAnswer[];

  @ApiProperty({ enum: ['NONE', 'ONE_TIME', 'OWN'], enumName: 'PasswordKind', description: 'None given yet; one for a single use; one the officer has chosen' })
  password!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when the one-time password lets in' })
  oneTimeUntil!: string | null;

  @ApiProperty({ type: 'integer', description: 'Open cases in hand' })
  holding!: number;
}

export class AccountsAnswer {
  @ApiProperty({ type: AccountAnswer, isArray: true, description: 'Those in use first' })
  accounts!: readonly AccountAnswer[];
}

class AccountChangeAnswer {
  @ApiProperty({ enum: CHANGES, enumName: 'AccountChangeKind' })
  kind!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ description: 'Who did it' })
  by!: string;

  @ApiProperty({ type: HeldRoleAnswer, isArray: true, description: 'Held from then on' })
  roles!: readonly HeldRoleAnswer[];
}

export class AccountHistoryAnswer {
  @ApiProperty({ type: AccountAnswer })
  account!: AccountAnswer;

  @ApiProperty({ type: AccountChangeAnswer, isArray: true, description: 'Newest first, at most 200' })
  changes!: readonly AccountChangeAnswer[];
}

export class OneTimePasswordAnswer {
  @ApiProperty({ description: 'Told here and nowhere else; only its hash is kept' })
  password!: string;

  @ApiProperty({ format: 'date-time' })
  until!: string;
}

export const accountAnswer = ({ id, oneTimeUntil, roles, ...account }: ManagedAccount): AccountAnswer => ({
  accountId: id,
  login: account.login,
  name: account.name,
  active: account.active,
  version: account.version,
  roles: roles.map(({ role, office }) => ({ role, office: office ?? null })),
  password: account.password,
  oneTimeUntil: oneTimeUntil === undefined ? null : formatInstant(oneTimeUntil),
  holding: account.holding,
});

export const changeAnswer = ({ kind, at, actor, content }: AccountChange): AccountChangeAnswer => ({
  kind,
  at: formatInstant(at),
  by: actor.kind === 'staff' ? actor.name : actor.kind,
  roles: (content as Pick<ManagedAccount, 'roles'>).roles.map(({ role, office }) => ({ role, office: office ?? null })),
});
