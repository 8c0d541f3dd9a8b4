import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Column, type DataSource, Entity, PrimaryColumn } from 'typeorm';
import { createDataSource } from '#libs/persistence/data-source.js';
import { createEmptyDatabase, loadMigrations, MAKING_DATABASES, type TestDatabase } from '#test/support/test-database.js';

/** Everything a migration can leave behind in the schema, the migrations' own table aside. */
const WHAT_IS_THERE = `
  SELECT 'table ' || relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'S')
    AND relname !~ '^migrations'
  UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'type ' || typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
  ORDER BY 1`;

/** What entities say: columns, constraints, indexes and comments, as PostgreSQL itself writes them. */
const TABLES = `
  SELECT format('%s.%s %s %s %s %s', table_name, column_name, data_type, is_nullable, column_default, identity_generation)
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
  UNION ALL SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'migrations'
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
  UNION ALL SELECT format('%s: %s', relname, obj_description(oid)) FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'
  ORDER BY 1`;

/** What entities cannot say: who may do what. */
const RIGHTS = `
  SELECT format('%s %s %s %s %s %s %s', tablename, policyname, permissive, roles, cmd, qual, with_check)
    FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT format('%s %s %s', relname, relrowsecurity, relacl) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  UNION ALL SELECT format('%s %s', oid::regprocedure, proacl) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  ORDER BY 1`;

async function listed(dataSource: DataSource, query: string): Promise<string[]> {
  return (await dataSource.query<Record<string, string>[]>(query)).map((row) => Object.values(row).join(' '));
}

async function drift(dataSource: DataSource): Promise<string[]> {
  return (await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
}

/** The entity of a table with a column that no migration has made. */
@Entity({ name: 'gateway_cursor' })
class PlantedRow {
  @PrimaryColumn({ type: 'text' })
  feed!: string;

  @Column({ type: 'text' })
  cursor!: string;

  @Column({ type: 'integer' })
  planted!: number;
}

describe('entities and schema', () => {
  const databases: Pick<TestDatabase, 'adminUrl' | 'drop'>[] = [];
  let migrated: DataSource;

  const emptyDatabase = async (): Promise<string> => {
    const database = await createEmptyDatabase();
    databases.push(database);
    return database.adminUrl;
  };

  beforeAll(async () => {
    migrated = await createDataSource(await emptyDatabase(), 2, await loadMigrations()).initialize();
    await migrated.runMigrations();
  }, MAKING_DATABASES);

  afterAll(async () => {
    await migrated.destroy();
    for (const database of databases) await database.drop();
  }, MAKING_DATABASES);

  it('do not drift apart', async () => {
    expect(await drift(migrated)).toEqual([]);
  });

  it('are told apart where they do', async () => {
    const { url } = migrated.options as { readonly url: string };
    const other = await createDataSource(url, 1).setOptions({ entities: [PlantedRow] }).initialize();
    const found = await drift(other);
    await other.destroy();
    expect(found.join('\n')).toContain('ADD "planted"');
  });

  it('are the same to the word, conditions of constraints and indexes included', async () => {
    const made = await createDataSource(await emptyDatabase(), 2).initialize();
    await made.synchronize();
    const fromEntities = await listed(made, TABLES);
    await made.destroy();
    expect(fromEntities).toEqual(await listed(migrated, TABLES));
  }, MAKING_DATABASES);

  it('go down to nothing and come up again as they were', async () => {
    const before = await Promise.all([listed(migrated, TABLES), listed(migrated, RIGHTS)]);
    const { length } = await migrated.query<unknown[]>(`SELECT FROM migrations`);
    for (let undone = 0; undone < length; undone++) await migrated.undoLastMigration();
    expect(await listed(migrated, WHAT_IS_THERE)).toEqual([]);
    await migrated.runMigrations();
    expect(await Promise.all([listed(migrated, TABLES), listed(migrated, RIGHTS)])).toEqual(before);
  }, MAKING_DATABASES);

  it('have every constraint named after its table', async () => {
    const strange = `SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace
      AND conrelid::regclass::text <> 'migrations' AND NOT starts_with(conname, conrelid::regclass::text || '_')`;
    expect(await listed(migrated, strange)).toEqual([]);
  });

  it('have every table described', async () => {
    const undescribed = `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND relname <> 'migrations' AND obj_description(oid) IS NULL`;
    expect(await listed(migrated, undescribed)).toEqual([]);
  });
});
