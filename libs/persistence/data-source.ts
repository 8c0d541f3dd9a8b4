import { DataSource, type DataSourceOptions } from 'typeorm';
import { AcceptanceCounterRow } from './entities/acceptance-counter.js';
import { AssessmentRow } from './entities/assessment.js';
import { AuditEntryRow } from './entities/audit-entry.js';
import { CaseActionRow } from './entities/case-action.js';
import { CaseAttachmentRow } from './entities/case-attachment.js';
import { CaseFileRow } from './entities/case-file.js';
import { ClockPointRow } from './entities/clock-point.js';
import { CommandKeyRow } from './entities/command-key.js';
import { DueRevisionRow } from './entities/due-revision.js';
import { FailedAttemptRow } from './entities/failed-attempt.js';
import { FieldTableRow } from './entities/field-table.js';
import { ForwardingAttemptRow } from './entities/forwarding-attempt.js';
import { ForwardingRow } from './entities/forwarding.js';
import { GatewayCursorRow } from './entities/gateway-cursor.js';
import { HolidayNoticeRow } from './entities/holiday-notice.js';
import { IdentifierIndexRow } from './entities/identifier-index.js';
import { IncidentRow } from './entities/incident.js';
import { IntegrityFindingRow } from './entities/integrity-finding.js';
import { IssuedDocumentRow } from './entities/issued-document.js';
import { NotificationRow } from './entities/notification.js';
import { OutageRow } from './entities/outage.js';
import { OutboxRow } from './entities/outbox.js';
import { PolicyVersionRow } from './entities/policy-version.js';
import { ReferenceChangeRow } from './entities/reference-change.js';
import { ReprojectionRow } from './entities/reprojection.js';
import { ServiceHoursRow } from './entities/service-hours.js';
import { SessionRow } from './entities/session.js';
import { StaffAccountRow } from './entities/staff-account.js';
import { StaffRoleRow } from './entities/staff-role.js';
import { StagePointRow } from './entities/stage-point.js';
import { UploadRow } from './entities/upload.js';
import { WarningRungRow } from './entities/warning-rung.js';
import { WatchdogRunRow } from './entities/watchdog-run.js';

export const ENTITIES = [
  AcceptanceCounterRow,
  AssessmentRow,
  AuditEntryRow,
  CaseActionRow,
  CaseAttachmentRow,
  CaseFileRow,
  ClockPointRow,
  CommandKeyRow,
  DueRevisionRow,
  FailedAttemptRow,
  FieldTableRow,
  ForwardingAttemptRow,
  ForwardingRow,
  GatewayCursorRow,
  HolidayNoticeRow,
  IdentifierIndexRow,
  IncidentRow,
  IntegrityFindingRow,
  IssuedDocumentRow,
  NotificationRow,
  OutageRow,
  OutboxRow,
  PolicyVersionRow,
  ReferenceChangeRow,
  ReprojectionRow,
  ServiceHoursRow,
  SessionRow,
  StaffAccountRow,
  StaffRoleRow,
  StagePointRow,
  UploadRow,
  WarningRungRow,
  WatchdogRunRow,
] as const;

/** A pool of connections as one database role. `migrations` is given by the migrate program alone. */
export function createDataSource(url: string, pool: number, migrations: DataSourceOptions['migrations'] = []): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize: pool,
    entities: [...ENTITIES],
    migrations,
    migrationsTransactionMode: 'each',
    // Nothing of the product depends on the session's zone; set all the same, so that a person at psql sees legal time.
    extra: { options: '-c timezone=Asia/Shanghai', connectionTimeoutMillis: 5000, statement_timeout: 30_000 },
  });
}
