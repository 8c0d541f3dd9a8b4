import 'reflect-metadata';
import multipart from '@fastify/multipart';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LARGEST_FILE } from '#libs/cnipa/contract/manifest.js';
import { NestLog } from '#libs/platform/logging/nest-log.js';
import type { SimulatorSettings } from './settings.js';
import { SimulatorModule } from './simulator.module.js';

/** The simulator, its earlier acceptances read, ready to listen. */
export async function createSimulator(settings: SimulatorSettings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  const options: Pick<NestApplicationOptions, 'logger' | 'abortOnError'> = { logger: new NestLog(settings.log), abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(SimulatorModule.with(settings), adapter, options);
  await app.register(multipart, { throwFileSizeLimit: false, limits: { fileSize: LARGEST_FILE + 1 } });
  return app;
}
