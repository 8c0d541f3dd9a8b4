import { constants } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { CnipaError } from '#libs/application/ports/cnipa.js';

/** Bytes of a file that is read from the folder. */
const LARGEST_NOTE = 1024 * 1024;

/** Opens neither links nor pipes: the folder's other side is not trusted. */
const READ = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** The text of a file brought in; `undefined` while it is not there. @throws CnipaError for one that is no plain small file. */
export async function readBroughtIn(path: string): Promise<string | undefined> {
  try {
    const file = await open(path, READ);
    try {
      const stat = await file.stat();
      if (!stat.isFile() || stat.size > LARGEST_NOTE) throw new CnipaError('ANSWER_INVALID', 'a file brought in is no plain file of at most 1 MiB');
      return await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file that must survive a loss of power once the folder is synchronised. */
export async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

export async function synchronise(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Moves what is complete to its place; false where something is there already. */
export async function moveIntoPlace(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
}

/** Makes of a file system's error the port's own: the folder cannot be used now. */
export function folderError(error: unknown): unknown {
  const code = systemCode(error);
  return code === undefined ? error : new CnipaError('UNREACHABLE', `the exchange folder: ${code}`, { cause: error });
}

function systemCode(error: unknown): string | undefined {
  const { syscall, code } = Object(error) as { syscall?: unknown; code?: unknown };
  return syscall !== undefined && typeof code === 'string' ? code : undefined;
}
