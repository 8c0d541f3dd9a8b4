import { setTimeout as pause } from 'node:timers/promises';
import type { ActionType } from '#libs/domain/case/actions.js';
import type { Office } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import { sampleAttachment } from '#libs/documents/sample-attachment.js';
import type { BuiltSample, SampleRequest } from '#libs/samples/sample-request.js';
import { SAMPLE_REQUESTS } from '#libs/samples/sample-requests.js';
import { type Step, storyUntil } from '#libs/samples/story.js';
import type { FaultClient, Officers } from './fault-client.js';
import { until } from './fault-until.js';
import { letterBody } from './papers.js';

export const sampleNamed = (key: string): SampleRequest => SAMPLE_REQUESTS.find((sample) => sample.key === key)!;

export interface Traveller {
  readonly officers: Readonly<Record<Office, Officers>>;
  readonly cnipa: FaultClient;
  /** Milliseconds an officer takes before each act. */
  readonly thinking?: () => number;
  /** When the paper was handed in; now if it is not said. */
  readonly receivedAt?: string;
}

const SIGNED_ON = '2026-09-21';
const SETTLES_WITHIN = 60_000;

/** One request on its way through an office, each step by the officer whose it is, everything by window or post. */
export class Journey {
  readonly built: BuiltSample;
  private registered: { readonly caseId: string; readonly acceptanceNumber: string } | undefined;
  private taken = 0;

  constructor(
    private readonly traveller: Traveller,
    readonly sample: SampleRequest,
    seed: number,
  ) {
    this.built = sample.build(seed, SIGNED_ON);
  }

  get caseId(): string {
    return this.registered!.caseId;
  }

  get acceptanceNumber(): string {
    return this.registered!.acceptanceNumber;
  }

  /** Acts people take, and those the flow adds by itself: what the whole history must hold, each so many times. */
  get expectedActs(): readonly ActionType[] {
    const acts = this.steps.flatMap((step) => EXPECTED[step.do](step));
    return this.ends === 'FORWARDED' ? [...acts, 'forward', 'acknowledge'] : acts;
  }

  /** State in which the journey ends; what the demonstration tells beyond it is no part of it. */
  get ends(): State {
    return this.steps.at(-1)!.then;
  }

  private get steps(): readonly Step[] {
    return this.sample.story.filter((step) => !(step.do === 'register' && step.refused) && !BEYOND.has(step.do));
  }

  /** Goes on to the first step that leaves the case in `state`, or to the end. */
  async go(state?: State): Promise<void> {
    const { thinking = () => 0 } = this.traveller;
    const steps = state === undefined ? this.steps : storyUntil(this.steps, state);
    for (; this.taken < steps.length; this.taken += 1) {
      const step = steps[this.taken]!;
      await pause(thinking());
      if (AFTER_COLLECTION.has(step.do)) await this.collected();
      await this.take(step);
    }
  }

  /** Waits until the case has reached a state by itself. */
  async reached(state: State, within = SETTLES_WITHIN): Promise<void> {
    await until(`${this.sample.key} ${this.acceptanceNumber} in ${state}`, within, async () => ((await this.read())['state'] === state ? true : undefined));
  }

  act(by: FaultClient, action: string, body: object = {}): Promise<unknown> {
    return by.done({ method: 'POST', path: `/cases/${this.caseId}/actions/${action}`, body });
  }

  get officers(): Officers {
    return this.traveller.officers[this.sample.office];
  }

  private read(): Promise<Readonly<Record<string, unknown>>> {
    return this.officers.clerk.done({ method: 'GET', path: `/cases/${this.caseId}` });
  }

