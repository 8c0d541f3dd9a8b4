import type { DataSource } from 'typeorm';
import type { Office, Role } from '#libs/domain/case/names.js';
import { hashPassword } from '#libs/platform/security/password.js';

interface SampleAccount {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly { readonly role: Role; readonly office: Office | 'NONE' }[];
}

const STAFF = [
  { role: 'CLERK', suffix: 'clerk', count: 2, title: '受理员' },
  { role: 'RECOMMENDER', suffix: 'recommender', count: 2, title: '推荐员' },
  { role: 'REVIEWER', suffix: 'reviewer', count: 2, title: '审核员' },
  { role: 'SUPERVISOR', suffix: 'supervisor', count: 1, title: '督办' },
] as const;

const PLACES = [
  { office: 'GUANGZHOU', prefix: 'gz', city: '广州' },
  { office: 'SHENZHEN', prefix: 'sz', city: '深圳' },
] as const;

const ACCOUNTS: readonly SampleAccount[] = [
  ...PLACES.flatMap(({ office, prefix, city }) =>
    STAFF.flatMap(({ role, suffix, count, title }) =>
      Array.from({ length: count }, (_, index) => ({
        login: `${prefix}-${suffix}${index === 0 ? '' : index + 1}`,
        name: `${city}${title}${index + 1}（样本）`,
        roles: [{ role, office }],
      })),
    ),
  ),
  {
    login: 'supervisor',
    name: '两处督办（样本）',
    roles: [
      { role: 'SUPERVISOR', office: 'GUANGZHOU' },
      { role: 'SUPERVISOR', office: 'SHENZHEN' },
    ],
  },
  { login: 'admin', name: '系统管理员（样本）', roles: [{ role: 'ADMINISTRATOR', office: 'NONE' }] },
];

/** Makes the sample staff where they are missing, all with the one password; answers them for whoever started the demo. */
export async function makeSampleAccounts(
  dataSource: DataSource,
  password: string,
): Promise<readonly { readonly login: string; readonly name: string; readonly password: string; readonly roles: readonly string[] }[]> {
  const hash = await hashPassword(password);
  for (const account of ACCOUNTS) await makeAccount(dataSource, account, hash);
  return ACCOUNTS.map(({ login, name, roles }) => ({ login, name, password, roles: roles.map(({ role, office }) => `${role}@${office}`) }));
}

async function makeAccount(dataSource: DataSource, { login, name, roles }: SampleAccount, hash: string): Promise<void> {
  await dataSource.transaction(async (transaction) => {
    const made: { id: string }[] = await transaction.query(
      `INSERT INTO staff_account (login, name, password_hash) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT staff_account_login_unique DO NOTHING RETURNING id`,
      [login, name, hash],
    );
    for (const { role, office } of made[0] ? roles : []) {
      await transaction.query(`INSERT INTO staff_role (account_id, role, office) VALUES ($1, $2, $3)`, [made[0]?.id, role, office]);
    }
  });
}
