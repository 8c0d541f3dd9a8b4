import { PassThrough, pipeline, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of an archive, made or fetched when its turn has come. */
export interface ZipPart {
  readonly path: string;
  readonly content: () => Promise<Uint8Array>;
  /** What is packed already gains nothing. */
  readonly compress: boolean;
}

/**
 * An archive as it is being written: one part in memory at a time, and no faster than it is read.
 * @param at milliseconds since 1970: the time that stands beside every file
 */
export function zipStream(parts: readonly ZipPart[], at: number): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  // Whichever end breaks off, the other is told.
  pipeline(zip.outputStream, out, () => undefined);
  zip.on('error', (error: Error) => out.destroy(error));
  for (const { path, content, compress } of parts) {
    zip.addReadStreamLazy(path, { mtime: new Date(at), compress }, (done) => {
      if (out.destroyed) return;
      content().then(
        (bytes) => {
          done(null, Readable.from([bytes]));
        },
        (error: unknown) => {
          out.destroy(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }
  zip.end();
  return out;
}
