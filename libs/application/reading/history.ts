import type { CaseAction } from '#libs/domain/case/actions.js';
import { applyAction, type CaseRecord } from '#libs/domain/case/case-record.js';
import type { State } from '#libs/domain/case/states.js';
import type { RequestForm } from '../request/request-form.js';
import { type FormChange, formChanges } from './form-changes.js';

/** An act with what came of it. */
export interface HistoryEntry {
  readonly action: CaseAction;
  /** After the act. */
  readonly state: State;
  /** What a correction changed on the form. */
  readonly changes: readonly FormChange[];
}

/** @param open the form as people read it */
export function historyOf(actions: readonly CaseAction[], open: (form: RequestForm) => RequestForm): readonly HistoryEntry[] {
  let record: CaseRecord | undefined;
  return actions.map((action) => {
    const before = record;
    record = applyAction(record, action);
    const isCorrection = before !== undefined && action.type === 'submit-correction';
    const changes = isCorrection ? formChanges(open(before.form as RequestForm), open(record.form as RequestForm)) : [];
    return { action, state: record.state, changes };
  });
}
