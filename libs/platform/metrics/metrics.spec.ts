import { describe, expect, it } from '@jest/globals';
import { Metrics } from './metrics.js';
import { within } from './within.js';

describe('metrics', () => {
  it('measures commands, forwarding, warnings and breaches', async () => {
    const metrics = new Metrics('intake');
    metrics.command('GUANGZHOU', 'accept', 'done', 0.004);
    metrics.command('GUANGZHOU', 'accept', 'ACTION_NOT_ALLOWED', 0.002);
    metrics.request('POST', '/cases/:id/accept', 200, 0.01);
    metrics.forwardingAttempt('SHENZHEN', 'failed');
    metrics.watchClockPoints(() => Promise.resolve([{ office: 'SHENZHEN', percent: 80, count: 1 }, { office: 'SHENZHEN', percent: 100, count: 2 }]));
    const text = await metrics.text();
    expect(text).toContain('youshen_command_seconds_bucket{le="0.005",program="intake",office="GUANGZHOU",action="accept",outcome="done"} 1');
    expect(text).toContain('youshen_forwarding_attempts_total{office="SHENZHEN",outcome="failed",program="intake"} 1');
    expect(text).toContain('youshen_clock_points{office="SHENZHEN",percent="80",program="intake"} 1');
    expect(text).toContain('youshen_clock_points{office="SHENZHEN",percent="100",program="intake"} 2');
    expect(text).toMatch(/youshen_http_request_seconds_count\{.*route="\/cases\/:id\/accept".*\} 1/);
  });

  it('asks its sources at every scrape and forgets what is gone', async () => {
    const metrics = new Metrics('intake');
    const answers = [[{ office: 'GUANGZHOU', state: 'RECEIVED', count: 2 }], [{ office: 'GUANGZHOU', state: 'COLLECTING', count: 1 }]];
    metrics.watchCases(() => Promise.resolve(answers.shift() ?? []));
    metrics.watchMostUrgent(() => Promise.resolve([{ office: 'SHENZHEN', secondsLeft: -5 }]));
    metrics.watchRelayLag(() => Promise.resolve(0.25));
    expect(await metrics.text()).toContain('youshen_cases{office="GUANGZHOU",state="RECEIVED",program="intake"} 2');
    const second = await metrics.text();
    expect(second).toContain('youshen_cases{office="GUANGZHOU",state="COLLECTING",program="intake"} 1');
    expect(second).not.toContain('RECEIVED');
    expect(second).toContain('youshen_most_urgent_seconds{office="SHENZHEN",program="intake"} -5');
    expect(second).toContain('youshen_relay_lag_seconds{program="intake"} 0.25');
  });

  it('still answers where a source fails', async () => {
    const metrics = new Metrics('intake');
    metrics.watchRelayLag(() => Promise.reject(new Error('no database')));
    await metrics.text();
    const text = await metrics.text();
    expect(text).toContain('youshen_collect_failures_total{metric="youshen_relay_lag_seconds",program="intake"}');
    expect(text).not.toMatch(/^youshen_relay_lag_seconds\{/m);
  });

  it('waits no longer than told', async () => {
    await expect(within(10, new Promise(() => undefined))).rejects.toThrow('timed out');
    expect(await within(1000, Promise.resolve(1))).toBe(1);
  });
});
