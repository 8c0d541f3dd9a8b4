import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clock under change and under watch: outages with their corrections, warnings told, differences found and repaired. */
export class ClockRoom1763888400008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OUTAGES);
    await runner.query(TELLING);
    await runner.query(WARNINGS);
    await runner.query(WATCHDOG);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE watchdog_run, incident, notification, stage_point, warning_rung;
      DELETE FROM reprojection WHERE lane > 0;
      ALTER TABLE reprojection DROP CONSTRAINT reprojection_pk, ADD CONSTRAINT reprojection_pk PRIMARY KEY (change_id), DROP COLUMN lane;
      DROP INDEX outbox_by_urgency;
      ALTER TABLE outbox DROP COLUMN bulk;
      ALTER TABLE due_revision DROP COLUMN not_before;
      GRANT UPDATE ON outage TO youshen_supervision;
      ALTER TABLE outage DROP CONSTRAINT outage_pk, ADD CONSTRAINT outage_pk PRIMARY KEY (id), DROP COLUMN withdrawn;
      ALTER TABLE outage RENAME COLUMN recorded_at TO declared_at;
      ALTER TABLE outage RENAME COLUMN recorded_by TO declared_by;
      ALTER TABLE outage RENAME CONSTRAINT outage_recorded_by_fk TO outage_declared_by_fk;
      ALTER TABLE outage RENAME CONSTRAINT outage_recorded_at_not_null TO outage_declared_at_not_null;
      COMMENT ON TABLE outage IS 'Declared outages of an office or of CNIPA';
    `);
  }
}

const OFFICE = `('GUANGZHOU', 'SHENZHEN')`;
const STAGE = `('COLLECTION', 'RECOMMENDATION', 'REVIEW', 'FORWARDING')`;

const secured = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_in_scope ON ${table} TO youshen_app
    USING (may_see(office, case_id)) WITH CHECK (may_see(office, case_id));
  CREATE POLICY ${table}_guangzhou_only ON ${table} AS RESTRICTIVE TO youshen_guangzhou USING (office = 'GUANGZHOU');
  CREATE POLICY ${table}_shenzhen_only ON ${table} AS RESTRICTIVE TO youshen_shenzhen USING (office = 'SHENZHEN');
  CREATE POLICY ${table}_own_case_only ON ${table} AS RESTRICTIVE TO youshen_portal
    USING (case_id::text = current_setting('youshen.case_id', true));
`;

/** What ends or corrects an outage is a further record of it, in force from its own instant on; none is ever changed. */
const OUTAGES = `
  ALTER TABLE outage RENAME COLUMN declared_at TO recorded_at;
  ALTER TABLE outage RENAME COLUMN declared_by TO recorded_by;
  ALTER TABLE outage RENAME CONSTRAINT outage_declared_by_fk TO outage_recorded_by_fk;
  ALTER TABLE outage RENAME CONSTRAINT outage_declared_at_not_null TO outage_recorded_at_not_null;
  ALTER TABLE outage ADD COLUMN withdrawn boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT outage_pk, ADD CONSTRAINT outage_pk PRIMARY KEY (id, recorded_at);
  COMMENT ON TABLE outage IS 'Declared outages of an office or of CNIPA: a record for each declaration, end, correction and withdrawal';
  REVOKE UPDATE ON outage FROM youshen_supervision;
  ALTER TABLE due_revision ADD COLUMN not_before boolean NOT NULL DEFAULT false;
`;

/** A change is taken to the cases on two lanes at once; what it announces by the ten thousand waits behind what people have just done. */
const TELLING = `
  ALTER TABLE reprojection ADD COLUMN lane integer NOT NULL DEFAULT 0,
    DROP CONSTRAINT reprojection_pk, ADD CONSTRAINT reprojection_pk PRIMARY KEY (change_id, lane);
  ALTER TABLE outbox ADD COLUMN bulk boolean NOT NULL DEFAULT false;
  CREATE INDEX outbox_by_urgency ON outbox (bulk, id);
`;

