import { DueController } from './due.controller.js';
import { EligibilityController } from './eligibility.controller.js';
import { IdentifiersController } from './identifiers.controller.js';
import { ReferenceController } from './reference.controller.js';
import { TechnicalFieldController } from './technical-field.controller.js';

/** Everything that can be asked before a request is filed. */
export const ASK_CONTROLLERS = [DueController, TechnicalFieldController, IdentifiersController, EligibilityController, ReferenceController] as const;
