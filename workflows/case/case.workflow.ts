import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  upsertMemo,
  workflowInfo,
} from '@temporalio/workflow';
import type { State } from '#libs/domain/case/states.js';
import { CASE_CHANGED, type CaseActivities, type CaseFlowInput, type CaseMemo, type CaseRecordActivities, type CaseView } from './case.contract.js';
import { CaseFlow } from './case-flow.js';

const { collectRecord, forwardCase } = proxyActivities<CaseActivities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

const { recordClockPoints } = proxyLocalActivities<CaseRecordActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

export const caseChanged = defineSignal<[CaseView]>(CASE_CHANGED);

/** Where the record does not follow an act of the flow within this time, the flow acts again; every act is safe to repeat. */
const PATIENCE = '5 minutes';
/** The worker's clock may be a moment behind the engine's, so that the point has not come for it yet. */
const A_MOMENT = '5 seconds';

/** One case from receipt to its end: the procedure on one side, the clock on the other. */
export async function caseWorkflow(input: CaseFlowInput, seen?: CaseView): Promise<void> {
  const flow = setup(seen);
  await Promise.race([run(input, flow), watchClock(input, flow)]);
  await condition(allHandlersFinished);
  if (!flow.ended) await continueAsNew<typeof caseWorkflow>({ ...input, notesTimer: true }, flow.current);
}

function setup(seen: CaseView | undefined): CaseFlow {
  const flow = new CaseFlow();
  if (seen) flow.see(seen);
  setHandler(caseChanged, (view) => {
    flow.see(view);
  });
  return flow;
}

type Step = (input: CaseFlowInput, flow: CaseFlow, view: CaseView) => Promise<void>;

/** The procedure: collect, recommend, review, forward, watch. What people do moves the case; the flow does the rest. */
async function run(input: CaseFlowInput, flow: CaseFlow): Promise<void> {
  while (!flow.ended && !workflowInfo().continueAsNewSuggested) {
    const view = await flow.known();
    await STEPS[view.state](input, flow, view);
  }
}

const awaitOfficer: Step = (_, flow, view) => flow.moved(view);
const awaitApplicant: Step = (_, flow, view) => flow.moved(view);
const awaitCnipa: Step = (_, flow, view) => flow.moved(view);
const end: Step = () => Promise.resolve();

const collect: Step = async (input, flow, view) => {
  if (!view.collected) {
    await collectRecord(input);
    await condition(() => flow.current !== view, PATIENCE);
    return;
  }
  await flow.moved(view);
};

const forward: Step = async (input, flow, view) => {
  await forwardCase(input);
  await condition(() => flow.current !== view, PATIENCE);
};

const STEPS: Readonly<Record<State, Step>> = {
  RECEIVED: awaitOfficer,
  COLLECTING: collect,
  AWAITING_CORRECTION: awaitApplicant,
  AWAITING_RECOMMENDATION: awaitOfficer,
  AWAITING_REVIEW: awaitOfficer,
  FORWARDING: forward,
  FORWARDED: awaitCnipa,
  CNIPA_CORRECTION: awaitCnipa,
  GRANTED: awaitCnipa,
  REFUSED: end,
  TERMINATED: end,
  NOT_ACCEPTED: end,
  NOT_RECOMMENDED: end,
  WITHDRAWN: end,
  COMPLETED: end,
};

/** Waits for the next warning or breach by its absolute instant; a view with another instant sets the timer anew. */
async function watchClock(input: CaseFlowInput, flow: CaseFlow): Promise<void> {
  const note = input.notesTimer ? timerNote() : () => undefined;
  while (!flow.ended) {
    const view = await flow.known();
    const { nextPointAt } = view;
    note(nextPointAt);
    if (nextPointAt === undefined) {
      await condition(() => flow.ended || flow.current?.nextPointAt !== undefined);
      continue;
    }
    const otherInstant = (): boolean => flow.ended || flow.current?.nextPointAt !== nextPointAt;
    const wait = nextPointAt - Date.now();
    if (wait > 0 && (await condition(otherInstant, wait))) continue;
    await recordClockPoints(input);
    await condition(otherInstant, A_MOMENT);
  }
}

/** Notes what the clock waits for, so that a list of the flows tells their timers. */
function timerNote(): (nextPointAt: number | undefined) => void {
  let noted: number | undefined;
  return (nextPointAt = 0) => {
    if (noted === nextPointAt) return;
    noted = nextPointAt;
    upsertMemo({ nextPointAt } satisfies CaseMemo);
  };
}
