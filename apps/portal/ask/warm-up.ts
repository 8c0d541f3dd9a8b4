import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { askDues } from '#libs/application/asking/ask-due.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { MILLISECONDS_PER_DAY } from '#libs/domain/time/day.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { dueOfReceipt } from '#libs/http/asking/due.answer.js';

const RECEIPTS = 1000;

/** Loads the policy and lays out its calendar when the program starts, so that the first to ask does not wait for it. */
@Injectable()
export class AskWarmUp implements OnApplicationBootstrap {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  onApplicationBootstrap(): void {
    // Nobody waits for it, and without a database the first question does the work.
    void this.askOnce().catch(() => undefined);
  }

  private async askOnce(): Promise<void> {
    const now = this.services.clock.now();
    const receipts = Array.from({ length: RECEIPTS }, (_, days) => ({ receivedAt: (now - days * MILLISECONDS_PER_DAY) as Instant }));
    for (const office of OFFICES) (await askDues(this.services, { office, receipts })).forEach(dueOfReceipt);
  }
}
