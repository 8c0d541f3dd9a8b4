import type { Office } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';

/** Everything of the case flow that crosses a process: queue, ids, signal, and what the activities do. Nothing personal. */

export const CASE_WORKFLOW = 'caseWorkflow';

export const CASE_CHANGED = 'caseChanged';

/** One task queue per office, so that one office's flood is not the other's. */
export const caseQueue = (office: Office): string => `cases-${office.toLowerCase()}`;

const WORKFLOW_PREFIX = 'case-';

export const caseWorkflowId = (caseId: string): string => `${WORKFLOW_PREFIX}${caseId}`;

export const caseOfWorkflow = (workflowId: string): string => workflowId.slice(WORKFLOW_PREFIX.length);

export interface CaseFlowInput {
  readonly caseId: string;
  readonly office: Office;
  /** Missing for flows that began before they noted their timer; they go by their history as it is. */
  readonly notesTimer?: true;
}

/** What a flow notes where many can be looked through at once; nothing personal. */
export interface CaseMemo {
  /** The instant its clock waits for: engine time, in milliseconds since the epoch; 0 where it waits for none. */
  readonly nextPointAt: number;
}

/** Where a case stands, as its record says: what the flow acts on. A later one replaces an earlier one. */
export interface CaseView {
  /** Number of the case's last action. */
  readonly seq: number;
  readonly state: State;
  /** CNIPA's record has been fetched and held against the form. */
  readonly collected: boolean;
  /** When the next warning or breach is to be recorded: engine time, in milliseconds since the epoch. */
  readonly nextPointAt?: number;
}

export interface CaseActivities {
  /** Fetches CNIPA's bibliographic record and holds the form against it. */
  collectRecord(input: CaseFlowInput): Promise<void>;
  /** Builds the package, sends it, records the acknowledgement; safe to repeat. */
  forwardCase(input: CaseFlowInput): Promise<void>;
}

/** Short work on our own database alone. */
export interface CaseRecordActivities {
  /** Records the warnings and the breach whose instant has come. */
  recordClockPoints(input: CaseFlowInput): Promise<void>;
}
