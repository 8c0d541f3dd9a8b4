/** All of a day on which nothing has come to its first warning yet: received at midday, deemed received at 14:00. */
export const DAY = '2026-09-24';

/**
 * Copies one registered case `count` times, as bare rows: each with a number of its own and a history of the usual
 * length, 40 % just received, 30 % awaiting a recommendation and 30 % a review.
 * @returns the ids of a thousand of them
 */
export async function manyCases(client, template, count) {
  await client.query(`CREATE TEMPORARY TABLE made AS SELECT n, uuidv7() AS id,
    CASE WHEN n % 10 < 4 THEN 1 WHEN n % 10 < 7 THEN 4 ELSE 6 END AS seq FROM generate_series(1, ${count}) AS n`);
  await client.query(
    `INSERT INTO case_file (id, acceptance_number, application_number, seq, state, collected, ${SAME.join(', ')})
     SELECT made.id, 'GZ-2026-B' || n, ${NUMBER}, made.seq,
       CASE made.seq WHEN 1 THEN 'RECEIVED' WHEN 4 THEN 'AWAITING_RECOMMENDATION' ELSE 'AWAITING_REVIEW' END, made.seq > 1,
       ${SAME.map((column) => `case_file.${column}`).join(', ')}
     FROM made, case_file WHERE case_file.id = $1`,
    [template],
  );
  await client.query(
    `INSERT INTO case_action (case_id, office, seq, type, at, actor, payload)
     SELECT made.id, office, 1, type, at, actor, jsonb_set(payload, '{form,applicationNumber}', to_jsonb(${NUMBER})) FROM made, case_action WHERE case_id = $1 AND case_action.seq = 1`,
    [template],
  );
  await client.query(
    `INSERT INTO case_action (case_id, office, seq, type, at, actor, payload)
     SELECT made.id, 'GUANGZHOU', acts.seq, acts.type, received.at + acts.seq * interval '1 minute', received.actor, acts.payload::jsonb
     FROM made JOIN (VALUES ${ACTS.map(([seq, type, payload]) => `(${seq}, '${type}', '${JSON.stringify(payload)}')`).join(', ')}) AS acts (seq, type, payload)
       ON acts.seq <= made.seq, case_action AS received WHERE received.case_id = $1 AND received.seq = 1`,
    [template],
  );
  await client.query('ANALYZE case_file; ANALYZE case_action');
  const { rows } = await client.query('SELECT id FROM made ORDER BY random() LIMIT 1000');
  return rows.map(({ id }) => id);
}

const NUMBER = `'20181' || lpad(n::text, 7, '0') || '.0'`;

const SAME = [
  'office', 'region', 'channel', 'invention_title', 'applicant_name', 'state_since', 'received_at', 'registered_at', 'clock_state', 'clock_period',
  'deemed_received_at', 'due_at', 'due_not_before', 'due_provisional', 'next_point_at', 'next_point_percent',
];

const ACTS = [
  [2, 'accept', {}],
  [3, 'collect', { record: { title: '样本' }, differences: [] }],
  [4, 'complete-collection', { assessmentSha256: 'a'.repeat(64) }],
  [5, 'decide-rule', { ruleId: 'FORM_EDITION', decision: 'ACCEPT', reason: '样本' }],
  [6, 'recommend', { reasons: '样本：符合各项条件。' }],
];
