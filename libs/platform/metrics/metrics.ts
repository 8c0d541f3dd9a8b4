import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { within } from './within.js';

export interface CaseCount {
  readonly office: string;
  readonly state: string;
  readonly count: number;
}

export interface ClockPointCount {
  readonly office: string;
  readonly percent: number;
  readonly count: number;
}

/** Seconds left of the most urgent case; below zero after a breach. An office without an open case is not listed. */
export interface MostUrgent {
  readonly office: string;
  readonly secondsLeft: number;
}

export interface IncidentCount {
  readonly office: string;
  readonly kind: string;
  readonly count: number;
}

/** A scrape waits no longer than this for what it asks of the database. */
const COLLECT_TIMEOUT = 2000;

/** What the product measures of itself, for Prometheus. Labels are closed sets: no ids, nothing personal. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly commands = this.histogram('youshen_command_seconds', 'Commands by action and outcome', ['office', 'action', 'outcome'], [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5,
  ]);
  private readonly requests = this.histogram('youshen_http_request_seconds', 'HTTP requests by route and status', ['method', 'route', 'status'], [
    0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
  ]);
  private readonly attempts = this.counter('youshen_forwarding_attempts_total', 'Attempts to forward a package to CNIPA', ['office', 'outcome']);
  private readonly failures = this.counter('youshen_collect_failures_total', 'Gauges that could not be read when scraped', ['metric']);

  constructor(program: string) {
    this.registry.setDefaultLabels({ program });
    collectDefaultMetrics({ register: this.registry });
  }

  /** @param outcome `done`, `repeated`, or the code of the refusal */
  command(office: string, action: string, outcome: string, seconds: number): void {
    this.commands.observe({ office, action, outcome }, seconds);
  }

  /** @param route the pattern, never the address itself */
  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  forwardingAttempt(office: string, outcome: 'acknowledged' | 'sent' | 'failed'): void {
    this.attempts.inc({ office, outcome });
  }

  /** Cases by state and office, asked for at every scrape. */
  watchCases(source: () => Promise<readonly CaseCount[]>): void {
    this.gauge('youshen_cases', 'Cases by state and office', ['office', 'state'], async (gauge) => {
      for (const { office, state, count } of await source()) gauge.set({ office, state }, count);
    });
  }

  /** Warnings and breaches on record; they are counted in the record, for several programs write it. */
  watchClockPoints(source: () => Promise<readonly ClockPointCount[]>): void {
    this.gauge('youshen_clock_points', 'Warnings (50, 80) and breaches (100) on record, by percent of the working time', ['office', 'percent'], async (gauge) => {
      for (const { office, percent, count } of await source()) gauge.set({ office, percent }, count);
    });
  }

  /** What the watchdog found, by kind. */
  watchIncidents(source: () => Promise<readonly IncidentCount[]>): void {
    this.gauge('youshen_incidents', 'Incidents on record: differences the watchdog found, by kind', ['office', 'kind'], async (gauge) => {
      for (const { office, kind, count } of await source()) gauge.set({ office, kind }, count);
    });
  }

  /** Seconds since the watchdog last finished a round. */
  watchWatchdog(source: () => Promise<number | undefined>): void {
    this.gauge('youshen_watchdog_age_seconds', 'Seconds since the watchdog finished its last round over all open cases', [], async (gauge) => {
      const age = await source();
      if (age !== undefined) gauge.set(age);
    });
  }

  /** Age in seconds of the oldest outbox row that the relay has not yet taken. */
  watchRelayLag(source: () => Promise<number>): void {
    this.gauge('youshen_relay_lag_seconds', 'Age of the oldest outbox row not yet relayed', [], async (gauge) => {
      gauge.set(await source());
    });
  }

  watchMostUrgent(source: () => Promise<readonly MostUrgent[]>): void {
    this.gauge('youshen_most_urgent_seconds', 'Seconds left of the most urgent open case', ['office'], async (gauge) => {
      for (const { office, secondsLeft } of await source()) gauge.set({ office }, secondsLeft);
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** The text of a scrape. A source that fails or is slow leaves its gauge out and is counted. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  private histogram<Label extends string>(name: string, help: string, labelNames: Label[], buckets: number[]): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets, registers: [this.registry] });
  }

  private counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private gauge<Label extends string>(name: string, help: string, labelNames: Label[], read: (gauge: Gauge<Label>) => Promise<void>): void {
    const failures = this.failures;
    const gauge = new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      async collect() {
        gauge.reset();
        await within(COLLECT_TIMEOUT, read(gauge)).catch(() => {
          gauge.remove();
          failures.inc({ metric: name });
        });
      },
    });
  }
}
