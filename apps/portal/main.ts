import { configurationOf } from '#libs/platform/config/configuration.js';
import { createPortal } from './portal.js';

const settings = configurationOf('portal');
const app = await createPortal(settings);
await app.listen(settings.port, settings.host);
