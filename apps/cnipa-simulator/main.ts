import { configurationOf } from '#libs/platform/config/configuration.js';
import { ClockSource } from '#libs/platform/clock/clock-source.js';
import { Log } from '#libs/platform/logging/log.js';
import { createSimulator } from './simulator.js';

const settings = configurationOf('cnipa-simulator');
const clock = new ClockSource(settings.demoClock, settings.demoClockOffset);
const log = new Log('cnipa-simulator', settings.logLevel);
const app = await createSimulator({
  token: settings.cnipaGatewayToken,
  stateFile: settings.stateFile,
  now: () => clock.now(),
  log,
});
app.enableShutdownHooks();
await app.listen(settings.port, settings.host);
log.info('listening', { host: settings.host, port: settings.port });
