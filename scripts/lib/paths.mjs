import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The folder of this checkout, wherever the command was called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const inRoot = (...parts) => join(root, ...parts);
