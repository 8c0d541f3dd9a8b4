import type { BibliographicRecord, CnipaPort, ForwardingPackage, ResultPage, SendAnswer } from '#libs/application/ports/cnipa.js';
import { acknowledgementNote, receiptFor } from '../contract/acknowledgement.js';
import { reading } from '../contract/answer.js';
import { bibliographicRecord } from '../contract/bibliographic-record.js';
import { resultPage } from '../contract/result.js';
import { ContractFault } from '../contract/shape.js';
import { checkedKey, verifyPackage } from '../package.js';
import { GatewayClient, type GatewaySettings } from './gateway-client.js';
import { multipartBody } from './multipart.js';
import { problemOf, refusal } from './refusal.js';

/** CNIPA over HTTPS, by the contract in docs/cnipa-gateway.md. Holds connections and nothing else. */
export class HttpsGateway implements CnipaPort {
  private readonly client: GatewayClient;

  constructor(settings: GatewaySettings) {
    this.client = new GatewayClient(settings);
  }

  async fetchBibliographicRecord(applicationNumber: string): Promise<BibliographicRecord | undefined> {
    const answer = await this.client.call('GET', `applications/${encodeURIComponent(applicationNumber)}`);
    if (answer.status === 404 && problemOf(answer)?.code === 'APPLICATION_UNKNOWN') return undefined;
    if (answer.status !== 200) throw refusal(answer);
    return reading('bibliographic record', () => {
      const record = bibliographicRecord(answer.body, '');
      if (record.applicationNumber !== applicationNumber) throw new ContractFault('applicationNumber', 'another application');
      return record;
    });
  }

  async send(forwarding: ForwardingPackage, idempotencyKey: string): Promise<SendAnswer> {
    const path = `packages/${encodeURIComponent(checkedKey(idempotencyKey))}`;
    verifyPackage(forwarding);
    const answer = await this.client.call('PUT', path, multipartBody(forwarding));
    if (answer.status === 202) return { kind: 'pending' };
    if (answer.status !== 200) throw refusal(answer);
    return reading('acknowledgement', () => {
      const note = acknowledgementNote(answer.body, '');
      return { kind: 'acknowledged', receipt: receiptFor(note, idempotencyKey, forwarding.packageSha256) };
    });
  }

  async fetchResults(cursor?: string): Promise<ResultPage> {
    const query = cursor === undefined ? '' : `?${new URLSearchParams({ after: cursor }).toString()}`;
    const answer = await this.client.call('GET', `results${query}`);
    if (answer.status !== 200) throw refusal(answer);
    return reading('results', () => resultPage(answer.body, ''));
  }

  /** Lets go of the connections; calls under way fail as unreachable. */
  close(): Promise<void> {
    return this.client.close();
  }
}
