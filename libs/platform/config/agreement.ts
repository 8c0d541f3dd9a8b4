import type { WorkerPart } from './programs.js';

/** The settings that must agree with one another; each program has some of them. */
export interface Agreeing {
  readonly nodeEnv: string;
  readonly demoClock?: 'allowed' | 'refused';
  readonly demoClockOffset?: number;
  readonly sampleAccounts?: boolean;
  readonly parts?: readonly WorkerPart[];
  readonly databaseUrlGuangzhou?: string | undefined;
  readonly databaseUrlShenzhen?: string | undefined;
}

const RULES: readonly (readonly [fault: string, broken: (settings: Agreeing) => boolean])[] = [
  ['DEMO_CLOCK must not be allowed with NODE_ENV=production', (is) => is.nodeEnv === 'production' && is.demoClock === 'allowed'],
  ['DEMO_CLOCK_OFFSET_MS must be 0 unless DEMO_CLOCK=allowed', (is) => is.demoClock === 'refused' && is.demoClockOffset !== 0],
  ['SAMPLE_ACCOUNTS must be no with NODE_ENV=production', (is) => is.nodeEnv === 'production' && is.sampleAccounts === true],
  ['DATABASE_URL_GUANGZHOU is not set, and WORKER_PARTS names guangzhou', (is) => lacks(is, 'guangzhou', is.databaseUrlGuangzhou)],
  ['DATABASE_URL_SHENZHEN is not set, and WORKER_PARTS names shenzhen', (is) => lacks(is, 'shenzhen', is.databaseUrlShenzhen)],
];

function lacks(settings: Agreeing, part: WorkerPart, address: string | undefined): boolean {
  return (settings.parts?.includes(part) ?? false) && address === undefined;
}

/** One line for every pair of settings that contradict each other. */
export function disagreements(settings: Agreeing): readonly string[] {
  return RULES.filter(([, broken]) => broken(settings)).map(([fault]) => fault);
}
