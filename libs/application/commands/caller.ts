import type { Actor } from '#libs/domain/case/actions.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Scope } from '#libs/persistence/database.js';

/** Who asks, what they may see, and the request they ask with. */
export interface Caller {
  readonly actor: Actor;
  readonly scope: Scope;
  /** Keeps this caller's idempotency keys and uploads apart from everybody else's. */
  readonly keyScope: string;
  readonly requestId?: string;
}

/** A step of the case's own workflow, or CNIPA's answer that reached it. */
export function flowCaller(kind: 'system' | 'cnipa', office: Office): Caller {
  return { actor: { kind }, scope: { offices: [office] }, keyScope: kind };
}
