import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { handInBatch } from './batch.mjs';
import { Dossier } from './dossier.mjs';
import { Refused } from './session.mjs';

const awaitedMs = 60_000;
const lookEveryMs = 150;

/** One sample request on its way, each step taken by whoever the story says. */
export class Play {
  #people;
  #built;
  #turn;
  #dossier = new Dossier();
  #case;

  /**
   * @param people see People
   * @param built one request as its sample builds it
   * @param turn chooses among officers of the same role
   */
  constructor(people, built, turn) {
    this.#people = people;
    this.#built = built;
    this.#turn = turn;
  }

  /** @throws Error when a step is refused, or leaves the case in another state than the story tells */
  async perform(steps) {
    await this.#people.cnipa.put(`/admin/applications/${this.#built.form.applicationNumber}`, this.#built.bibliographicRecord);
    for (const step of steps) {
      const state = await this.#act(step);
      if (state !== step.then) throw new Error(`after "${step.do}" the case is ${state}, not ${step.then}`);
    }
  }

  /** What the applicant is shown; undefined for a request that was not taken in. */
  async outcome() {
    if (!this.#case) return undefined;
    return (await this.#applicant()).get('/request');
  }

  /** @returns the state the case is in afterwards */
  #act(step) {
    switch (step.do) {
      case 'register':
        return step.refused ? this.#refused(step) : this.#registered(step);
      case 'resolve-differences':
      case 'complete-collection':
        return this.#collected(step);
      case 'submit-correction':
        return this.#corrected(step);
      case 'await':
        return this.#awaited(step);
      default:
        return this.#commanded(step);
    }
  }

  async #registered(step) {
    this.#case = { office: step.at, ...(await this.#register(step)) };
    return this.#case.state;
  }

  async #refused(step) {
    const refusal = await this.#register(step).then(
      () => undefined,
      (error) => error,
    );
    if (refusal === undefined) throw new Error(`${step.at} took in a request that ${step.refused.heldBy} holds`);
    const { code, office } = refusal.problem ?? {};
    if (code !== step.refused.code || office !== step.refused.heldBy) throw refusal;
    return (await this.#read()).state;
  }

  async #register({ at, channel }) {
    if (channel === 'ONLINE') {
      const visitor = this.#people.visitor(randomBytes(24).toString('base64url'));
      return visitor.command('/requests', { office: at, form: await this.#form(this.#built, visitor, '/uploads') });
    }
    const clerk = await this.#people.staff(at, 'CLERK', this.#turn);
    if (channel === 'BATCH') return handInBatch(clerk, this.#built);
    const form = await this.#form(this.#built, clerk, '/uploads');
    return clerk.command('/cases', { channel, form, ...(channel === 'POST' && { postmark: form.signature.signedOn }) });
  }

  #form(built, session, path) {
    return this.#dossier.handIn(built, (file) => session.upload(path, file));
  }

  async #collected(step) {
    await this.#until(({ collected }) => collected, "CNIPA's bibliographic record");
    return this.#commanded(step);
  }

  async #corrected({ by, explanation }) {
    const session = await this.#party(by);
    const own = by === 'APPLICANT' ? '/request' : '';
    const form = await this.#form(this.#built.corrected, session, `${own}/uploads`);
    return this.#send(by, session, 'submit-correction', { form, explanation });
  }

  async #awaited({ then }) {
    return (await this.#until(({ state }) => state === then, then)).state;
  }

  async #commanded({ do: action, by, then: _, answerWithinDays, ...said }) {
    const body = answerWithinDays === undefined ? said : { ...said, answerBy: this.#people.dayIn(answerWithinDays) };
    const session = await this.#party(by);
    return this.#send(by, session, action === 'resolve-differences' ? 'collect' : action, body);
  }

  async #send(by, session, action, body) {
    const place = by === 'APPLICANT' ? '/request' : `/cases/${this.#case.caseId}`;
    return (await session.command(`${place}/actions/${action}`, body)).state;
  }

  #party(by) {
    return by === 'APPLICANT' ? this.#applicant() : this.#people.staff(this.#case.office, by, this.#turn);
  }

  #applicant() {
    return (this.#case.applicant ??= this.#people.applicant(this.#case));
  }

  async #read() {
    const clerk = await this.#people.staff(this.#case.office, 'CLERK', this.#turn);
    return clerk.get(`/cases/${this.#case.caseId}`);
  }

  async #until(isSo, what) {
    for (const end = Date.now() + awaitedMs; Date.now() < end; await pause(lookEveryMs)) {
      const read = await this.#read();
      if (isSo(read)) return read;
    }
    throw new Error(`${what} did not come within ${awaitedMs / 1000} s`);
  }
}

/** True where the number the sample was given is another request's already. */
export const isTaken = (error) => error instanceof Refused && error.problem.code === 'DUPLICATE_REQUEST';
