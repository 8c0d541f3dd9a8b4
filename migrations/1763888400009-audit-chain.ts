import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit as one chain of hashes per office, written by one function alone, and its head kept once a day. */
export class AuditChain1763888400009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LINKS);
    await runner.query(HASH);
    await runner.query(CHAIN_WHAT_IS_THERE);
    await runner.query(RULES);
    await runner.query(HEAD);
    await runner.query(APPEND);
    await runner.query(ANCHOR);
    await runner.query(ON_PAPER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE issued_document DROP CONSTRAINT issued_document_head_whole, DROP COLUMN head_position, DROP COLUMN head_hash;
      DROP FUNCTION append_audit, anchor_audit, audit_hash;
      DROP TABLE audit_anchor, audit_head;
      DROP POLICY audit_entry_of_no_office ON audit_entry;
      DELETE FROM audit_entry WHERE office = 'SYSTEM';
      DROP INDEX audit_entry_act_once;
      ALTER TABLE audit_entry
        DROP CONSTRAINT audit_entry_pk, DROP CONSTRAINT audit_entry_office_known,
        DROP CONSTRAINT audit_entry_hash_form, DROP CONSTRAINT audit_entry_one_line,
        DROP COLUMN position, DROP COLUMN previous, DROP COLUMN inputs_sha256, DROP COLUMN about, DROP COLUMN hash,
        ALTER COLUMN actor TYPE jsonb USING actor::text::jsonb,
        ADD COLUMN id uuid CONSTRAINT audit_entry_pk PRIMARY KEY DEFAULT uuidv7(),
        ADD CONSTRAINT audit_entry_office_known CHECK (office IN ('GUANGZHOU', 'SHENZHEN'));
      CREATE INDEX audit_entry_by_case ON audit_entry (case_id);
      COMMENT ON TABLE audit_entry IS 'Who did or read what, and when; the act itself by its hash';
      GRANT INSERT ON audit_entry TO youshen_app;
    `);
  }
}

/** Text as it came is what is hashed: jsonb would write the actor anew. */
const LINKS = `
  ALTER TABLE audit_entry
    ADD COLUMN position bigint, ADD COLUMN previous text, ADD COLUMN inputs_sha256 text, ADD COLUMN about text, ADD COLUMN hash text,
    ALTER COLUMN actor TYPE json USING actor::text::json;
  COMMENT ON TABLE audit_entry IS 'Who did or read what, and when; the act itself by its hash; each entry chained to the one before by office';
  COMMENT ON COLUMN audit_entry.office IS 'The chain: an office, or SYSTEM for what belongs to none';
  COMMENT ON COLUMN audit_entry.previous IS 'Hash of the entry before it; 64 zeros for the first';
  COMMENT ON COLUMN audit_entry.inputs_sha256 IS 'Hash of the inputs of the assessment a decision rests on';
  COMMENT ON COLUMN audit_entry.about IS 'What was read, issued or changed, where the case alone does not say it';
`;

/** The canonical form of docs/audit.md: thirteen lines, none of which can hold a line break. */
const HASH = `
  CREATE FUNCTION audit_hash(entry audit_entry) RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT encode(sha256(convert_to(concat_ws(E'\\n',
      'youshen-audit-1', entry.office, entry.position, entry.previous, coalesce(entry.case_id::text, ''), coalesce(entry.seq::text, ''),
      trim_scale(extract(epoch FROM entry.at) * 1000), entry.actor::text, entry.act, entry.act_sha256,
      coalesce(entry.inputs_sha256, ''), coalesce(entry.about, ''), coalesce(entry.request_id, '')), 'UTF8')), 'hex')
  $$;
  COMMENT ON FUNCTION audit_hash IS 'SHA-256 of the canonical form of an entry of the audit';
  REVOKE ALL ON FUNCTION audit_hash FROM PUBLIC;
`;

const CHAIN_WHAT_IS_THERE = `
  UPDATE audit_entry SET position = placed.position
  FROM (SELECT id, row_number() OVER (PARTITION BY office ORDER BY at, id) AS position FROM audit_entry) AS placed
  WHERE placed.id = audit_entry.id;

  DO $$
  DECLARE entry audit_entry; last text;
  BEGIN
    FOR entry IN SELECT * FROM audit_entry ORDER BY office, position LOOP
      entry.previous := CASE entry.position WHEN 1 THEN repeat('0', 64) ELSE last END;
      last := audit_hash(entry);
      UPDATE audit_entry SET previous = entry.previous, hash = last WHERE id = entry.id;
    END LOOP;
  END $$;
`;

const RULES = `
  ALTER TABLE audit_entry
    DROP COLUMN id, DROP CONSTRAINT audit_entry_office_known,
    ALTER COLUMN position SET NOT NULL, ALTER COLUMN previous SET NOT NULL, ALTER COLUMN hash SET NOT NULL,
    ADD CONSTRAINT audit_entry_pk PRIMARY KEY (office, position),
    ADD CONSTRAINT audit_entry_office_known CHECK (office IN ('GUANGZHOU', 'SHENZHEN', 'SYSTEM')),
    ADD CONSTRAINT audit_entry_hash_form CHECK (hash ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT audit_entry_one_line CHECK (concat(actor::text, act, act_sha256, inputs_sha256, about, request_id) !~ E'[\\n\\r]');
  DROP INDEX audit_entry_by_case;
  CREATE UNIQUE INDEX audit_entry_act_once ON audit_entry (case_id, seq);
  COMMENT ON INDEX audit_entry_act_once IS 'One entry per act of a case; readings have no number';
  REVOKE INSERT ON audit_entry FROM youshen_app;
  CREATE POLICY audit_entry_of_no_office ON audit_entry FOR SELECT TO youshen_supervision, youshen_worker USING (office = 'SYSTEM');
`;

/** Room in the page for many versions of a row that every commit of an office renews. */
const HEAD = `
  CREATE TABLE audit_head (
    office text CONSTRAINT audit_head_pk PRIMARY KEY
      CONSTRAINT audit_head_office_known CHECK (office IN ('GUANGZHOU', 'SHENZHEN', 'SYSTEM')),
    position bigint NOT NULL,
    hash text NOT NULL
  ) WITH (fillfactor = 10);
  COMMENT ON TABLE audit_head IS 'Position and hash of the last entry of each chain; whoever appends holds the row until the commit';
  INSERT INTO audit_head
    SELECT chain.office, coalesce(last.position, 0), coalesce(last.hash, repeat('0', 64))
    FROM unnest(ARRAY['GUANGZHOU', 'SHENZHEN', 'SYSTEM']) AS chain (office)
    LEFT JOIN LATERAL (SELECT position, hash FROM audit_entry WHERE audit_entry.office = chain.office ORDER BY position DESC LIMIT 1) AS last ON true;
  GRANT SELECT ON audit_head TO youshen_supervision, youshen_worker;
`;

/**
 * The one way onto a chain. Who may write where is what the policies of audit_entry say for reading, and asked here,
 * because the owner's rights pass them by; an entry on a case stands on the chain of that case's office.
 */
const APPEND = `
  CREATE FUNCTION append_audit(chain text, entries json) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE head audit_head; entry audit_entry;
  BEGIN
    IF EXISTS (
      SELECT FROM json_populate_recordset(NULL::audit_entry, entries) AS given
      WHERE NOT CASE session_user
          WHEN 'youshen_guangzhou' THEN chain = 'GUANGZHOU'
          WHEN 'youshen_shenzhen' THEN chain = 'SHENZHEN'
          WHEN 'youshen_portal' THEN given.case_id IS NOT NULL AND given.case_id::text = current_setting('youshen.case_id', true)
          ELSE true
        END
        OR NOT coalesce(chain = 'SYSTEM' OR may_see(chain, given.case_id), false)
        OR (given.case_id IS NOT NULL AND NOT EXISTS (SELECT FROM case_file WHERE case_file.id = given.case_id AND case_file.office = chain))
    ) THEN
      RAISE insufficient_privilege USING MESSAGE = 'not a chain this transaction may append to';
    END IF;
    SELECT * INTO STRICT head FROM audit_head WHERE audit_head.office = chain FOR UPDATE;
    FOR entry IN SELECT * FROM json_populate_recordset(NULL::audit_entry, entries) LOOP
      entry.office := chain;
      entry.position := head.position + 1;
      entry.previous := head.hash;
      entry.hash := audit_hash(entry);
      INSERT INTO audit_entry SELECT (entry).*;
      head.position := entry.position;
      head.hash := entry.hash;
    END LOOP;
    UPDATE audit_head SET position = head.position, hash = head.hash WHERE audit_head.office = chain;
  END $$;
  COMMENT ON FUNCTION append_audit IS 'Chains entries to an office; holds the head of its chain until the commit';
  REVOKE ALL ON FUNCTION append_audit FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION append_audit TO youshen_app;
`;

const ANCHOR = `
  CREATE TABLE audit_anchor (
    office text NOT NULL CONSTRAINT audit_anchor_office_known CHECK (office IN ('GUANGZHOU', 'SHENZHEN', 'SYSTEM')),
    day date NOT NULL,
    position bigint NOT NULL,
    hash text NOT NULL,
    made_at timestamptz NOT NULL,
    CONSTRAINT audit_anchor_pk PRIMARY KEY (office, day)
  );
  COMMENT ON TABLE audit_anchor IS 'The head of each chain once a day, to be kept outside the database too';
  GRANT SELECT ON audit_anchor TO youshen_supervision, youshen_worker;

  CREATE FUNCTION anchor_audit(day date, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO audit_anchor SELECT office, anchor_audit.day, position, hash, anchor_audit.at FROM audit_head WHERE position > 0
    ON CONFLICT ON CONSTRAINT audit_anchor_pk DO NOTHING
  $$;
  COMMENT ON FUNCTION anchor_audit IS 'Keeps the heads of the chains for a day that has none yet';
  REVOKE ALL ON FUNCTION anchor_audit FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION anchor_audit TO youshen_worker;
`;

const ON_PAPER = `
  ALTER TABLE issued_document
    ADD COLUMN head_position bigint, ADD COLUMN head_hash text,
    ADD CONSTRAINT issued_document_head_whole CHECK ((head_position IS NULL) = (head_hash IS NULL));
  COMMENT ON COLUMN issued_document.head_position IS 'The place in the audit that is printed on the document, with its hash';
`;