const WARNINGS = `
  CREATE TABLE stage_point (
    case_id uuid NOT NULL CONSTRAINT stage_point_case_fk REFERENCES case_file (id),
    period integer NOT NULL,
    stage text NOT NULL CONSTRAINT stage_point_stage_known CHECK (stage IN ${STAGE}),
    percent integer NOT NULL CONSTRAINT stage_point_percent_known CHECK (percent IN (50, 80, 100)),
    office text NOT NULL CONSTRAINT stage_point_office_known CHECK (office IN ${OFFICE}),
    point_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT stage_point_pk PRIMARY KEY (case_id, period, stage, percent)
  );
  COMMENT ON TABLE stage_point IS 'Warnings of a stage against its share of the promise: once per case, period and stage';
  GRANT SELECT, INSERT ON stage_point TO youshen_app;
  ${secured('stage_point')}

  CREATE TABLE warning_rung (
    effective_from date NOT NULL,
    subject text NOT NULL CONSTRAINT warning_rung_subject_known CHECK (subject IN ('PROMISE', 'STAGE')),
    percent integer NOT NULL CONSTRAINT warning_rung_percent_known CHECK (percent IN (50, 80, 100)),
    addressee text NOT NULL CONSTRAINT warning_rung_addressee_known CHECK (addressee IN ('HANDLER', 'SUPERVISOR')),
    CONSTRAINT warning_rung_pk PRIMARY KEY (effective_from, subject, percent, addressee)
  );
  COMMENT ON TABLE warning_rung IS 'Who is told of which warning, from a day on until the next ladder takes over';
  GRANT SELECT ON warning_rung TO youshen_app;

  CREATE TABLE notification (
    id uuid CONSTRAINT notification_pk PRIMARY KEY DEFAULT uuidv7(),
    office text NOT NULL CONSTRAINT notification_office_known CHECK (office IN ${OFFICE}),
    account_id uuid NOT NULL CONSTRAINT notification_account_fk REFERENCES staff_account (id),
    addressee text NOT NULL CONSTRAINT notification_addressee_known CHECK (addressee IN ('HANDLER', 'SUPERVISOR')),
    case_id uuid NOT NULL CONSTRAINT notification_case_fk REFERENCES case_file (id),
    kind text NOT NULL CONSTRAINT notification_kind_known CHECK (kind IN ('WARNING', 'BREACH', 'STAGE_WARNING')),
    period integer NOT NULL,
    stage text NOT NULL CONSTRAINT notification_stage_known CHECK (stage = 'WHOLE' OR stage IN ${STAGE}),
    percent integer NOT NULL,
    point_at timestamptz NOT NULL,
    at timestamptz NOT NULL,
    seen_at timestamptz,
    CONSTRAINT notification_once UNIQUE (case_id, account_id, period, stage, percent)
  );
  COMMENT ON TABLE notification IS 'What an officer is told of a case: once per account, case, period and rung; told from "at" on, within service hours';
  CREATE INDEX notification_unseen ON notification (account_id, at, id) WHERE seen_at IS NULL;
  CREATE INDEX notification_by_account ON notification (account_id, at, id);
  GRANT INSERT ON notification TO youshen_app;
  GRANT SELECT, UPDATE (seen_at) ON notification TO youshen_guangzhou, youshen_shenzhen, youshen_supervision;
  ${secured('notification')}
`;

const WATCHDOG = `
  CREATE TABLE incident (
    id uuid CONSTRAINT incident_pk PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL CONSTRAINT incident_case_fk REFERENCES case_file (id),
    office text NOT NULL CONSTRAINT incident_office_known CHECK (office IN ${OFFICE}),
    kind text NOT NULL CONSTRAINT incident_kind_known
      CHECK (kind IN ('WRONG_STATE', 'WRONG_DUE', 'WRONG_POINT', 'MISSING_POINT', 'MISSING_WORKFLOW', 'WRONG_TIMER', 'STRAY_WORKFLOW')),
    found_at timestamptz NOT NULL,
    expected text NOT NULL,
    found text NOT NULL,
    repaired_at timestamptz NOT NULL,
    repair text NOT NULL CONSTRAINT incident_repair_known
      CHECK (repair IN ('PROJECTED', 'POINT_RECORDED', 'ANNOUNCED', 'RESTARTED', 'TERMINATED'))
  );
  COMMENT ON TABLE incident IS 'Where projection, workflow and fresh computation differed by more than a second, and what was done about it';
  CREATE INDEX incident_by_office ON incident (office, id);
  GRANT SELECT ON incident TO youshen_supervision;
  GRANT SELECT, INSERT ON incident TO youshen_worker;
  ${secured('incident')}

  CREATE TABLE watchdog_run (
    id uuid CONSTRAINT watchdog_run_pk PRIMARY KEY DEFAULT uuidv7(),
    requested_at timestamptz NOT NULL,
    requested_by uuid CONSTRAINT watchdog_run_requested_by_fk REFERENCES staff_account (id),
    key text CONSTRAINT watchdog_run_key_unique UNIQUE,
    started_at timestamptz,
    finished_at timestamptz,
    cases integer NOT NULL DEFAULT 0,
    incidents integer NOT NULL DEFAULT 0
  );
  COMMENT ON TABLE watchdog_run IS 'Rounds of the watchdog over all open cases, by schedule or asked for by a supervisor';
  GRANT SELECT, INSERT ON watchdog_run TO youshen_supervision;
  GRANT SELECT, INSERT, UPDATE ON watchdog_run TO youshen_worker;
`;
