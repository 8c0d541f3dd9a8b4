import { createWriteStream, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { runToEnd } from './processes.mjs';
import { Refusal, progress } from './terminal.mjs';

const platforms = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const architectures = { x64: 'amd64', arm64: 'arm64' };

/** Short, because a machine without internet must go on to the next way at once. */
const answerMs = 5_000;
const transferMs = 10 * 60_000;

/**
 * Downloads the program as Temporal's SDKs do: a question for the archive's address, then the archive.
 * @param origin where the SDKs ask, `https://temporal.download`.
 * @throws an error saying why there is none.
 */
export async function download({ version, work, target, origin = 'https://temporal.download' }) {
  const platform = platforms[process.platform];
  const arch = architectures[process.arch];
  if (platform === undefined || arch === undefined)
    throw new Refusal(`none for ${process.platform} on ${process.arch}`);
  const info = await ask(`${origin}/cli/v${version}?platform=${platform}&arch=${arch}`);
  const archive = join(work, 'archive');
  await fetchTo(info.archiveUrl, archive);
  const unpacked = await runToEnd('tar', ['-xf', archive, '-C', work]);
  if (unpacked.code !== 0) throw new Refusal(`the archive could not be unpacked: ${unpacked.output.trim()}`);
  const program = join(work, info.fileToExtract);
  if (program !== target) renameSync(program, target);
}
download.title = 'download';

async function ask(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(answerMs) });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return await answer.json();
  } catch (error) {
    throw new Refusal(`${new URL(address).origin} cannot be reached (${error.cause?.code ?? error.message})`);
  }
}

async function fetchTo(address, file) {
  const answer = await fetch(address, { signal: AbortSignal.timeout(transferMs) });
  if (!answer.ok || answer.body === null) throw new Refusal(`${address} answered ${answer.status}`);
  const line = progress('Temporal');
  const total = Number(answer.headers.get('content-length')) || null;
  let received = 0;
  const count = new Transform({
    transform(chunk, _encoding, done) {
      received += chunk.length;
      line.update(`downloading, ${megabytes(received)}${total === null ? '' : ` of ${megabytes(total)}`}`);
      done(null, chunk);
    },
  });
  await pipeline(Readable.fromWeb(answer.body), count, createWriteStream(file));
  line.done(`downloaded, ${megabytes(received)}`);
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
