// One suite for Jest, because each would load the compiler and parse every source again.
import './imports.suite.js';
import './schema-names.suite.js';
import './structure.suite.js';
import './workflow-purity.suite.js';
