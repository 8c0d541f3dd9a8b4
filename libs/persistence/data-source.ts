import { DataSource, type DataSourceOptions } from 'typeorm';
import { AbsenceRow } from './entities/absence.js';
import { AccountChangeRow } from './entities/account-change.js';
import { AcceptanceCounterRow } from './entities/acceptance-counter.js';
import { AssessmentRow } from './entities/assessment.js';
import { AuditAnchorRow } from './entities/audit-anchor.js';
import { AuditEntryRow } from './entities/audit-entry.js';
import { AuditHeadRow } from './entities/audit-head.js';
import { BulkAnnexRow } from './entities/bulk-annex.js';
import { BulkIntakeRow } from './entities/bulk-intake.js';
import { BulkOutcomeRow } from './entities/bulk-outcome.js';
import { CaseActionRow } from './entities/case-action.js';
import { CaseAttachmentRow } from './entities/case-attachment.js';
import { CaseFileRow } from './entities/case-file.js';
import { CaseFigureRow } from './entities/case-figure.js';
import { CaseSpanRow } from './entities/case-span.js';
import { CaseStageRow } from './entities/case-stage.js';
import { CaseSearchRow } from './entities/case-search.js';
import { ClockPointRow } from './entities/clock-point.js';
import { CommandKeyRow } from './entities/command-key.js';
import { DueRevisionRow } from './entities/due-revision.js';
import { FailedAttemptRow } from './entities/failed-attempt.js';
import { FieldTableRow } from './entities/field-table.js';
import { FigureThresholdRow } from './entities/figure-threshold.js';
import { ForwardingAttemptRow } from './entities/forwarding-attempt.js';
import { ForwardingRow } from './entities/forwarding.js';
import { GatewayCursorRow } from './entities/gateway-cursor.js';
import { HolidayNoticeRow } from './entities/holiday-notice.js';
import { IdentifierIndexRow } from './entities/identifier-index.js';
import { IncidentRow } from './entities/incident.js';
import { IntegrityFindingRow } from './entities/integrity-finding.js';
import { IssuedDocumentRow } from './entities/issued-document.js';
import { MissingFlowRow } from './entities/missing-flow.js';
import { NotificationRow } from './entities/notification.js';
import { OutageRow } from './entities/outage.js';
import { OutboxRow } from './entities/outbox.js';
import { PolicyVersionRow } from './entities/policy-version.js';
import { ReceptionDraftRow } from './entities/reception-draft.js';
import { ReferenceChangeRow } from './entities/reference-change.js';
import { ReprojectionRow } from './entities/reprojection.js';
import { SavedFilterRow } from './entities/saved-filter.js';
import { ServiceHoursRow } from './entities/service-hours.js';
import { SessionRow } from './entities/session.js';
import { StaffAccountRow } from './entities/staff-account.js';
import { StaffRoleRow } from './entities/staff-role.js';
import { SweepRoundRow } from './entities/sweep-round.js';
import { StagePointRow } from './entities/stage-point.js';
import { TextTemplateRow } from './entities/text-template.js';
import { UploadRow } from './entities/upload.js';
import { WarningRungRow } from './entities/warning-rung.js';
import { WatchdogRunRow } from './entities/watchdog-run.js';

export const ENTITIES = [
  AbsenceRow,
  AccountChangeRow,
  AcceptanceCounterRow,
  AssessmentRow,
  AuditAnchorRow,
  AuditEntryRow,
  AuditHeadRow,
  BulkAnnexRow,
  BulkIntakeRow,
  BulkOutcomeRow,
  CaseActionRow,
  CaseAttachmentRow,
  CaseFileRow,
  CaseFigureRow,
  CaseSpanRow,
  CaseStageRow,
  CaseSearchRow,
  ClockPointRow,
  CommandKeyRow,
  DueRevisionRow,
  FailedAttemptRow,
  FieldTableRow,
  FigureThresholdRow,
  ForwardingAttemptRow,
  ForwardingRow,
  GatewayCursorRow,
  HolidayNoticeRow,
  IdentifierIndexRow,
  IncidentRow,
  IntegrityFindingRow,
  IssuedDocumentRow,
  MissingFlowRow,
  NotificationRow,
  OutageRow,
  OutboxRow,
  PolicyVersionRow,
  ReceptionDraftRow,
  ReferenceChangeRow,
  ReprojectionRow,
  SavedFilterRow,
  ServiceHoursRow,
  SessionRow,
  StaffAccountRow,
  StaffRoleRow,
  SweepRoundRow,
  StagePointRow,
  TextTemplateRow,
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
