import { randomUUID, type KeyObject } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CnipaError, type ForwardingPackage } from '#libs/application/ports/cnipa.js';
import { canonicalJson } from '#libs/canonical/canonical.js';
import { idempotencyKey, sha256 } from '../contract/names.js';
import { reading } from '../contract/answer.js';
import { objectOf } from '../contract/shape.js';
import { moveIntoPlace, readBroughtIn, synchronise, writeDurably } from './files.js';
import type { ExchangeLayout } from './layout.js';
import { readNote, writeNote } from './signed-note.js';

/** What the office signs of a package. */
const handover = objectOf<{ idempotencyKey: string; packageSha256: string }>({ idempotencyKey, packageSha256: sha256 });

/** Puts packages out, each once and whole or not at all. */
export class Outgoing {
  constructor(
    private readonly layout: ExchangeLayout,
    private readonly signingKey: KeyObject,
    private readonly ownKey: KeyObject,
  ) {}

  /** Safe to repeat, also at the same time and after a crash at any point. @throws CnipaError `KEY_REUSED` for another package. */
  async handOver(forwarding: ForwardingPackage, key: string): Promise<void> {
    await Promise.all([this.layout.partial, this.layout.out, this.layout.sent].map((folder) => mkdir(folder, { recursive: true })));
    const before = await this.handedOver(this.layout.sentNote(key));
    if (before !== undefined) {
      requireSame(before, forwarding);
      return;
    }
    const note = writeNote('package', { idempotencyKey: key, packageSha256: forwarding.packageSha256 }, this.signingKey);
    await this.putOut(forwarding, key, note);
    await this.keepNote(key, note);
  }

  private async putOut(forwarding: ForwardingPackage, key: string, note: string): Promise<void> {
    const partial = join(this.layout.partial, randomUUID());
    const place = this.layout.package(key);
    try {
      await writeFolder(partial, forwarding, note);
      if (await moveIntoPlace(partial, place)) {
        await synchronise(this.layout.out);
        return;
      }
      const there = await this.handedOver(join(place, 'signature.json'));
      if (there === undefined) throw new CnipaError('UNREACHABLE', 'the exchange folder: something unsigned lies in the place of the package');
      requireSame(there, forwarding);
    } finally {
      await rm(partial, { recursive: true, force: true });
    }
  }

  /** Written only after the package is out: a crash in between costs one more look, never the package. */
  private async keepNote(key: string, note: string): Promise<void> {
    const partial = join(this.layout.partial, randomUUID());
    await writeDurably(partial, note);
    await rename(partial, this.layout.sentNote(key));
    await synchronise(this.layout.sent);
  }

  private async handedOver(path: string): Promise<string | undefined> {
    const file = await readBroughtIn(path);
    if (file === undefined) return undefined;
    return reading('package handed over', () => readNote(file, 'package', handover, [this.ownKey]).packageSha256);
  }
}

function requireSame(packageSha256: string, forwarding: ForwardingPackage): void {
  if (packageSha256 !== forwarding.packageSha256) throw new CnipaError('KEY_REUSED', 'another package was handed over under this key');
}

async function writeFolder(folder: string, { manifest, contents }: ForwardingPackage, note: string): Promise<void> {
  const files = join(folder, 'files');
  await mkdir(files, { recursive: true });
  for (const [index, bytes] of contents.entries()) {
    await writeDurably(join(files, manifest.files[index]?.name ?? ''), bytes);
  }
  await writeDurably(join(folder, 'manifest.json'), canonicalJson(manifest));
  await writeDurably(join(folder, 'signature.json'), note);
  await synchronise(files);
  await synchronise(folder);
}
