import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { ACTION_TYPES } from '#libs/domain/case/transitions.js';
import { STATES } from '#libs/domain/case/states.js';
import { Metrics } from '#libs/platform/metrics/metrics.js';
import { actionsTable, settingsTable } from './document-tables.js';
import { filesUnder } from './sources.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

function between(text: string, mark: string): string {
  return (text.split(`<!-- ${mark} -->`)[1] ?? '').split(`<!-- /${mark} -->`)[0]?.trim() ?? '';
}

describe('the documentation', () => {
  it('has the table of actions as the code has it', () => {
    expect(between(read('docs/process.md'), 'actions')).toBe(actionsTable());
    expect(ACTION_TYPES.length).toBeGreaterThan(20);
  });

  it('names every state', () => {
    const page = read('docs/process.md');
    expect(STATES.filter((state) => !page.includes(`\`${state}\``))).toEqual([]);
  });

  it('has the table of settings as the code has it', () => {
    expect(between(read('docs/operations.md'), 'settings')).toBe(settingsTable());
  });

  it('names every metric that there is, and none that there is not', async () => {
    const metrics = new Metrics('sample');
    metrics.watchCases(() => Promise.resolve([]));
    metrics.watchClockPoints(() => Promise.resolve([]));
    metrics.watchRelayLag(() => Promise.resolve(0));
    metrics.watchMostUrgent(() => Promise.resolve([]));
    metrics.watchIncidents(() => Promise.resolve([]));
    metrics.watchWatchdog(() => Promise.resolve(0));
    const known = [...(await metrics.text()).matchAll(/^# HELP (youshen_\w+)/gm)].map(([, name]) => name).sort();
    const named = [...new Set([...read('docs/operations.md').matchAll(/`(youshen_\w+_(?:seconds|total)|youshen_cases|youshen_clock_points|youshen_incidents)`/g)].map(([, name]) => name))].sort();
    expect(named).toEqual(known);
  });

  it('leads to files that are there', () => {
    const pages = ['README.md', 'NOTICE', ...filesUnder('docs').filter((path) => path.endsWith('.md'))];
    const lost = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].flatMap(([, target = '']) => {
        const address = new URL(target, new URL(`../../${page}`, import.meta.url));
        return existsSync(address) ? [] : [`${page}: ${target}`];
      }),
    );
    expect(lost).toEqual([]);
  });
});