  private take(step: Step): Promise<unknown> {
    const { clerk, recommender, reviewer } = this.officers;
    switch (step.do) {
      case 'register':
        return this.register();
      case 'accept':
        return this.act(clerk, step.do);
      case 'resolve-differences':
        return this.act(clerk, 'collect', { resolutions: step.resolutions });
      case 'complete-collection':
        return this.act(clerk, step.do);
      case 'request-correction':
        return this.act(clerk, step.do, { defects: step.defects, answerBy: '2026-10-20' });
      case 'submit-correction':
        return this.correct(step.explanation);
      case 'decide-rule':
        return this.act(recommender, step.do, { ruleId: step.ruleId, decision: step.decision, reason: step.reason });
      case 'recommend':
      case 'not-recommend':
        return this.act(recommender, step.do, { reasons: step.reasons });
      case 'return':
        return this.act(reviewer, step.do, { remarks: step.remarks });
      case 'confirm':
        return this.act(reviewer, step.do);
      case 'withdraw':
        return this.act(clerk, step.do, { reason: step.reason, paper: letterBody() });
      case 'reassign':
      case 'record-cnipa-result':
      case 'explain-breach':
      case 'close':
        throw new Error(`${step.do} is no part of a journey`);
      case 'await':
        return this.reached(step.then);
    }
  }

  private async register(): Promise<void> {
    const { cnipa, receivedAt } = this.traveller;
    const { bibliographicRecord } = this.built;
    await cnipa.done({ method: 'PUT', path: `/admin/applications/${bibliographicRecord.applicationNumber}`, body: bibliographicRecord });
    const body = { channel: 'WINDOW', form: await this.withUploads(this.built), ...(receivedAt !== undefined && { receivedAt }) };
    const { caseId, acceptanceNumber } = await this.officers.clerk.done({ method: 'POST', path: '/cases', body });
    this.registered = { caseId: String(caseId), acceptanceNumber: String(acceptanceNumber) };
  }

  private async correct(explanation: string): Promise<void> {
    const form = await this.withUploads(this.built.corrected!);
    await this.act(this.officers.clerk, 'submit-correction', { form, explanation, paper: letterBody() });
  }

  private async collected(): Promise<void> {
    await until(`${this.acceptanceNumber} collected`, SETTLES_WITHIN, async () => ((await this.read())['collected'] === true ? true : undefined));
  }

  private async withUploads({ form, attachments }: Pick<BuiltSample, 'form' | 'attachments'>): Promise<object> {
    const ids = new Map<string, string>();
    for (const { fileName } of attachments) ids.set(fileName, await upload(this.officers.clerk, fileName));
    return { ...form, attachments: form.attachments.map((each) => ({ ...each, uploadId: ids.get(each.uploadId) })) };
  }
}

/** Steps before which the clerk waits for CNIPA's record, so that each history is the same however fast the flow is. */
const AFTER_COLLECTION: ReadonlySet<Step['do']> = new Set(['resolve-differences', 'complete-collection', 'request-correction', 'withdraw']);

/** What supervisors do, and what comes after CNIPA's acknowledgement. */
const BEYOND: ReadonlySet<Step['do']> = new Set(['reassign', 'record-cnipa-result', 'explain-breach', 'close']);

/** What each step leaves in the history; the flow's own collection follows acceptance and correction. */
const EXPECTED: Readonly<Record<Step['do'], (step: Step) => readonly ActionType[]>> = {
  register: () => ['register'],
  accept: () => ['accept', 'collect'],
  'resolve-differences': () => ['collect'],
  'complete-collection': () => ['complete-collection'],
  'request-correction': () => ['request-correction'],
  'submit-correction': () => ['submit-correction', 'collect'],
  'decide-rule': () => ['decide-rule'],
  recommend: () => ['recommend'],
  'not-recommend': () => ['not-recommend'],
  return: () => ['return'],
  confirm: () => ['confirm'],
  withdraw: () => ['withdraw'],
  reassign: () => [],
  'record-cnipa-result': () => [],
  'explain-breach': () => [],
  close: () => [],
  await: () => [],
};

let paper: Uint8Array<ArrayBuffer> | undefined;

/** A real PDF; which one it is matters to no test of this kind. */
async function upload(clerk: FaultClient, fileName: string): Promise<string> {
  const { kind, data } = sampleNamed('hk-company').build(1, SIGNED_ON).attachments[0]!;
  paper ??= new Uint8Array(sampleAttachment(kind, data).bytes);
  const body = new FormData();
  body.append('file', new Blob([paper], { type: 'application/pdf' }), fileName);
  return String((await clerk.done({ method: 'POST', path: '/uploads', body }))['uploadId']);
}
