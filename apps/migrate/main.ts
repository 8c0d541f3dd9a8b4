import 'reflect-metadata';
import { Access1763888400001 } from '#migrations/1763888400001-access.js';
import { Accounts1763888400002 } from '#migrations/1763888400002-accounts.js';
import { Cases1763888400003 } from '#migrations/1763888400003-cases.js';
import { ReferenceData1763888400004 } from '#migrations/1763888400004-reference-data.js';
import { ReferenceChanges1763888400005 } from '#migrations/1763888400005-reference-changes.js';
import { Worklists1763888400007 } from '#migrations/1763888400007-worklists.js';
import { ClockRoom1763888400008 } from '#migrations/1763888400008-clock-room.js';
import { AuditChain1763888400009 } from '#migrations/1763888400009-audit-chain.js';
import { BulkIntake1763888400010 } from '#migrations/1763888400010-bulk-intake.js';
import { Figures1763888400011 } from '#migrations/1763888400011-figures.js';
import { PointSubjects1763888400012 } from '#migrations/1763888400012-point-subjects.js';
import { ReceptionDrafts1763888400014 } from '#migrations/1763888400014-reception-drafts.js';
import { ManagedAccounts1763888400016 } from '#migrations/1763888400016-managed-accounts.js';
import { TextTemplates1763888400017 } from '#migrations/1763888400017-text-templates.js';
import { createDataSource } from '#libs/persistence/data-source.js';
import { configurationOf } from '#libs/platform/config/configuration.js';
import { makeRoles } from './roles.js';
import { loadReferenceData } from './seed-reference-data.js';
import { makeSampleAccounts } from './sample-accounts.js';

const MIGRATIONS = [
  Access1763888400001,
  Accounts1763888400002,
  Cases1763888400003,
  ReferenceData1763888400004,
  ReferenceChanges1763888400005,
  Worklists1763888400007,
  ClockRoom1763888400008,
  AuditChain1763888400009,
  BulkIntake1763888400010,
  Figures1763888400011,
  PointSubjects1763888400012,
  ReceptionDrafts1763888400014,
  ManagedAccounts1763888400016,
  TextTemplates1763888400017,
];

const settings = configurationOf('migrate');
const dataSource = await createDataSource(settings.databaseAdminUrl, 2, MIGRATIONS).initialize();
await makeRoles(dataSource, settings.rolePasswords);
const applied = await dataSource.runMigrations();
await loadReferenceData(dataSource);
const accounts = settings.sampleAccounts ? await makeSampleAccounts(dataSource, settings.samplePassword) : [];
const cases: { count: string }[] = await dataSource.query(`SELECT count(*) AS count FROM case_file`);
await dataSource.destroy();
process.stdout.write(`${JSON.stringify({ applied: applied.map(({ name }) => name), empty: cases[0]?.count === '0', accounts })}\n`);
