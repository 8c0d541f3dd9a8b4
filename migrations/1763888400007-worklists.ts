import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists, searches and stand-ins need: columns and indexes of the projection, words to search by, saved filters, absences. */
export class Worklists1763888400007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LISTING);
    await runner.query(SEARCH);
    await runner.query(SAVED_FILTER);
    await runner.query(ABSENCE);
    await runner.query(FLOW);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY outbox_own_case_only ON outbox;
      DROP POLICY outbox_shenzhen_only ON outbox;
      DROP POLICY outbox_guangzhou_only ON outbox;
      DROP POLICY outbox_in_scope ON outbox;
      ALTER TABLE outbox DISABLE ROW LEVEL SECURITY;
      REVOKE SELECT ON outbox FROM youshen_app;
      DROP TABLE sweep_round, missing_flow, absence, saved_filter, case_search;
      DROP EXTENSION btree_gist;
      DROP INDEX case_file_open_by_due, case_file_open_by_state, case_file_unclaimed, case_file_at_cnipa, case_file_ended_last,
        case_file_ended_by_state, case_file_by_handler, case_file_returned, case_file_correction_answered, case_file_provisional, case_file_breached, case_file_by_change;
      ALTER TABLE case_file DROP COLUMN returned, DROP COLUMN correction_answered, DROP COLUMN agency_code, DROP COLUMN agency_name,
        DROP COLUMN runs_out_at, DROP COLUMN changed_at, DROP COLUMN listing_version;
      CREATE INDEX case_file_open_by_due ON case_file (office, due_at, id)
        WHERE state NOT IN ('REFUSED', 'TERMINATED', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'WITHDRAWN', 'COMPLETED');
    `);
  }
}

const OPEN = `state NOT IN ('REFUSED', 'TERMINATED', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'WITHDRAWN', 'COMPLETED')`;
const ENDED = `state IN ('REFUSED', 'TERMINATED', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'WITHDRAWN', 'COMPLETED')`;

const LISTING = `
  ALTER TABLE case_file
    ADD COLUMN returned boolean NOT NULL DEFAULT false,
    ADD COLUMN correction_answered boolean NOT NULL DEFAULT false,
    ADD COLUMN agency_code text,
    ADD COLUMN agency_name text,
    ADD COLUMN runs_out_at timestamptz NOT NULL DEFAULT 'infinity',
    ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN listing_version integer NOT NULL DEFAULT 0;
  COMMENT ON COLUMN case_file.runs_out_at IS 'Due instant of a promise that runs, else infinity: what is due first comes first';
  COMMENT ON COLUMN case_file.changed_at IS 'When this row was last written';
  COMMENT ON COLUMN case_file.listing_version IS 'How what lists and searches need was made; an older row is made anew';
  UPDATE case_file SET runs_out_at = due_at WHERE clock_state <> 'stopped' AND due_at IS NOT NULL;

  DROP INDEX case_file_open_by_due;
  CREATE INDEX case_file_open_by_due ON case_file (office, runs_out_at, id) WHERE ${OPEN};
  CREATE INDEX case_file_open_by_state ON case_file (office, state, runs_out_at, id) WHERE ${OPEN};
  CREATE INDEX case_file_unclaimed ON case_file (office, runs_out_at, id)
    WHERE handler_id IS NULL AND state IN ('RECEIVED', 'COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW');
  CREATE INDEX case_file_at_cnipa ON case_file (office, runs_out_at, id) WHERE state IN ('FORWARDING', 'FORWARDED', 'CNIPA_CORRECTION', 'GRANTED');
  CREATE INDEX case_file_ended_last ON case_file (office, state_since, id) WHERE ${ENDED};
  CREATE INDEX case_file_ended_by_state ON case_file (office, state, state_since, id) WHERE ${ENDED};
  CREATE INDEX case_file_by_handler ON case_file (handler_id, runs_out_at, id) WHERE handler_id IS NOT NULL;
  CREATE INDEX case_file_returned ON case_file (office, runs_out_at, id) WHERE returned;
  CREATE INDEX case_file_correction_answered ON case_file (office, runs_out_at, id) WHERE correction_answered;
  CREATE INDEX case_file_provisional ON case_file (office, runs_out_at, id) WHERE due_provisional AND ${OPEN};
  CREATE INDEX case_file_breached ON case_file (office, runs_out_at, id) WHERE breached_at IS NOT NULL AND ${OPEN};
  CREATE INDEX case_file_by_change ON case_file (office, changed_at);
`;

/** Row-level security as for everything that hangs on a case. */
const secured = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_in_scope ON ${table} TO youshen_app
    USING (may_see(office, case_id)) WITH CHECK (may_see(office, case_id));
  CREATE POLICY ${table}_guangzhou_only ON ${table} AS RESTRICTIVE TO youshen_guangzhou USING (office = 'GUANGZHOU');
  CREATE POLICY ${table}_shenzhen_only ON ${table} AS RESTRICTIVE TO youshen_shenzhen USING (office = 'SHENZHEN');
  CREATE POLICY ${table}_own_case_only ON ${table} AS RESTRICTIVE TO youshen_portal
    USING (case_id::text = current_setting('youshen.case_id', true));
`;

