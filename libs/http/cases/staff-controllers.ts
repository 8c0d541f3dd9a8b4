import { CaseChainController } from './case-chain.controller.js';
import { CaseClockController } from './case-clock.controller.js';
import { CaseController } from './case.controller.js';
import { FileActionsController } from './file-actions.controller.js';
import { ReplayController } from './replay.controller.js';
import { SupervisorActionsController } from './supervisor-actions.controller.js';
import { SupervisorController } from './supervisor.controller.js';

/** What staff reach of a case at its office's window and, over all the offices they supervise, in supervision. */
export const STAFF_CONTROLLERS = [
  CaseController,
  CaseClockController,
  CaseChainController,
  ReplayController,
  FileActionsController,
  SupervisorActionsController,
  SupervisorController,
] as const;
