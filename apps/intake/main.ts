import { configurationOf } from '#libs/platform/config/configuration.js';
import { createIntake } from './intake.js';

const settings = configurationOf('intake');
const app = await createIntake(settings);
await app.listen(settings.port, settings.host);
