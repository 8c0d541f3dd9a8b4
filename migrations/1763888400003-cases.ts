import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The case: its append-only actions, the projection folded from them, and what hangs on it. */
export class Cases1763888400003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CASE_FILE);
    await runner.query(CASE_ACTION);
    await runner.query(FILES);
    await runner.query(DECISIONS);
    await runner.query(FORWARDING);
    await runner.query(RECORDS);
    await runner.query(LOCK_HOLDER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION applicant_case, lock_holder;
      DROP TABLE gateway_cursor, outbox, command_key, audit_entry, forwarding_attempt, forwarding, clock_point, assessment,
        issued_document, case_attachment, upload, identifier_index, case_action, case_file, acceptance_counter;
    `);
  }
}

const secured = (table: string, caseColumn = 'case_id'): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_in_scope ON ${table} TO youshen_app
    USING (may_see(office, ${caseColumn})) WITH CHECK (may_see(office, ${caseColumn}));
  CREATE POLICY ${table}_guangzhou_only ON ${table} AS RESTRICTIVE TO youshen_guangzhou USING (office = 'GUANGZHOU');
  CREATE POLICY ${table}_shenzhen_only ON ${table} AS RESTRICTIVE TO youshen_shenzhen USING (office = 'SHENZHEN');
  CREATE POLICY ${table}_own_case_only ON ${table} AS RESTRICTIVE TO youshen_portal
    USING (${caseColumn}::text = current_setting('youshen.case_id', true));
`;

const office = (table: string): string =>
  `office text NOT NULL CONSTRAINT ${table}_office_known CHECK (office IN ('GUANGZHOU', 'SHENZHEN'))`;

const CASE_FILE = `
  CREATE TABLE acceptance_counter (
    office text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT acceptance_counter_pk PRIMARY KEY (office, year)
  );
  COMMENT ON TABLE acceptance_counter IS 'Acceptance numbers without gaps, per office and year';

  CREATE TABLE case_file (
    id uuid CONSTRAINT case_file_pk PRIMARY KEY,
    acceptance_number text NOT NULL CONSTRAINT case_file_acceptance_number_unique UNIQUE,
    ${office('case_file')},
    region text NOT NULL CONSTRAINT case_file_region_known CHECK (region IN ('HK', 'MO')),
    channel text NOT NULL CONSTRAINT case_file_channel_known CHECK (channel IN ('WINDOW', 'POST', 'ONLINE', 'BATCH')),
    application_number text NOT NULL CONSTRAINT case_file_application_number_form CHECK (application_number ~ '^[0-9]{12}[.][0-9X]$'),
    invention_title text NOT NULL,
    applicant_name text NOT NULL,
    state text NOT NULL CONSTRAINT case_file_state_known CHECK (state IN (
      'RECEIVED', 'COLLECTING', 'AWAITING_CORRECTION', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW', 'FORWARDING',
      'FORWARDED', 'CNIPA_CORRECTION', 'GRANTED', 'REFUSED', 'TERMINATED', 'NOT_ACCEPTED', 'NOT_RECOMMENDED',
      'WITHDRAWN', 'COMPLETED')),
    state_since timestamptz NOT NULL,
    seq integer NOT NULL CONSTRAINT case_file_seq_positive CHECK (seq > 0),
    received_at timestamptz NOT NULL,
    registered_at timestamptz NOT NULL,
    handler_id uuid CONSTRAINT case_file_handler_fk REFERENCES staff_account (id),
    handler_name text,
    handler_since timestamptz,
    recommender_id uuid CONSTRAINT case_file_recommender_fk REFERENCES staff_account (id),
    reviewer_id uuid CONSTRAINT case_file_reviewer_fk REFERENCES staff_account (id),
    clock_state text NOT NULL CONSTRAINT case_file_clock_state_known
      CHECK (clock_state IN ('running', 'outage', 'awaiting-correction', 'stopped')),
    clock_period integer NOT NULL,
    deemed_received_at timestamptz NOT NULL,
    due_at timestamptz,
    due_not_before boolean NOT NULL,
    due_provisional boolean NOT NULL,
    next_point_at timestamptz,
    next_point_percent integer,
    collected boolean NOT NULL,
    breached_at timestamptz,
    forwarded_at timestamptz,
    cnipa_receipt_number text,
    CONSTRAINT case_file_four_eyes CHECK (reviewer_id <> recommender_id),
    CONSTRAINT case_file_next_point_whole CHECK ((next_point_at IS NULL) = (next_point_percent IS NULL)),
    CONSTRAINT case_file_handler_whole CHECK ((handler_id IS NULL) = (handler_since IS NULL))
  );
  COMMENT ON TABLE case_file IS 'One row per case: a projection of its actions, rebuilt with every command';
  COMMENT ON COLUMN case_file.seq IS 'Number of the last action: the version of the case';

  CREATE UNIQUE INDEX case_file_one_live_request ON case_file (application_number)
    WHERE state NOT IN ('WITHDRAWN', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'REFUSED');
  COMMENT ON INDEX case_file_one_live_request IS 'One live request per application number over both offices';
  CREATE INDEX case_file_open_by_due ON case_file (office, due_at, id)
    WHERE state NOT IN ('REFUSED', 'TERMINATED', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'WITHDRAWN', 'COMPLETED');

  GRANT SELECT, INSERT, UPDATE ON case_file, acceptance_counter TO youshen_app;
  ${secured('case_file', 'id')}
`;

const CASE_ACTION = `
  CREATE TABLE case_action (
    case_id uuid NOT NULL CONSTRAINT case_action_case_fk REFERENCES case_file (id),
    seq integer NOT NULL,
    ${office('case_action')},
    type text NOT NULL,
    at timestamptz NOT NULL,
    actor jsonb NOT NULL,
    payload jsonb NOT NULL,
    CONSTRAINT case_action_pk PRIMARY KEY (case_id, seq)
  );
  COMMENT ON TABLE case_action IS 'The history of a case: append-only, the truth from which everything else is folded';
  GRANT SELECT, INSERT ON case_action TO youshen_app;
  ${secured('case_action')}

  CREATE TABLE identifier_index (
    case_id uuid NOT NULL CONSTRAINT identifier_index_case_fk REFERENCES case_file (id),
    ${office('identifier_index')},
    blind_index text NOT NULL,
    CONSTRAINT identifier_index_pk PRIMARY KEY (blind_index, case_id)
  );
  COMMENT ON TABLE identifier_index IS 'Keyed hashes of identity numbers: they can be searched for, not read';
  GRANT SELECT, INSERT ON identifier_index TO youshen_app;
  ${secured('identifier_index')}
`;

const FILES = `
  CREATE TABLE upload (
    id uuid CONSTRAINT upload_pk PRIMARY KEY DEFAULT uuidv7(),
    owner text NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    sha256 text NOT NULL,
    content bytea NOT NULL,
    created_at timestamptz NOT NULL
  );
  COMMENT ON TABLE upload IS 'Files as received, checked before they are stored; owned by whoever uploaded them';
  GRANT SELECT, INSERT ON upload TO youshen_app;

  CREATE TABLE case_attachment (
    case_id uuid NOT NULL CONSTRAINT case_attachment_case_fk REFERENCES case_file (id),
    upload_id uuid NOT NULL CONSTRAINT case_attachment_upload_fk REFERENCES upload (id),
    ${office('case_attachment')},
    seq integer NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    copies integer NOT NULL,
    pages integer NOT NULL,
    CONSTRAINT case_attachment_pk PRIMARY KEY (case_id, upload_id, seq)
  );
  COMMENT ON TABLE case_attachment IS 'Which uploads belong to which case, and with which action they came';
  GRANT SELECT, INSERT ON case_attachment TO youshen_app;
  ${secured('case_attachment')}

  CREATE TABLE issued_document (
    id uuid CONSTRAINT issued_document_pk PRIMARY KEY DEFAULT uuidv7(),
    case_id uuid NOT NULL CONSTRAINT issued_document_case_fk REFERENCES case_file (id),
    ${office('issued_document')},
    seq integer NOT NULL,
    kind text NOT NULL,
    sha256 text NOT NULL,
    content bytea NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT issued_document_once UNIQUE (case_id, seq, kind)
  );
  COMMENT ON TABLE issued_document IS 'PDF documents the office issued, one per kind and action that gave rise to it';
  GRANT SELECT, INSERT ON issued_document TO youshen_app;
  ${secured('issued_document')}
`;

const DECISIONS = `
  CREATE TABLE assessment (
    case_id uuid NOT NULL CONSTRAINT assessment_case_fk REFERENCES case_file (id),
    seq integer NOT NULL,
    ${office('assessment')},
    at timestamptz NOT NULL,
    inputs text NOT NULL,
    inputs_sha256 text NOT NULL,
    result text NOT NULL,
    result_sha256 text NOT NULL,
    rule_set_version text NOT NULL,
    table_version text NOT NULL,
    calendar_version text NOT NULL,
    CONSTRAINT assessment_pk PRIMARY KEY (case_id, seq)
  );
  COMMENT ON TABLE assessment IS 'Assessments with their inputs, both as canonical JSON (RFC 8785) and hashed';
  GRANT SELECT, INSERT ON assessment TO youshen_app;
  ${secured('assessment')}

  CREATE TABLE clock_point (
    case_id uuid NOT NULL CONSTRAINT clock_point_case_fk REFERENCES case_file (id),
    period integer NOT NULL,
    percent integer NOT NULL CONSTRAINT clock_point_percent_known CHECK (percent IN (50, 80, 100)),
    ${office('clock_point')},
    point_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT clock_point_pk PRIMARY KEY (case_id, period, percent)
  );
  COMMENT ON TABLE clock_point IS 'Warnings (50, 80 %) and breaches (100 %): once per case and period';
  GRANT SELECT, INSERT ON clock_point TO youshen_app;
  ${secured('clock_point')}
`;

const FORWARDING = `
  CREATE TABLE forwarding (
    case_id uuid CONSTRAINT forwarding_pk PRIMARY KEY CONSTRAINT forwarding_case_fk REFERENCES case_file (id),
    ${office('forwarding')},
    idempotency_key text NOT NULL CONSTRAINT forwarding_key_unique UNIQUE,
    package_sha256 text NOT NULL,
    manifest jsonb NOT NULL,
    built_at timestamptz NOT NULL
  );
  COMMENT ON TABLE forwarding IS 'The package sent to CNIPA: one per case, built once, sent as often as it takes';
  GRANT SELECT, INSERT ON forwarding TO youshen_app;
  ${secured('forwarding')}

  CREATE TABLE forwarding_attempt (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT forwarding_attempt_pk PRIMARY KEY,
    case_id uuid NOT NULL CONSTRAINT forwarding_attempt_case_fk REFERENCES case_file (id),
    ${office('forwarding_attempt')},
    at timestamptz NOT NULL,
    outcome text NOT NULL
  );
  COMMENT ON TABLE forwarding_attempt IS 'Each attempt to hand the package over, and how it ended';
  CREATE INDEX forwarding_attempt_by_case ON forwarding_attempt (case_id);
  GRANT SELECT, INSERT ON forwarding_attempt TO youshen_app;
  ${secured('forwarding_attempt')}
`;

const RECORDS = `
  CREATE TABLE audit_entry (
    id uuid CONSTRAINT audit_entry_pk PRIMARY KEY DEFAULT uuidv7(),
    ${office('audit_entry')},
    case_id uuid,
    seq integer,
    at timestamptz NOT NULL,
    actor jsonb NOT NULL,
    act text NOT NULL,
    act_sha256 text NOT NULL,
    request_id text
  );
  COMMENT ON TABLE audit_entry IS 'Who did or read what, and when; the act itself by its hash';
  CREATE INDEX audit_entry_by_case ON audit_entry (case_id);
  GRANT SELECT, INSERT ON audit_entry TO youshen_app;
  ${secured('audit_entry')}

  CREATE TABLE command_key (
    scope text NOT NULL,
    key text NOT NULL,
    body_sha256 text NOT NULL,
    case_id uuid NOT NULL,
    answer jsonb NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT command_key_pk PRIMARY KEY (scope, key)
  );
  COMMENT ON TABLE command_key IS 'Idempotency: one effect per key and caller, and the first answer again';
  GRANT SELECT, INSERT ON command_key TO youshen_app;

  CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outbox_pk PRIMARY KEY,
    case_id uuid NOT NULL,
    office text NOT NULL,
    at timestamptz NOT NULL
  );
  COMMENT ON TABLE outbox IS 'Cases whose workflow has something to learn; emptied by the relay';
  GRANT INSERT ON outbox TO youshen_app;
  GRANT SELECT, UPDATE, DELETE ON outbox TO youshen_worker;

  CREATE TABLE gateway_cursor (
    feed text NOT NULL,
    cursor text NOT NULL,
    CONSTRAINT gateway_cursor_pk PRIMARY KEY (feed)
  );
  COMMENT ON TABLE gateway_cursor IS 'Up to where what CNIPA publishes is on record';
  GRANT SELECT, INSERT, UPDATE ON gateway_cursor TO youshen_worker;
`;

/** Two questions that row-level security would forbid and that must be answered all the same, with the least said. */
const LOCK_HOLDER = `
  CREATE FUNCTION lock_holder(number text) RETURNS TABLE (office text, since timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT office, registered_at FROM case_file
    WHERE application_number = number
      AND state NOT IN ('WITHDRAWN', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'REFUSED')
  $$;
  COMMENT ON FUNCTION lock_holder IS 'Which office holds the live request for an application, and since when';

  CREATE FUNCTION applicant_case(number text) RETURNS TABLE (id uuid, office text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT id, office FROM case_file WHERE acceptance_number = number
  $$;
  COMMENT ON FUNCTION applicant_case IS 'The case behind an acceptance number, to check the secret against';
  REVOKE ALL ON FUNCTION lock_holder, applicant_case FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION lock_holder, applicant_case TO youshen_app;
`;
