import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findBrowser } from './lib/browser.mjs';
import { ensureBuild } from './lib/build.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { runInTerminal } from './lib/processes.mjs';
import { findTemporal } from './lib/temporal-binary.mjs';
import { main, say } from './lib/terminal.mjs';

const rings = ['unit', 'thorough', 'integration', 'e2e', 'browser'];

/**
 * The rings one after another, each in its own Jest. Further arguments go to Jest: a path, or `--selectProjects unit`.
 */
await main(async () => {
  const args = process.argv.slice(2);
  await ensurePackages();
  await ensureBuild();
  if (!process.env['TEMPORAL_ADDRESS']) await findTemporal();
  if (!args.includes('--selectProjects') || args.includes('browser')) await findBrowser();
  // The Jest below tears its servers down when Ctrl-C is pressed: this process only waits for it.
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (interrupted = true));
  const runs = args.includes('--selectProjects') ? [args] : rings.map((ring) => [...args, '--selectProjects', ring]);
  const totals = { passed: 0, failed: 0, skipped: 0, failures: [] };
  let failed = false;
  for (const run of runs) {
    failed = !(await runJest(run, totals)) || failed;
    if (interrupted) return 130;
  }
  say(`\nTests: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  if (totals.passed + totals.failed === 0) say('No test ran.');
  // Once more at the very end, where whoever reads a long log looks first.
  for (const failure of totals.failures) say(`\nFAILED ${failure}`);
  return failed || totals.passed === 0 ? 1 : 0;
});

async function runJest(args, totals) {
  const folder = mkdtempSync(join(tmpdir(), 'jest-'));
  const outcome = join(folder, 'outcome.json');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = [
    inRoot('node_modules/jest/bin/jest.js'),
    '--passWithNoTests',
    '--verbose=false',
    '--json',
    `--outputFile=${outcome}`,
    ...args,
  ];
  try {
    const code = await runInTerminal(process.execPath, [...flags, ...jest], { cwd: root });
    return add(outcome, totals) && code === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A suite that could not even be loaded counts as one failed test. @returns whether Jest told an outcome at all. */
function add(file, totals) {
  try {
    const outcome = JSON.parse(readFileSync(file, 'utf8'));
    totals.passed += outcome.numPassedTests;
    totals.failed += outcome.numFailedTests + outcome.numRuntimeErrorTestSuites;
    totals.skipped += outcome.numPendingTests + outcome.numTodoTests;
    totals.failures.push(...outcome.testResults.flatMap(failuresOf));
    return true;
  } catch {
    return false;
  }
}

/** The failed tests of one file, or that the file could not be loaded: its path, the test's name, the first lines of why. */
function failuresOf({ name, status, message, assertionResults }) {
  const path = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${path}\n${firstLines(message)}`] : [];
  return failed.map((test) => `${path} > ${test.fullName}\n${firstLines(test.failureMessages.join('\n'))}`);
}

function firstLines(text) {
  return stripVTControlCharacters(text).split('\n').slice(0, 12).join('\n');
}
