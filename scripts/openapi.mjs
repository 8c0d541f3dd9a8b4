import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './lib/build.mjs';
import { readOptions } from './lib/options.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { Refusal, main, say } from './lib/terminal.mjs';

/**
 * Writes docs/openapi/*.json from the programs as they are built, without starting one; with --check says whether
 * the files are as they would be written, and where they first differ.
 */
await main(async () => {
  const usage = 'node scripts/openapi.mjs [--check]';
  const { check } = readOptions({ check: { type: 'boolean', default: false } }, usage);
  await ensurePackages();
  await ensureBuild();
  const documents = await describeAll();
  const stale = documents.flatMap(([name, text]) => {
    const file = inRoot('docs', 'openapi', `${name}.json`);
    const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (kept === text) return [];
    if (!check) write(file, text);
    return [`${relative(root, file)}: ${firstDifference(kept, text)}`];
  });
  if (check && stale.length > 0)
    throw new Refusal(
      ['The interface descriptions are not what the programs answer to. Run npm run openapi, look at the difference, commit it.', ...stale].join('\n  '),
    );
  if (!check) say(stale.length > 0 ? `Written:\n  ${stale.join('\n  ')}` : 'Nothing has changed.');
});

async function describeAll() {
  const built = (path) => import(pathToFileURL(inRoot('dist', path)).href);
  const { describeProgram } = await built('libs/http/openapi/describe-program.js');
  const { intakeParts } = await built('apps/intake/intake.js');
  const { SUPERVISION } = await built('apps/supervision/supervision.js');
  const { PORTAL } = await built('apps/portal/portal.js');
  const { GATEWAY_DESCRIPTION } = await built('libs/cnipa/contract/openapi/gateway-description.js');
  const descriptions = {
    intake: await describeProgram(intakeParts('GUANGZHOU')),
    supervision: await describeProgram(SUPERVISION),
    portal: await describeProgram(PORTAL),
    'cnipa-gateway': GATEWAY_DESCRIPTION,
  };
  return Object.entries(descriptions).map(([name, document]) => [name, `${JSON.stringify(sound(name, document), null, 2)}\n`]);
}

/** Every reference leads somewhere, every operation is told apart, and nothing is left of OpenAPI 3.0. */
function sound(name, document) {
  const text = JSON.stringify(document);
  const lost = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].filter(([, path]) => at(document, path.split('/')) === undefined);
  const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
  const faults = [
    ...lost.map(([, path]) => `refers to ${path}, which is not there`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `has two operations ${id}`),
    ...(text.includes('"nullable":true') ? ['says nullable, which OpenAPI 3.1 does not know'] : []),
  ];
  if (faults.length > 0) throw new Refusal(`The description of ${name}:\n  ${faults.join('\n  ')}`);
  return document;
}

function at(value, [key, ...rest]) {
  return key === undefined ? value : at(value?.[key], rest);
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function firstDifference(kept, text) {
  if (kept === '') return 'is new';
  const [before, after] = [kept.split('\n'), text.split('\n')];
  const line = after.findIndex((each, index) => each !== before[index]);
  return `line ${(line < 0 ? after.length : line) + 1}: ${(before[line] ?? '').trim() || '(nothing)'} -> ${(after[line] ?? '').trim() || '(nothing)'}`;
}
