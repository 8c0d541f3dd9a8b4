import { nameOf } from './seed.mjs';

const LIMIT = 50;
const OPEN = `state NOT IN ('REFUSED', 'TERMINATED', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'WITHDRAWN', 'COMPLETED')`;
const ENDED = `state IN ('REFUSED', 'TERMINATED', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'WITHDRAWN', 'COMPLETED')`;
const first = (condition) =>
  `SELECT * FROM case_file WHERE office = 'GUANGZHOU' AND ${OPEN} AND ${condition} ORDER BY runs_out_at, id LIMIT ${LIMIT + 1}`;

/** Pages people open: which addresses they ask for, and the one query each could be answered by at the least. */
export const pageKinds = () => [
  kind('first', 'group=open', first('true')),
  { name: 'deep', paths: deepPaths, raw: deepQuery },
  kind('mine', 'group=mine', first(`handler_id = (SELECT id FROM staff_account WHERE login = 'gz-clerk')`)),
  kind('unclaimed, own tasks', 'group=unclaimed&own=true', first(`state IN ('RECEIVED', 'COLLECTING') AND handler_id IS NULL`)),
  kind('unclaimed', 'group=unclaimed', first(`state IN ('RECEIVED', 'COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW') AND handler_id IS NULL`)),
  kind('with CNIPA', 'group=at-cnipa', first(`state = 'FORWARDED'`)),
  kind('one state', 'state=AWAITING_REVIEW', first(`state = 'AWAITING_REVIEW'`)),
  kind('returned', 'group=returned', first('returned')),
  kind('correction answered', 'correctionAnswered=true', first('correction_answered')),
  kind('provisional', 'provisional=true', first('due_provisional')),
  kind('breached', 'breached=true', first('breached_at IS NOT NULL')),
  kind('due today', 'due=today', first(`runs_out_at >= date_trunc('day', now()) AND runs_out_at < date_trunc('day', now()) + interval '1 day'`)),
  kind('ended', 'group=ended', `SELECT * FROM case_file WHERE office = 'GUANGZHOU' AND state = 'COMPLETED' AND ${ENDED} ORDER BY state_since DESC, id DESC LIMIT ${LIMIT + 1}`),
  search('by acceptance number', 'open', (index) => `GZ-2026-${String(2 * (index + 1)).padStart(7, '0')}`),
  search('by application number', 'open', (index) => `CN2023${10_000_002 + 2 * index}`),
  search('by name', 'open', (index) => nameOf(3 * index)),
  search('by initials', 'open', (index) => ['cdw', 'lzm', 'hjx', 'wzx', 'zmj'][index % 5]),
  search('by two words', 'open', (index) => nameOf(3 * index + 1)),
  search('by agency', 'open', (index) => String(44_001 + (index % 200))),
  search('by name among ended', 'ended', (index) => nameOf(3 * index)),
  { name: 'counts', paths: async () => ['/worklist/counts'] },
  { name: 'counts, own tasks due today', paths: async () => ['/worklist/counts?own=true&due=today'] },
];

const kind = (name, query, sql) => ({ name, paths: async () => [`/worklist?limit=${LIMIT}&${query}`], raw: () => [sql, []] });

/** Forty pages down. */
async function deepPaths(read) {
  let path = `/worklist?limit=${LIMIT}`;
  for (let page = 0; page < 40; page += 1) {
    const { next } = await read(path);
    if (next === null) break;
    path = `/worklist?limit=${LIMIT}&after=${next}`;
  }
  return [path];
}

const deepQuery = () => [
  `SELECT * FROM case_file WHERE office = 'GUANGZHOU' AND ${OPEN} AND (runs_out_at, id) > (now(), '00000000-0000-0000-0000-000000000000') ORDER BY runs_out_at, id LIMIT ${LIMIT + 1}`,
  [],
];

/** Searched by fifty different texts; the bare query looks one token up and sorts what it finds. */
function search(name, group, textOf) {
  const texts = Array.from({ length: 50 }, (_, index) => textOf(index));
  return {
    name: `search ${name}`,
    paths: async () => texts.map((text) => `/worklist?limit=${LIMIT}&group=${group}&q=${encodeURIComponent(text)}`),
    raw: (index) => [
      `SELECT c.* FROM case_search s JOIN case_file c ON c.id = s.case_id
       WHERE s.office = 'GUANGZHOU' AND s.ended = ${group === 'ended'} AND token >= $1 AND token < $1 || U&'\\+10FFFF' ORDER BY ${group === 'ended' ? 'state_since DESC' : 'runs_out_at'}, c.id LIMIT ${LIMIT + 1}`,
      [tokenOf(texts[index % texts.length])],
    ],
  };
}

/** The first word as it stands in the table. */
const tokenOf = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^cn/, '').replace(/-/g, '').split(' ')[0];

/** The same page by `pg`, as the owner, in one transaction as a page is read. */
export function rawPages(pool, { raw }) {
  return async (index) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('youshen.offices', $1, true)`, ['GUANGZHOU']);
      const [sql, values] = raw(index);
      await client.query(sql, values);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
}
