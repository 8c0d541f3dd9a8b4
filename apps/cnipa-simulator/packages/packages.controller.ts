import { Controller, Headers, Param, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CnipaReceipt } from '#libs/application/ports/cnipa.js';
import { LARGEST_FILE, MOST_FILES } from '#libs/cnipa/contract/manifest.js';
import { idempotencyKey } from '#libs/cnipa/contract/names.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { FAULT_HEADER } from '../faults/fault-header.js';
import { FaultDesk } from '../faults/fault-desk.js';
import { GatewayProblem } from '../http/gateway-problem.js';
import { Acceptance } from './acceptance.js';
import { readUpload } from './upload.js';

/** One byte and one file more than allowed, so that what is over the limit is seen, not silently cut to fit. */
const LIMITS = { fileSize: LARGEST_FILE + 1, files: MOST_FILES + 2, fields: 0, parts: MOST_FILES + 2, headerPairs: 20 } as const;

@Controller('packages')
export class PackagesController {
  constructor(
    private readonly acceptance: Acceptance,
    private readonly desk: FaultDesk,
  ) {}

  @Put(':idempotencyKey')
  async put(
    @Param('idempotencyKey') key: string,
    @Headers(FAULT_HEADER) header: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    idempotencyKey(key, 'idempotencyKey');
    if (!request.isMultipart()) throw new GatewayProblem(415, 'INVALID_REQUEST', 'a package is sent as multipart/form-data');
    const upload = await readUpload(request.parts({ limits: LIMITS }));
    const faults = this.desk.of(header, upload.manifest.applicationNumber);
    await faults.admit();
    const receipt = this.acceptance.take(key, upload, faults);
    if (receipt && faults.losesAnswer()) {
      reply.hijack();
      request.raw.socket.destroy();
      return;
    }
    await reply.status(receipt ? 200 : 202).send(answer(key, upload.packageSha256, receipt));
  }
}

function answer(key: string, packageSha256: string, receipt: CnipaReceipt | undefined): object {
  const about = { idempotencyKey: key, packageSha256 };
  return receipt ? { ...about, receiptNumber: receipt.receiptNumber, receivedAt: formatInstant(receipt.receivedAt) } : about;
}
