import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Session } from './session.mjs';

const dayMs = 86_400_000;

/** Everybody who takes part in a play: staff by office and role, applicants, and CNIPA's own clerk at the simulator. */
export class People {
  #running;
  #staff = new Map();
  #now;

  /** @param running what running.json of the system says */
  constructor(running) {
    this.#running = running;
    const { cnipaGatewayToken } = JSON.parse(readFileSync(join(running.dataDir, 'secrets.json'), 'utf8'));
    this.cnipa = new Session(this.#addressOf('cnipa-simulator'), { authorization: `Bearer ${cnipaGatewayToken}` });
  }

  /** The signed-in officer who holds the role at the office; of several one and the same for each `turn`. */
  staff(office, role, turn) {
    const account = this.#account(office, role, turn);
    if (!this.#staff.has(account.login)) this.#staff.set(account.login, this.#signIn(office, role, account));
    return this.#staff.get(account.login);
  }

  /** The name of whom `staff` would sign in. */
  nameOf(office, role, turn) {
    return this.#account(office, role, turn).name;
  }

  #account(office, role, turn) {
    const holders = this.#running.accounts.filter(({ roles }) => roles.includes(`${role}@${office}`));
    const account = holders[turn % holders.length];
    if (!account) throw new Error(`no sample account is ${role} at ${office}`);
    return account;
  }

  #signIn(office, role, { login, password }) {
    const service = role === 'SUPERVISOR' ? 'supervision' : `intake-${office.toLowerCase()}`;
    return new Session(this.#addressOf(service)).signIn({ login, password });
  }

  /** Somebody at the portal who has no request yet. */
  visitor(filingTicket) {
    return new Session(this.#addressOf('portal'), { 'x-filing-ticket': filingTicket });
  }

  /** The applicant of a registered request, signed in with what the receipt says. */
  applicant({ acceptanceNumber, secret }) {
    return new Session(this.#addressOf('portal')).signIn({ acceptanceNumber, secret });
  }

  /** The system's own clock, which in a demonstration may stand elsewhere than this machine's, says what day it is. */
  async agreeOnToday() {
    this.#now = Date.parse((await new Session(this.#addressOf('portal')).get('/clock')).now);
  }

  get today() {
    return this.dayIn(0);
  }

  /** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
  dayIn(days) {
    return new Date(this.#now + days * dayMs).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  }

  #addressOf(service) {
    return this.#running.services[service].url;
  }
}
