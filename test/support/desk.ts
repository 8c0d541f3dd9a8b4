import { setTimeout as pause } from 'node:timers/promises';
import type { Office } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import type { BuiltSample } from '#libs/samples/sample-request.js';
import type { Answer, Person, Told } from './person.js';
import { bare, freshSample, registerAtWindow } from './requests.js';
import type { RunningSystem } from './running-system.js';

const PATIENCE = 60_000;

/** The straight way of a case from receipt to acknowledgement. */
const WAY = ['COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW', 'FORWARDING', 'FORWARDED'] as const satisfies readonly State[];
export type Stop = (typeof WAY)[number];

/** One office's officers, each a person of their own, and the straight way of a case through their hands. */
export class Desk {
  private constructor(
    private readonly system: RunningSystem,
    readonly office: Office,
    readonly clerk: Person,
    readonly recommender: Person,
    readonly reviewer: Person,
  ) {}

  static async open(system: RunningSystem, office: Office): Promise<Desk> {
    const [clerk, recommender, reviewer] = await Promise.all([
      system.officer('CLERK', office),
      system.officer('RECOMMENDER', office),
      system.officer('REVIEWER', office),
    ]);
    return new Desk(system, office, clerk, recommender, reviewer);
  }

  /** A new case in this state. @throws Error where a step on the way is refused. */
  async caseIn(state: 'RECEIVED' | Stop, sample: BuiltSample = freshSample()): Promise<Told> {
    await this.system.cnipa().put(`/admin/applications/${sample.form.applicationNumber}`, sample.bibliographicRecord);
    const registered = done(await registerAtWindow(this.clerk, bare(sample.form)));
    for (const next of state === 'RECEIVED' ? [] : WAY.slice(0, WAY.indexOf(state) + 1)) await this.advance(registered.caseId, next);
    return registered;
  }

  async read(caseId: string): Promise<Told> {
    return done(await this.clerk.get(`/cases/${caseId}`));
  }

  /** Looks again until it is so. @throws Error after a minute. */
  async until(caseId: string, isSo: (read: Told) => boolean): Promise<Told> {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      const read = await this.read(caseId);
      if (isSo(read)) return read;
      await pause(50);
    }
    throw new Error(`the case did not come to it in ${PATIENCE / 1000} s`);
  }

  async advance(caseId: string, next: Stop): Promise<void> {
    const steps: Readonly<Record<Stop, () => Promise<unknown>>> = {
      COLLECTING: async () => {
        done(await this.clerk.act(caseId, 'accept', {}));
        await this.until(caseId, ({ collected }) => collected);
      },
      AWAITING_RECOMMENDATION: async () => done(await this.clerk.act(caseId, 'complete-collection')),
      AWAITING_REVIEW: async () => {
        done(await this.recommender.act(caseId, 'decide-rule', FORM_DECISION));
        done(await this.recommender.act(caseId, 'recommend', { reasons: '各项条件均已满足。' }));
      },
      FORWARDING: async () => done(await this.reviewer.act(caseId, 'confirm', {})),
      FORWARDED: () => this.until(caseId, ({ state }) => state === 'FORWARDED'),
    };
    await steps[next]();
  }
}

/** Until the edition for Order 85 is published an officer decides on the 2017 form each time. */
export const FORM_DECISION = { ruleId: 'FORM_EDITION', decision: 'ACCEPT', reason: '2017版请求书载明的事项齐全，予以认可。' } as const;

/** What was told. @throws Error where it was refused. */
export function done({ status, body }: Answer): Told {
  if (status >= 400) throw new Error(`answered ${status} ${body.code}: ${body.detail} ${JSON.stringify(body.errors)}`);
  return body;
}
