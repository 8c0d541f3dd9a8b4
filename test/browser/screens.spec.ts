// One suite for Jest, because each would start a system of its own.
import './serving.suite.js';
import './portal-states.suite.js';
import './portal-tasks.suite.js';
import './staff-entry.suite.js';
import './reception.suite.js';
import './bulk-intake.suite.js';
