import type { DataSource } from 'typeorm';

/** The group that holds the grants; the services' own roles are its members. */
const GROUP = 'youshen_app';
const ROLE_NAME = /^youshen_[a-z]+$/;

/** Makes the database roles of the services with these passwords; those that exist get the password given. */
export async function makeRoles(dataSource: DataSource, passwords: Readonly<Record<string, string>>): Promise<void> {
  await ensureRole(dataSource, GROUP, 'NOLOGIN');
  for (const [role, password] of Object.entries(passwords)) {
    if (!ROLE_NAME.test(role)) throw new RangeError(`not a role of this product: ${role}`);
    await ensureRole(dataSource, role, `LOGIN PASSWORD ${literal(password)}`);
    // Inherits the grants, and may not become the group: its restrictive policies bind the role that asks.
    await dataSource.query(`GRANT ${GROUP} TO ${role} WITH INHERIT TRUE, SET FALSE`);
    await dataSource.query(`ALTER ROLE ${role} PASSWORD ${literal(password)}`);
  }
}

async function ensureRole(dataSource: DataSource, role: string, options: string): Promise<void> {
  const known: unknown[] = await dataSource.query(`SELECT FROM pg_roles WHERE rolname = $1`, [role]);
  if (known.length === 0) await dataSource.query(`CREATE ROLE ${role} ${options}`);
}

/** Role commands take no parameters. */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
