import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the clock and the rules are reckoned with: versioned, loaded, never edited in place. */
export class ReferenceData1763888400004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLOCK);
    await runner.query(RULES);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE integrity_finding, field_table, outage, service_hours, holiday_notice, policy_version`);
  }
}

/** What the clock is reckoned with. */
const CLOCK = `
  CREATE TABLE policy_version (
    version bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT policy_version_pk PRIMARY KEY,
    reason text NOT NULL,
    at timestamptz NOT NULL,
    by_name text NOT NULL
  );
  COMMENT ON TABLE policy_version IS 'One row per change of calendar, service hours, outages or tables; the newest is in force';

  CREATE TABLE holiday_notice (
    id text CONSTRAINT holiday_notice_pk PRIMARY KEY,
    year integer NOT NULL,
    title text NOT NULL,
    address text NOT NULL,
    days jsonb NOT NULL,
    loaded_at timestamptz NOT NULL,
    loaded_by text NOT NULL
  );
  COMMENT ON TABLE holiday_notice IS 'Holiday notices of the State Council, a record each';

  CREATE TABLE service_hours (
    office text NOT NULL CONSTRAINT service_hours_office_known CHECK (office IN ('GUANGZHOU', 'SHENZHEN')),
    effective_from date NOT NULL,
    periods jsonb NOT NULL,
    loaded_at timestamptz NOT NULL,
    loaded_by text NOT NULL,
    CONSTRAINT service_hours_pk PRIMARY KEY (office, effective_from)
  );
  COMMENT ON TABLE service_hours IS 'Service hours per office from a day on';

  CREATE TABLE outage (
    id uuid CONSTRAINT outage_pk PRIMARY KEY DEFAULT uuidv7(),
    scope text NOT NULL CONSTRAINT outage_scope_known CHECK (scope IN ('GUANGZHOU', 'SHENZHEN', 'CNIPA')),
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    reason text NOT NULL,
    declared_by uuid CONSTRAINT outage_declared_by_fk REFERENCES staff_account (id),
    declared_at timestamptz NOT NULL,
    CONSTRAINT outage_ends_after_it_begins CHECK (ended_at >= began_at)
  );
  COMMENT ON TABLE outage IS 'Declared outages of an office or of CNIPA';
`;

/** What the rules are held against. */
const RULES = `
  CREATE TABLE field_table (
    version text CONSTRAINT field_table_pk PRIMARY KEY,
    title text NOT NULL,
    address text NOT NULL,
    rows jsonb NOT NULL,
    concordance jsonb NOT NULL,
    loaded_at timestamptz NOT NULL,
    loaded_by text NOT NULL
  );
  COMMENT ON TABLE field_table IS 'Versions of the SEI-IPC table with their concordance';

  CREATE TABLE integrity_finding (
    id uuid CONSTRAINT integrity_finding_pk PRIMARY KEY DEFAULT uuidv7(),
    party text NOT NULL CONSTRAINT integrity_finding_party_known CHECK (party IN ('REQUESTER', 'AGENCY')),
    party_index text NOT NULL,
    found_on date NOT NULL,
    source text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL
  );
  COMMENT ON TABLE integrity_finding IS 'Findings of bad faith (Order 85 Article 22): requesters by the keyed hash of their number, agencies by code';
  CREATE INDEX integrity_finding_by_party ON integrity_finding (party_index);
`;

const GRANTS = `
  GRANT SELECT ON policy_version, holiday_notice, service_hours, outage, field_table, integrity_finding TO youshen_app;
  GRANT INSERT ON integrity_finding TO youshen_supervision;
  GRANT INSERT ON policy_version, holiday_notice, service_hours, field_table TO youshen_supervision;
  GRANT INSERT, UPDATE ON outage TO youshen_supervision;
`;
