import type { DocumentData, DocumentKind, DocumentPort } from '#libs/application/ports/documents.js';
import { setImmediate } from 'node:timers/promises';
import QRCode from 'qrcode';
import type { Letter } from './letter.js';
import { packageCover, recommendationOpinion } from './letters/for-cnipa.js';
import { correctionNotice, notAcceptedNotice, notRecommendedNotice } from './letters/notices.js';
import { receipt } from './letters/receipt.js';
import { EMPTY_PICTURE, PROBE } from './probe.js';
import { sharedTypesetter } from './typesetter.js';

const LETTERS: { readonly [Kind in DocumentKind]: (data: DocumentData[Kind]) => Letter } = {
  ACCEPTANCE_RECEIPT: receipt,
  CORRECTION_NOTICE: correctionNotice,
  NOT_ACCEPTED_NOTICE: notAcceptedNotice,
  NOT_RECOMMENDED_NOTICE: notRecommendedNotice,
  RECOMMENDATION_OPINION: recommendationOpinion,
  PACKAGE_COVER: packageCover,
};

/** The office's papers as PDF/A-2a by Typst. */
export class DocumentBuilder implements DocumentPort {
  /**
   * Sets a first paper, so that a missing font or template stops the process at start-up and not the first applicant.
   * @throws TypesettingError
   */
  check(): void {
    sharedTypesetter().typeset('letter.typ', PROBE, { qr: EMPTY_PICTURE }, 0);
  }

  /** @throws TypesettingError where fonts or templates are at fault, whatever the data. */
  async render<Kind extends DocumentKind>(kind: Kind, data: DocumentData[Kind]): Promise<Uint8Array> {
    // The compiler lets go of finished documents only between turns of the event loop; a long row of papers must not pile up.
    await setImmediate();
    const qr = await QRCode.toString(data.verifyAddress, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
    const createdAt = Math.floor(data.issuedAt / 1000);
    return sharedTypesetter().typeset('letter.typ', LETTERS[kind](data), { qr }, createdAt).bytes;
  }
}
