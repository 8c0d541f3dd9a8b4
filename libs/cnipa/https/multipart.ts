import { randomUUID } from 'node:crypto';
import type { ForwardingPackage } from '#libs/application/ports/cnipa.js';
import { canonicalJson } from '#libs/canonical/canonical.js';

/** A body of known length, made of the package's own bytes without a copy. */
export interface MultipartBody {
  readonly contentType: string;
  readonly contentLength: number;
  readonly chunks: readonly Uint8Array[];
}

/**
 * The package as multipart/form-data (RFC 7578): part `manifest`, then `file-0`, `file-1`, … in the manifest's order.
 * Parts are known by that order; their file names are percent-encoded and say nothing the manifest does not.
 */
export function multipartBody({ manifest, contents }: ForwardingPackage): MultipartBody {
  const boundary = `youshen-${randomUUID()}`;
  const head = (name: string, file: string, mediaType: string): Uint8Array =>
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${encodeURIComponent(file)}"\r\n` +
        `Content-Type: ${mediaType}\r\n\r\n`,
    );
  const end = Buffer.from('\r\n');
  const chunks = [head('manifest', 'manifest.json', 'application/json'), Buffer.from(canonicalJson(manifest)), end];
  manifest.files.forEach((file, index) => {
    chunks.push(head(`file-${index}`, file.name, file.mediaType), contents[index] ?? end.subarray(0, 0), end);
  });
  chunks.push(Buffer.from(`--${boundary}--\r\n`));
  const contentLength = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  return { contentType: `multipart/form-data; boundary=${boundary}`, contentLength, chunks };
}
