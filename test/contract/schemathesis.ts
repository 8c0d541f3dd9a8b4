import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '#test/support/person.js';

const FINDER = '../../scripts/lib/schemathesis.mjs';

/** Answers that a description does not allow, and answers with which a program owns up to an error of its own. */
const CHECKS = ['not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_schema_conformance', 'response_headers_conformance'];

export interface Walk {
  /** Who calls: its address and what it is signed in with. */
  readonly caller: Person;
  /** Ids that exist, so that calls reach what lies behind the first look. */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** Paths left out, as regular expressions: what would end the session, and streams, which never end. */
  readonly without: readonly string[];
  /** Where only some paths are called, which: a regular expression. */
  readonly only?: string;
  /** Calls of each operation at most. */
  readonly examples: number;
}

export interface Outcome {
  readonly code: number;
  readonly output: string;
  /** How many operations were called. */
  readonly tested: number;
}

/** Calls every operation that a program describes with what it allows and with what it does not. */
export async function walk({ caller, parameters, without, only, examples }: Walk): Promise<Outcome> {
  const { findSchemathesis } = (await import(FINDER)) as { readonly findSchemathesis: () => Promise<string> };
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  try {
    const settings = join(folder, 'schemathesis.toml');
    writeFileSync(settings, settingsOf(parameters));
    const report = join(folder, 'report.xml');
    const args = [
      ...['--config-file', settings, 'run', `${caller.address}/openapi.json`, '--no-color', '--no-shrink', '--continue-on-failure'],
      ...['--phases', 'examples,coverage,fuzzing', '--checks', CHECKS.join(','), '--max-examples', String(examples), '--seed', '20260901'],
      ...['--report', 'junit', '--report-junit-path', report],
      ...(only === undefined ? [] : ['--include-path-regex', only]),
      ...without.flatMap((path) => ['--exclude-path-regex', path]),
      ...Object.entries(caller.headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    ];
    const { code, output } = await run(await findSchemathesis(), args, folder);
    return { code, output, tested: readFileSync(report, 'utf8').split('<testcase').length - 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const settingsOf = (parameters: Walk['parameters']): string =>
  ['[parameters]', ...Object.entries(parameters).map(([name, values]) => `${name} = ${JSON.stringify(values)}`)].join('\n');

function run(program: string, args: readonly string[], cwd: string): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += String(chunk);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
