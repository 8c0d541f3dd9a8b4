import { startTestServers } from '../../scripts/lib/test-servers.mjs';

/**
 * One PostgreSQL and one Temporal for all suites of a run. Their addresses are in the environment of every suite:
 * TEST_PG_ADMIN_URL (owner of the database, may make further databases and roles) and TEST_TEMPORAL_ADDRESS.
 */
export default async function setup() {
  const servers = await startTestServers();
  globalThis.testServers = servers;
  process.env['TEST_PG_ADMIN_URL'] = servers.adminUrl;
  process.env['TEST_TEMPORAL_ADDRESS'] = servers.temporalAddress;
}
