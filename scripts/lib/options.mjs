import { parseArgs } from 'node:util';
import { Refusal } from './terminal.mjs';

/** parseArgs, with a sentence instead of a stack for what the person typed wrong. */
export function readOptions(options, usage) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Refusal(`${error.message}\nUsage: ${usage}`);
  }
}

/** The first port of a system; sixteen are used. @throws Refusal unless a whole number from 1024 to 65520. */
export function readBasePort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1024 && port <= 65_520) return port;
  throw new Refusal(`--ports must be a whole number from 1024 to 65520, not "${text}".`);
}
