import { DomainError } from '#libs/domain/errors.js';
import { within } from './within.js';

/** Answers when the part is there, and fails when it is not. */
export type Check = () => Promise<unknown>;

const CHECK_TIMEOUT = 2000;

/** The parts without which a program cannot work, by the name under which a missing one is told. */
export class Readiness {
  /** @param timeout milliseconds after which a part that does not answer counts as missing */
  constructor(
    private readonly checks: Readonly<Record<string, Check>>,
    private readonly timeout = CHECK_TIMEOUT,
  ) {}

  /** Milliseconds each part took to answer. @throws DomainError DEPENDENCY_UNAVAILABLE naming every part that is `missing` */
  async ask(): Promise<Readonly<Record<string, number>>> {
    const answers = await Promise.all(Object.entries(this.checks).map(async ([part, check]) => [part, await this.time(check)] as const));
    const missing = answers.filter(([, taken]) => taken === undefined).map(([part]) => part);
    if (missing.length > 0) throw new DomainError('DEPENDENCY_UNAVAILABLE', { missing });
    return Object.fromEntries(answers.map(([part, taken]) => [part, taken ?? 0]));
  }

  private async time(check: Check): Promise<number | undefined> {
    const started = performance.now();
    try {
      await within(this.timeout, Promise.resolve().then(check));
      return Math.round(performance.now() - started);
    } catch {
      return undefined;
    }
  }
}
