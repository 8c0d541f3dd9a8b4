import { createPublicKey, type KeyObject } from 'node:crypto';
import {
  type BibliographicRecord,
  CnipaError,
  type CnipaPort,
  type CnipaResult,
  type ForwardingPackage,
  type ResultPage,
  type SendAnswer,
} from '#libs/application/ports/cnipa.js';
import { acknowledgementNote, receiptFor } from '../contract/acknowledgement.js';
import { reading } from '../contract/answer.js';
import { bibliographicRecord } from '../contract/bibliographic-record.js';
import { PAGE, result } from '../contract/result.js';
import { ContractFault, objectOf, type Shape, wholeNumber } from '../contract/shape.js';
import { checkedKey, verifyPackage } from '../package.js';
import { folderError, readBroughtIn } from './files.js';
import { ExchangeLayout } from './layout.js';
import { Outgoing } from './outgoing.js';
import { type NotePurpose, readNote } from './signed-note.js';

export interface ExchangeSettings {
  readonly folder: string;
  /** The office's Ed25519 private key. */
  readonly signingKey: KeyObject;
  /** CNIPA's Ed25519 public keys: the one in use and, around a change, the next. */
  readonly gatewayKeys: readonly KeyObject[];
}

const LAST_SEQUENCE = 99_999_999;
const numberedResult = objectOf<{ sequence: number; item: CnipaResult }>({ sequence: wholeNumber(LAST_SEQUENCE), item: result });

/** CNIPA behind an air gap: signed packages are carried out, signed answers carried in (docs/cnipa-gateway.md). */
export class ExchangeFolder implements CnipaPort {
  private readonly layout: ExchangeLayout;
  private readonly outgoing: Outgoing;

  constructor(private readonly settings: ExchangeSettings) {
    this.layout = new ExchangeLayout(settings.folder);
    this.outgoing = new Outgoing(this.layout, settings.signingKey, createPublicKey(settings.signingKey));
  }

  fetchBibliographicRecord(applicationNumber: string): Promise<BibliographicRecord | undefined> {
    return inFolder(() =>
      this.broughtIn(this.layout.bibliographicRecord(applicationNumber), 'bibliographic-record', (value, field) => {
        const record = bibliographicRecord(value, field);
        if (record.applicationNumber !== applicationNumber) throw new ContractFault('applicationNumber', 'another application');
        return record;
      }),
    );
  }

  send(forwarding: ForwardingPackage, idempotencyKey: string): Promise<SendAnswer> {
    return inFolder(async () => {
      const key = checkedKey(idempotencyKey);
      verifyPackage(forwarding);
      await this.outgoing.handOver(forwarding, key);
      const receipt = await this.broughtIn(this.layout.acknowledgement(key), 'acknowledgement', (value, field) =>
        receiptFor(acknowledgementNote(value, field), key, forwarding.packageSha256),
      );
      return receipt ? { kind: 'acknowledged', receipt } : { kind: 'pending' };
    });
  }

  fetchResults(cursor = '0'): Promise<ResultPage> {
    return inFolder(async () => {
      if (!/^\d{1,8}$/.test(cursor)) throw new CnipaError('ANSWER_INVALID', 'the cursor is not one of an exchange folder');
      const items: CnipaResult[] = [];
      const before = Number(cursor);
      while (items.length < PAGE) {
        const next = await this.resultNumbered(before + items.length + 1);
        if (!next) break;
        items.push(next);
      }
      return { items, cursor: String(before + items.length) };
    });
  }

  private async resultNumbered(sequence: number): Promise<CnipaResult | undefined> {
    const numbered = await this.broughtIn(this.layout.result(sequence), 'result', numberedResult);
    if (numbered && numbered.sequence !== sequence) throw new CnipaError('ANSWER_INVALID', `result ${sequence}: signed as another number`);
    return numbered?.item;
  }

  private async broughtIn<Value>(path: string, purpose: NotePurpose, shape: Shape<Value>): Promise<Value | undefined> {
    const file = await readBroughtIn(path);
    if (file === undefined) return undefined;
    return reading(purpose, () => readNote(file, purpose, shape, this.settings.gatewayKeys));
  }
}

async function inFolder<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw folderError(error);
  }
}
