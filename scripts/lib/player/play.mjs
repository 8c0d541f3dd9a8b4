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
  /** How often each role's task went to the next officer. */
  #handedOver = new Map();

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
      case 'reassign':
        return this.#reassigned(step);
      case 'record-cnipa-result':
        return this.#decidedOnPaper(step);
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

  async #register({ at, channel, daysLate }) {
    if (channel === 'ONLINE') {
      const visitor = this.#people.visitor(randomBytes(24).toString('base64url'));
      return visitor.command('/requests', { office: at, form: await this.#form(this.#built, visitor, '/uploads') });
    }
    const clerk = await this.#people.staff(at, 'CLERK', this.#turn);
    if (channel === 'BATCH') return handInBatch(clerk, this.#built);
    const form = await this.#form(this.#built, clerk, '/uploads');
    return clerk.command('/cases', { channel, form, ...(channel === 'POST' && { paper: this.#letter(daysLate) }) });
  }

  /** The letter that brought the request or a correction: from the agency where there is one. */
  #letter(daysLate = 0) {
    const { agency, requester } = this.#built.form;
    const sender = agency ? { name: agency.name, relation: 'AGENCY' } : { name: requester.name, relation: 'APPLICANT' };
    const datedOn = this.#people.dayIn(-daysLate);
    return { sender, datedOn, datedBy: 'POSTMARK', ...(daysLate > 0 && { receivedAt: `${datedOn}T10:00:00+08:00` }) };
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
    const paper = by === 'APPLICANT' ? {} : { paper: this.#letter() };
    return this.#send(by, session, 'submit-correction', { form, explanation, ...paper });
  }

  /** From here on the next officer of the role does what there is to do. */
  async #reassigned({ by, role, reason }) {
    const supervisor = await this.#party(by);
    const turn = (this.#handedOver.get(role) ?? 0) + 1;
    this.#handedOver.set(role, turn);
    const next = this.#people.nameOf(this.#case.office, role, this.#turn + turn);
    const { officers } = await supervisor.get(`/cases/${this.#case.caseId}/officers`);
    const { officerId } = officers.find(({ name }) => name === next) ?? {};
    return this.#send(by, supervisor, 'reassign', { officerId, reason });
  }

  /** CNIPA's notice, issued on the day the package was taken in. */
  async #decidedOnPaper({ by, result, number, priorityNumber }) {
    const { forwardedAt } = await this.#read();
    const paper = { sender: { name: '国家知识产权局（样本）', relation: 'CNIPA' }, datedOn: forwardedAt.slice(0, 10), datedBy: 'PAPER' };
    return this.#send(by, await this.#party(by), 'record-cnipa-result', { result, number, priorityNumber, paper });
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
    if (by === 'APPLICANT') return this.#applicant();
    return this.#people.staff(this.#case.office, by, this.#turn + (this.#handedOver.get(by) ?? 0));
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
