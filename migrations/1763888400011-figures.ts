import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the figures of the offices are counted from: derived per case from its history, and made anew when it moved on. */
export class Figures1763888400011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CASES);
    await runner.query(SPANS);
    await runner.query(STAGES);
    await runner.query(THRESHOLDS);
    await runner.query(PUBLISHED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION published_months, published_stages;
      DROP TABLE figure_threshold, case_stage, case_span, case_figure;
    `);
  }
}

const secured = (table: string): string => `
  GRANT SELECT ON ${table} TO youshen_app;
  GRANT INSERT, DELETE ON ${table} TO youshen_worker;
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_in_scope ON ${table} TO youshen_app USING (may_see(office, case_id)) WITH CHECK (may_see(office, case_id));
  CREATE POLICY ${table}_guangzhou_only ON ${table} AS RESTRICTIVE TO youshen_guangzhou USING (office = 'GUANGZHOU');
  CREATE POLICY ${table}_shenzhen_only ON ${table} AS RESTRICTIVE TO youshen_shenzhen USING (office = 'SHENZHEN');
  CREATE POLICY ${table}_own_case_only ON ${table} AS RESTRICTIVE TO youshen_portal
    USING (case_id::text = current_setting('youshen.case_id', true));
`;

const office = (table: string): string =>
  `office text NOT NULL CONSTRAINT ${table}_office_known CHECK (office IN ('GUANGZHOU', 'SHENZHEN'))`;

const CASES = `
  CREATE TABLE case_figure (
    case_id uuid CONSTRAINT case_figure_pk PRIMARY KEY CONSTRAINT case_figure_case_fk REFERENCES case_file (id),
    ${office('case_figure')},
    seq integer NOT NULL,
    channel text NOT NULL,
    region text NOT NULL,
    state text NOT NULL,
    received_on date NOT NULL,
    outcome text NOT NULL CONSTRAINT case_figure_outcome_known CHECK (outcome IN ('KEPT', 'BROKEN', 'NOT_OWED', 'RUNNING')),
    decided_on date,
    decided_at timestamptz,
    breach_cause text,
    corrections integer NOT NULL,
    defects text[] NOT NULL,
    CONSTRAINT case_figure_decided_whole
      CHECK ((outcome = 'RUNNING') = (decided_on IS NULL) AND (decided_on IS NULL) = (decided_at IS NULL))
  );
  COMMENT ON TABLE case_figure IS 'What one case adds to the figures, as of one place in its history; days are of Asia/Shanghai';
  CREATE INDEX case_figure_by_decision ON case_figure (office, decided_on);
  CREATE INDEX case_figure_by_receipt ON case_figure (office, received_on);
  ${secured('case_figure')}
`;

const SPANS = `
  CREATE TABLE case_span (
    case_id uuid NOT NULL CONSTRAINT case_span_case_fk REFERENCES case_file (id),
    part integer NOT NULL,
    ${office('case_span')},
    state text NOT NULL,
    owner text NOT NULL CONSTRAINT case_span_owner_known CHECK (owner IN ('OFFICE', 'APPLICANT', 'CNIPA')),
    handler_id uuid,
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    until_on date NOT NULL,
    working_ms bigint NOT NULL,
    CONSTRAINT case_span_pk PRIMARY KEY (case_id, part),
    CONSTRAINT case_span_forward CHECK (until_at > from_at)
  );
  COMMENT ON TABLE case_span IS 'Stretches in which neither state nor handler of a case changed, with their service time in milliseconds';
  CREATE INDEX case_span_by_end ON case_span (office, until_on);
  ${secured('case_span')}
`;

const STAGES = `
  CREATE TABLE case_stage (
    case_id uuid NOT NULL CONSTRAINT case_stage_case_fk REFERENCES case_file (id),
    stage text NOT NULL CONSTRAINT case_stage_known CHECK (stage IN ('COLLECTION', 'RECOMMENDATION', 'REVIEW', 'FORWARDING')),
    ${office('case_stage')},
    used_ms bigint NOT NULL,
    budget_ms bigint NOT NULL,
    CONSTRAINT case_stage_pk PRIMARY KEY (case_id, stage)
  );
  COMMENT ON TABLE case_stage IS 'Each stage of a request that went to CNIPA against its share, service time in milliseconds';
  ${secured('case_stage')}
`;

const THRESHOLDS = `
  CREATE TABLE figure_threshold (
    measure text NOT NULL CONSTRAINT figure_threshold_measure_known
      CHECK (measure IN ('TIMELINESS', 'STAGES_WITHIN_SHARE', 'WITHOUT_CORRECTION', 'BREACHES_EXPLAINED')),
    effective_from date NOT NULL,
    least numeric NOT NULL CONSTRAINT figure_threshold_least_share CHECK (least BETWEEN 0 AND 1),
    weeks integer NOT NULL CONSTRAINT figure_threshold_weeks_sane CHECK (weeks BETWEEN 1 AND 52),
    cases integer NOT NULL CONSTRAINT figure_threshold_cases_positive CHECK (cases > 0),
    set_at timestamptz NOT NULL,
    set_by jsonb NOT NULL,
    CONSTRAINT figure_threshold_pk PRIMARY KEY (measure, effective_from, set_at)
  );
  COMMENT ON TABLE figure_threshold IS 'A share below "least" over so many weeks, and at least so many cases, raises an alert; the newest record in force counts';
  GRANT SELECT, INSERT ON figure_threshold TO youshen_supervision;
  GRANT SELECT ON figure_threshold TO youshen_worker;
  INSERT INTO figure_threshold (measure, effective_from, least, weeks, cases, set_at, set_by) VALUES
    ('TIMELINESS', '2000-01-01', 0.98, 4, 10, '2000-01-01T00:00:00+08:00', '{"kind": "system"}'),
    ('STAGES_WITHIN_SHARE', '2000-01-01', 0.80, 4, 10, '2000-01-01T00:00:00+08:00', '{"kind": "system"}'),
    ('WITHOUT_CORRECTION', '2000-01-01', 0.50, 8, 10, '2000-01-01T00:00:00+08:00', '{"kind": "system"}'),
    ('BREACHES_EXPLAINED', '2000-01-01', 1, 4, 1, '2000-01-01T00:00:00+08:00', '{"kind": "system"}');
`;

/**
 * The public learns counts by month and office, and none so small that a person could be guessed from it: a month with
 * fewer than five decided requests tells only that.
 */
const PUBLISHED = `
  CREATE FUNCTION published_months(since date, before date)
  RETURNS TABLE (office text, month date, few boolean, received integer, kept integer, broken integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    WITH counted AS (
      SELECT f.office, date_trunc('month', f.decided_on)::date AS month,
        count(*) FILTER (WHERE f.outcome = 'KEPT')::int AS kept, count(*) FILTER (WHERE f.outcome = 'BROKEN')::int AS broken
      FROM case_figure f WHERE f.decided_on >= since AND f.decided_on < before AND f.outcome IN ('KEPT', 'BROKEN') GROUP BY 1, 2
    ), received AS (
      SELECT f.office, date_trunc('month', f.received_on)::date AS month, count(*)::int AS received
      FROM case_figure f WHERE f.received_on >= since AND f.received_on < before GROUP BY 1, 2
    )
    SELECT office, month, coalesce(kept + broken, 0) < 5 OR coalesce(received, 0) < 5,
      CASE WHEN coalesce(kept + broken, 0) >= 5 AND received >= 5 THEN received END,
      CASE WHEN kept + broken >= 5 AND coalesce(received, 0) >= 5 THEN kept END,
      CASE WHEN kept + broken >= 5 AND coalesce(received, 0) >= 5 THEN broken END
    FROM counted FULL JOIN received USING (office, month) ORDER BY office, month
  $$;
  COMMENT ON FUNCTION published_months IS 'Volumes and timeliness by office and month, without small numbers; for everybody';

  CREATE FUNCTION published_stages(since date, before date)
  RETURNS TABLE (office text, stage text, cases integer, median_ms bigint, share_ms bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT s.office, s.stage, count(*)::int, percentile_cont(0.5) WITHIN GROUP (ORDER BY s.used_ms)::bigint,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY s.budget_ms)::bigint
    FROM case_stage s JOIN case_figure f USING (case_id)
    WHERE f.decided_on >= since AND f.decided_on < before GROUP BY 1, 2 HAVING count(*) >= 5 ORDER BY 1, 2
  $$;
  COMMENT ON FUNCTION published_stages IS 'Median service time by office and stage, without small numbers; for everybody';
  REVOKE ALL ON FUNCTION published_months, published_stages FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION published_months, published_stages TO youshen_portal, youshen_supervision;
`;
