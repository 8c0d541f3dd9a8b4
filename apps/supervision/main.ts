import { configurationOf } from '#libs/platform/config/configuration.js';
import { createSupervision } from './supervision.js';

const settings = configurationOf('supervision');
const app = await createSupervision(settings);
await app.listen(settings.port, settings.host);
