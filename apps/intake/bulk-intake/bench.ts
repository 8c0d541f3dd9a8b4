import { DomainError } from '#libs/domain/errors.js';

/** Seconds after which a place is likely to be free again: a batch of 500 requests takes about as long. */
const TRY_AGAIN = 10;

/** A few places at which something large is worked on in memory; whoever finds none is told when to come again. */
export class Bench {
  private taken = 0;

  constructor(private readonly places: number) {}

  /** @throws DomainError SERVER_BUSY where no place is free */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.taken >= this.places) throw new DomainError('SERVER_BUSY', { retryAfterSeconds: TRY_AGAIN });
    this.taken += 1;
    try {
      return await work();
    } finally {
      this.taken -= 1;
    }
  }
}
