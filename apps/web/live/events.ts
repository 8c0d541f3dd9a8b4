import type { components } from '../api/described/intake.js';

type Office = components['schemas']['StaffSession']['offices'][number];

/** An act on a case, and where the case then stands. */
export interface CaseEvent {
  readonly caseId: string;
  readonly office: Office;
  readonly acceptanceNumber: string;
  readonly act: string;
  readonly seq: number;
  readonly at: string;
  readonly state: string;
  readonly handler: { readonly id: string; readonly name: string } | null;
  readonly dueAt: string | null;
  readonly dueNotBefore: boolean;
}

/** A warning of one's own that is not seen yet; each is told once on every line that is opened. */
export type NotificationEvent = components['schemas']['NotificationAnswer'];

/** What a part of a page wants to be told. */
export interface Hearing {
  readonly case?: (event: CaseEvent) => void;
  readonly notification?: (event: NotificationEvent) => void;
  /** More may have happened than was told: what is shown has to be read anew. */
  readonly missed?: () => void;
}
