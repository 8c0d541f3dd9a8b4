import { assessments } from './domain/assessments.mjs';
import { batches } from './domain/batches.mjs';
import { dueInstants } from './domain/due-instants.mjs';
import { symbolMatches } from './domain/symbol-matches.mjs';

/** No server: one process, one core, the built domain and the shipped reference data. */
export const needs = [];

/** Due instants against the nearest functions of two date libraries, symbol matches against a naive scan, assessments and the batch endpoint against their aims. */
export default async function run() {
  // The libraries reckon in the process's zone; this is the one most in their favour. The product does not look at it.
  process.env['TZ'] = 'Asia/Shanghai';
  await dueInstants();
  await symbolMatches();
  await assessments();
  await batches();
}