const office = (table: string): string =>
  `office text NOT NULL CONSTRAINT ${table}_office_known CHECK (office IN ('GUANGZHOU', 'SHENZHEN'))`;

/** Compared byte by byte: the operators of ranges of text are the ones row-level security lets an index answer. */
const SEARCH = `
  CREATE TABLE case_search (
    case_id uuid NOT NULL CONSTRAINT case_search_case_fk REFERENCES case_file (id),
    token text COLLATE "C" NOT NULL,
    ${office('case_search')},
    ended boolean NOT NULL,
    CONSTRAINT case_search_pk PRIMARY KEY (case_id, token)
  );
  COMMENT ON TABLE case_search IS 'What a case is found by: numbers, names and their spellings, a row each; made anew with the form';
  CREATE INDEX case_search_by_token ON case_search (office, ended, token, case_id);
  GRANT SELECT, INSERT, UPDATE, DELETE ON case_search TO youshen_app;
  ${secured('case_search')}
`;

const STAFF = 'youshen_guangzhou, youshen_shenzhen, youshen_supervision';

const SAVED_FILTER = `
  CREATE TABLE saved_filter (
    account_id uuid NOT NULL CONSTRAINT saved_filter_account_fk REFERENCES staff_account (id),
    name text NOT NULL CONSTRAINT saved_filter_name_length CHECK (length(name) BETWEEN 1 AND 60),
    filter jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    CONSTRAINT saved_filter_pk PRIMARY KEY (account_id, name)
  );
  COMMENT ON TABLE saved_filter IS 'Filters of the worklist that an account keeps; nobody else sees them';
  GRANT SELECT, INSERT, UPDATE, DELETE ON saved_filter TO ${STAFF};
  ALTER TABLE saved_filter ENABLE ROW LEVEL SECURITY;
  CREATE POLICY saved_filter_owner_only ON saved_filter TO ${STAFF}
    USING (account_id::text = current_setting('youshen.account_id', true))
    WITH CHECK (account_id::text = current_setting('youshen.account_id', true));
`;

const ABSENCE = `
  CREATE EXTENSION IF NOT EXISTS btree_gist;
  CREATE TABLE absence (
    id uuid CONSTRAINT absence_pk PRIMARY KEY,
    ${office('absence')},
    officer_id uuid NOT NULL CONSTRAINT absence_officer_fk REFERENCES staff_account (id),
    deputy_id uuid NOT NULL CONSTRAINT absence_deputy_fk REFERENCES staff_account (id),
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    set_by uuid NOT NULL CONSTRAINT absence_set_by_fk REFERENCES staff_account (id),
    set_at timestamptz NOT NULL,
    CONSTRAINT absence_ends_after_it_begins CHECK (until_at > from_at),
    CONSTRAINT absence_deputy_is_another CHECK (deputy_id <> officer_id),
    CONSTRAINT absence_once_at_a_time EXCLUDE USING gist (officer_id WITH =, office WITH =, tstzrange(from_at, until_at) WITH &&)
  );
  COMMENT ON TABLE absence IS 'When an officer is away, and who stands in; half-open, never two at once';
  CREATE INDEX absence_by_deputy ON absence (deputy_id, office);
  GRANT SELECT ON absence TO youshen_app;
  GRANT INSERT, DELETE, UPDATE (until_at) ON absence TO ${STAFF};
  ALTER TABLE absence ENABLE ROW LEVEL SECURITY;
  CREATE POLICY absence_in_scope ON absence TO youshen_app USING (may_see(office, NULL)) WITH CHECK (may_see(office, NULL));
  CREATE POLICY absence_guangzhou_only ON absence AS RESTRICTIVE TO youshen_guangzhou USING (office = 'GUANGZHOU');
  CREATE POLICY absence_shenzhen_only ON absence AS RESTRICTIVE TO youshen_shenzhen USING (office = 'SHENZHEN');
  CREATE POLICY absence_not_for_applicants ON absence AS RESTRICTIVE TO youshen_portal USING (false);
`;

/** What supervisors are told of cases that do not move; the outbox itself tells them even where no worker lives. */
const FLOW = `
  CREATE TABLE missing_flow (
    case_id uuid CONSTRAINT missing_flow_pk PRIMARY KEY CONSTRAINT missing_flow_case_fk REFERENCES case_file (id),
    ${office('missing_flow')},
    since timestamptz NOT NULL
  );
  COMMENT ON TABLE missing_flow IS 'Open cases the last sweep found without a workflow, and since which sweep';
  GRANT SELECT ON missing_flow TO youshen_app;
  GRANT INSERT, DELETE ON missing_flow TO youshen_worker;
  ${secured('missing_flow')}

  CREATE TABLE sweep_round (
    part text CONSTRAINT sweep_round_pk PRIMARY KEY,
    at timestamptz NOT NULL
  );
  COMMENT ON TABLE sweep_round IS 'When the sweep last held cases and workflows against one another';
  GRANT SELECT ON sweep_round TO youshen_app;
  GRANT INSERT, UPDATE ON sweep_round TO youshen_worker;

  GRANT SELECT ON outbox TO youshen_app;
  ${secured('outbox')}
`;
