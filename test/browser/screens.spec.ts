// One suite for Jest, because each would start a system of its own.
import './serving.suite.js';
import './portal-states.suite.js';
import './portal-tasks.suite.js';
import './staff-entry.suite.js';
import './worklist.suite.js';
import './settings.suite.js';
import './notifications.suite.js';
import './case.suite.js';
import './today.suite.js';
import './clock-room.suite.js';
import './figures.suite.js';
import './administration.suite.js';
import './reception.suite.js';
import './bulk-intake.suite.js';
