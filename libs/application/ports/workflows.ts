import type { Instant } from '#libs/domain/time/instant.js';

/** The engine's side of the cases, as the watchdog asks for it; all instants in the product's own time. */
export interface Workflows {
  /** Every case workflow that runs, by case. @throws where the engine is away */
  running(): Promise<ReadonlyMap<string, NotedTimer>>;
  /** One workflow as its history has it; the newest run, if there are several. */
  look(caseId: string): Promise<WorkflowLook>;
  /** Ends a workflow that runs; nothing where none does. */
  terminate(caseId: string): Promise<void>;
}

/** What a workflow noted of the timer of its clock. */
export interface NotedTimer {
  /** `null` where it waits for none; missing where it noted nothing. */
  readonly nextPointAt?: Instant | null;
}

export interface WorkflowLook {
  readonly running: boolean;
  /** It has been told something that no worker has let it take in yet. */
  readonly busy: boolean;
  /** The number of the last action it was told of. */
  readonly seq: number;
  /** The point it waits for, as it was told. */
  readonly nextPointAt?: Instant | undefined;
  /** When its timers go off. */
  readonly timers: readonly Instant[];
}
