import { CalendarController } from './calendar.controller.js';
import { ChangesController } from './changes.controller.js';
import { FieldTablesController } from './field-tables.controller.js';
import { ServiceHoursController } from './service-hours.controller.js';

/** Everything supervisors and administrators do to the reference data. */
export const REFERENCE_CONTROLLERS = [CalendarController, ServiceHoursController, FieldTablesController, ChangesController] as const;
