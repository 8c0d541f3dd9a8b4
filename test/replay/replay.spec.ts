import { beforeAll, describe, expect, it } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { readdirSync, readFileSync } from 'node:fs';
import { bundleFromSources, BUNDLING } from './workflow-bundle.js';

const FOLDER = new URL('histories/', import.meta.url);
const histories = readdirSync(FOLDER).filter((name) => name.endsWith('.json')).sort();

/** What the engine notes for itself of a local activity. */
const ENGINES_OWN = 'EVENT_TYPE_MARKER_RECORDED';

const eventsOf = (name: string): readonly { readonly eventType: string }[] =>
  (JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as { readonly events: readonly { readonly eventType: string }[] }).events;

const replay = (bundle: WorkflowBundle, name: string): Promise<void> =>
  Worker.runReplayHistory({ workflowBundle: bundle }, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')), 'case-recorded');

describe('a workflow that began under an earlier version', () => {
  let bundle: WorkflowBundle;

  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF', forward: {} } } });
    bundle = await bundleFromSources();
  }, BUNDLING);

  it.each(histories)('goes on under this one: %s', async (name) => {
    await expect(replay(bundle, name)).resolves.toBeUndefined();
  }, BUNDLING);

  it('is on record for each way a case can go', () => {
    const stories = new Set(histories.map((name) => name.split('.')[0]));
    expect([...stories]).toEqual(expect.arrayContaining(['breach', 'correction-and-return', 'not-recommended', 'straight-through', 'withdrawn']));
  });

  it('names nobody: no name, no number, no form in what the engine keeps', () => {
    const texts = histories.flatMap((name) => eventsOf(name).filter(({ eventType }) => eventType !== ENGINES_OWN).map((event) => JSON.stringify(event)));
    const payloads = texts.flatMap((text) => [...text.matchAll(/"data":"([^"]*)"/g)].map(([, data = '']) => Buffer.from(data, 'base64').toString('utf8')));
    const members = new Set(payloads.filter((text) => text.startsWith('{')).flatMap((text) => Object.keys(JSON.parse(text) as object)));
    expect([...members].sort()).toEqual(['caseId', 'collected', 'nextPointAt', 'notesTimer', 'office', 'seq', 'state']);
  });

  it('is seen to break where the code takes another way', async () => {
    const other = await bundleFromSources('test/replay/planted/another-way.ts');
    await expect(replay(other, histories[0]!)).rejects.toThrow(DeterminismViolationError);
  }, BUNDLING);
});
