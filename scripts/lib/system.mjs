import { join } from 'node:path';
import { DataFolder } from './data-folder.mjs';
import { migrate } from './migrate.mjs';
import { requireFree } from './ports.mjs';
import { postgresPart, stopServerOf } from './postgres.mjs';
import { secretsIn } from './secrets.mjs';
import { portsFrom, serviceParts } from './services.mjs';
import { Supervised } from './supervised.mjs';
import { givenTemporal, temporalPart } from './temporal-server.mjs';
import { Refusal } from './terminal.mjs';

/** Those in one row stop together, the rows one after another: first the windows, last what holds the record. */
const stopOrder = [
  ['portal', 'supervision', 'intake-shenzhen', 'intake-guangzhou'],
  ['worker', 'relay'],
  ['cnipa-simulator'],
  ['temporal'],
  ['postgres'],
];

/** One running copy: PostgreSQL, Temporal and the services, over one data folder and one range of ports. */
export class System {
  #folder;
  #processes = new Map();
  #parts = new Map();
  #described = {};
  #accounts = [];
  #ready = false;
  #stopped;

  /**
   * @param options `dataDir`; `basePort`, the first of sixteen ports; `fsync`, false only for data nobody will miss;
   *   `relayApart`, true for a relay in a process of its own; `commandsPerMinute` of one session, where it shall not be the programs' own; `onEvent(name, sentence)`, told when a process ends unasked and when it is back.
   */
  constructor({ dataDir, basePort, fsync = true, relayApart = false, commandsPerMinute, onEvent = () => undefined }) {
    this.#folder = new DataFolder(dataDir);
    this.dataDir = this.#folder.path;
    this.logFolder = this.#folder.logs;
    this.ports = portsFrom(basePort, { relayApart });
    this.relayApart = relayApart;
    this.commandsPerMinute = commandsPerMinute;
    this.fsync = fsync;
    this.onEvent = (name, sentence) => {
      onEvent(name, sentence);
      this.#write();
    };
  }

  /** Takes the data folder for this process and checks the ports. @throws Refusal when either is in use. */
  async open() {
    await this.#folder.claim();
    try {
      // Left by a launcher that was killed; its port would else look taken by a stranger.
      await stopServerOf(join(this.dataDir, 'postgres', 'cluster'));
      await requireFree(this.ports);
      this.secrets = secretsIn(this.dataDir);
    } catch (error) {
      this.#folder.release();
      throw error;
    }
  }

  /** @returns `{adminUrl, database, address}` */
  async startPostgres() {
    const part = await postgresPart({
      folder: join(this.dataDir, 'postgres'),
      port: this.ports['postgres'],
      fsync: this.fsync,
      logFolder: this.logFolder,
    });
    await this.#start(part, { address: part.address, url: part.adminUrl });
    this.postgres = { adminUrl: part.adminUrl, database: part.database, address: part.address };
    return this.postgres;
  }

  /** Uses the server that TEMPORAL_ADDRESS names, else starts one. @returns `{address, namespace}` */
  async startTemporal() {
    const given = await givenTemporal();
    if (given !== null) {
      this.#described['temporal'] = { ...given, pid: null };
      return (this.temporal = given);
    }
    const part = await temporalPart({
      folder: join(this.dataDir, 'temporal'),
      port: this.ports['temporal'],
      logFolder: this.logFolder,
    });
    await this.#start(part, { address: part.address, namespace: part.namespace });
    return (this.temporal = { address: part.address, namespace: part.namespace });
  }

  /** Brings the database up to date. @returns `{applied, empty, accounts}` */
  async migrate() {
    const result = await migrate({ adminUrl: this.postgres.adminUrl, secrets: this.secrets, dataDir: this.dataDir });
    this.#accounts = result.accounts;
    return result;
  }

  /** Starts all services at once and waits until each is ready. @returns what running.json then says. */
  async startServices() {
    const { database, address } = this.postgres;
    const databaseUrl = (role) => `postgres://${role}:${this.secrets.rolePasswords[role]}@${address}/${database}`;
    const parts = serviceParts({
      dataDir: this.dataDir,
      ports: this.ports,
      temporal: this.temporal,
      secrets: this.secrets,
      databaseUrl,
      logFolder: this.logFolder,
      relayApart: this.relayApart,
      commandsPerMinute: this.commandsPerMinute,
    });
    await Promise.all(parts.map((part) => this.#start(part, { url: part.url })));
    this.#ready = true;
    this.#write();
    return this.running();
  }

  async #start(part, description) {
    this.#refuseWhenStopping();
    const supervised = new Supervised(part, this.onEvent);
    this.#processes.set(part.name, supervised);
    this.#parts.set(part.name, part);
    this.#described[part.name] = description;
    const starting = supervised.start();
    const noted = setInterval(() => this.#write(), 250);
    try {
      await starting;
    } catch (error) {
      throw new Refusal(`${error.message} Its last words are in ${join(this.logFolder, `${part.name}.log`)}.`);
    } finally {
      clearInterval(noted);
      this.#write();
    }
    this.#refuseWhenStopping();
  }

  #refuseWhenStopping() {
    if (this.#stopped !== undefined) throw new Refusal('Stopped before everything was started.');
  }

  /** The processes, their addresses and the sample accounts, as running.json lists them. */
  running() {
    const services = Object.entries(this.#described).map(([name, description]) => [
      name,
      { ...description, ...this.#processes.get(name)?.mark },
    ]);
    return {
      pid: process.pid,
      ready: this.#ready,
      dataDir: this.dataDir,
      services: Object.fromEntries(services),
      accounts: this.#accounts,
    };
  }

  #write() {
    if (this.#stopped === undefined) this.#folder.write(this.running());
  }

  /** The supervised process of a service, for those who want to hurt it. */
  process(name) {
    return this.#processes.get(name);
  }

  /** Starts a process again whose `process(name).stop()` has ended. */
  startAgain(name) {
    return this.#start(this.#parts.get(name), this.#described[name]);
  }

  /** Stops everything in order and gives the data folder free. Called again with `graceMs: 0`, it ends all by force. */
  stop({ graceMs } = {}) {
    if (this.#stopped !== undefined && graceMs === 0) return this.#stopRow([...this.#processes.keys()], { graceMs });
    return (this.#stopped ??= this.#stopInOrder({ graceMs }));
  }

  async #stopInOrder(options) {
    for (const row of stopOrder) await this.#stopRow(row, options);
    this.#folder.release();
  }

  #stopRow(names, options) {
    return Promise.all(names.map((name) => this.#processes.get(name)?.stop(options)));
  }
}
