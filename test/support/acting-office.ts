import { completeCollection, decideRule, recommend } from '#libs/application/assessment/assessed-commands.js';
import { collectRecord, resolveDifferences } from '#libs/application/collection/collect.js';
import { act } from '#libs/application/commands/act.js';
import type { CommandAnswer } from '#libs/application/commands/answer.js';
import { attachFiles } from '#libs/application/commands/attach-files.js';
import { type Caller, flowCaller } from '#libs/application/commands/caller.js';
import { type Command, executeCommand, recordClockPoints } from '#libs/application/commands/execute-command.js';
import { reassignCase } from '#libs/application/commands/reassign.js';
import { recordResultOnPaper } from '#libs/application/commands/record-result.js';
import type { StatedPaper } from '#libs/application/commands/received-paper.js';
import { registerRequest, type RegistrationServices } from '#libs/application/commands/register-request.js';
import { requestCorrection } from '#libs/application/commands/request-correction.js';
import { submitCorrection } from '#libs/application/commands/submit-correction.js';
import { withdrawRequest } from '#libs/application/commands/withdraw.js';
import type { RequestForm } from '#libs/application/request/request-form.js';
import type { ActionType, CnipaResultKind } from '#libs/domain/case/actions.js';
import type { Office, Role } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import { instant, type Instant } from '#libs/domain/time/instant.js';
import { sampleApplicationNumber } from '#libs/samples/application-numbers.js';
import { SAMPLE_REQUESTS } from '#libs/samples/sample-requests.js';
import { ReferenceOffice } from './reference-office.js';

export const MORNING = instant('2026-11-23T09:30:00+08:00');
const TODAY = '2026-11-23';

/** A letter that came this morning. */
export const letter = (relation: 'APPLICANT' | 'AGENCY' | 'CNIPA' = 'APPLICANT', more: Partial<StatedPaper> = {}): StatedPaper => ({
  sender: { name: '样本寄件人', relation },
  datedOn: TODAY,
  datedBy: 'PAPER',
  ...more,
});

/** Whoever asks: an officer in one role, or another party to the case. */
export type Asking = Role | 'APPLICANT' | 'SYSTEM' | 'CNIPA';

/** The straight way of a case, and where each act of it leads. */
const WAY = ['RECEIVED', 'COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW', 'FORWARDING', 'FORWARDED', 'GRANTED'] as const;

/** One office at work over a real database, each party with the database role of its own program. */
export class ActingOffice {
  private readonly officers = new Map<string, Caller>();
  private readonly forms = new Map<string, RequestForm>();
  private seeds = 0;
  private seconds = 0;

  private constructor(
    readonly ground: ReferenceOffice,
    private readonly programs: Readonly<Record<'window' | 'supervision' | 'portal' | 'worker', RegistrationServices>>,
  ) {}

  static async open(): Promise<ActingOffice> {
    const ground = await ReferenceOffice.open();
    ground.setClock(MORNING);
    const [window, supervision, portal, worker] = await Promise.all(
      (['youshen_guangzhou', 'youshen_supervision', 'youshen_portal', 'youshen_worker'] as const).map((role) => ground.services(role)),
    );
    return new ActingOffice(ground, { window: window!, supervision: supervision!, portal: portal!, worker: worker! });
  }

  /** A second later than before, so that no two acts are at the same instant. */
  private tick(): void {
    this.ground.setClock((MORNING + (this.seconds += 1) * 1000) as Instant);
  }

  /** One and the same officer for role, office and number. */
  async officer(role: Role, office: Office = 'GUANGZHOU', number = 0): Promise<Caller> {
    const name = `${role}@${office}#${number}`;
    const known = this.officers.get(name);
    if (known) return known;
    const caller = await this.ground.officer(role, role === 'ADMINISTRATOR' ? [] : [office]);
    if (caller.actor.kind !== 'staff') throw new Error('no officer');
    await this.ground.sql(`INSERT INTO staff_role (account_id, role, office) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [caller.actor.id, role, role === 'ADMINISTRATOR' ? 'NONE' : office]);
    this.officers.set(name, caller);
    return caller;
  }

  async callerFor(asking: Asking, caseId: string, office: Office = 'GUANGZHOU', number = 0): Promise<Caller> {
    if (asking === 'SYSTEM') return flowCaller('system', office);
    if (asking === 'CNIPA') return flowCaller('cnipa', office);
    if (asking === 'APPLICANT') return { actor: { kind: 'applicant' }, scope: { offices: [], caseId }, keyScope: `applicant:${caseId}` };
    return this.officer(asking, office, number);
  }

  /** The program through which somebody reaches the case. */
  servicesFor({ actor }: Caller): RegistrationServices {
    if (actor.kind === 'applicant') return this.programs.portal;
    if (actor.kind !== 'staff') return this.programs.worker;
    return actor.roles.some((role) => role === 'SUPERVISOR' || role === 'ADMINISTRATOR') ? this.programs.supervision : this.programs.window;
  }

  /** A new case that stands in this state. */
  async caseIn(state: State): Promise<string> {
    const caseId = await this.register();
    const branch = BRANCHES[state];
    const straight: readonly State[] = WAY.slice(0, WAY.indexOf((branch?.from ?? state) as (typeof WAY)[number]) + 1);
    for (const each of straight) for (const [asking, type] of STEPS[each] ?? []) await this.do(type, caseId, asking);
    for (const [asking, type, result] of branch?.steps ?? []) await this.do(type, caseId, asking, result);
    return caseId;
  }

  private async register(): Promise<string> {
    this.tick();
    const sample = SAMPLE_REQUESTS.find(({ key }) => key === 'hk-company')!.build((this.seeds += 1), TODAY);
    const applicationNumber = sampleApplicationNumber(2023, '1', 1, this.seeds);
    const form = { ...sample.form, applicationNumber, attachments: [] };
    const caller = await this.officer('CLERK');
    const { caseId } = await registerRequest(this.programs.window, { caller, key: this.ground.newKey(), office: 'GUANGZHOU', channel: 'WINDOW', form });
    this.forms.set(caseId, form);
    return caseId;
  }

  async do(type: ActionType, caseId: string, asking: Asking, result?: CnipaResultKind): Promise<CommandAnswer> {
    return this.attempt(type, caseId, await this.callerFor(asking, caseId), result);
  }

  /** One act with content that is in order. @throws DomainError as it is refused. */
  async attempt(type: ActionType, caseId: string, caller: Caller, result: CnipaResultKind = 'GRANTED'): Promise<CommandAnswer> {
    this.tick();
    const command: Command = { caseId, caller, key: this.ground.newKey(), body: {} };
    return this.acts(command, result)[type](this.servicesFor(caller));
  }

  formOf(caseId: string): RequestForm {
    return this.forms.get(caseId)!;
  }

  private acts(command: Command, result: CnipaResultKind): Readonly<Record<ActionType, (services: RegistrationServices) => Promise<CommandAnswer>>> {
    const { caseId, caller } = command;
    const { actor } = caller;
    const plain = (action: Parameters<typeof act>[2]) => (services: RegistrationServices) => act(services, command, action);
    const paper = actor.kind === 'staff' ? letter() : undefined;
    return {
      register: (services) =>
        registerRequest(services, { caller, key: command.key, office: 'GUANGZHOU', channel: 'WINDOW', form: this.formOf(caseId) }),
      accept: plain({ type: 'accept', payload: {} }),
      decline: plain({ type: 'decline', payload: { reason: '不属于受理范围。' } }),
      collect: (services) => (actor.kind === 'staff' ? resolveDifferences(services, command, []) : collectRecord(services, command, this.recordOf(caseId))),
      'complete-collection': (services) => completeCollection(services, command),
      'request-correction': (services) =>
        requestCorrection(services, command, { defects: [{ code: 'CONSENT', text: '缺同意书。' }], answerBy: '2099-01-04' }),
      'submit-correction': (services) => submitCorrection(services, command, { form: this.formOf(caseId), paper }),
      'decide-rule': (services) => decideRule(services, command, { ruleId: 'FORM_EDITION', decision: 'ACCEPT', reason: '载明事项齐全。' }),
      recommend: (services) => recommend(services, command, '各项条件均已满足。'),
      'not-recommend': plain({ type: 'not-recommend', payload: { reasons: '技术领域不符。' } }),
      confirm: plain({ type: 'confirm', payload: {} }),
      return: plain({ type: 'return', payload: { remarks: '请写明依据。' } }),
      refuse: plain({ type: 'refuse', payload: { reasons: '证据不足。' } }),
      forward: (services) => executeCommand(services, command, 'forward', () => ({ packageSha256: 'p', idempotencyKey: command.key })),
      acknowledge: (services) =>
        executeCommand(services, command, 'acknowledge', () => ({ receiptNumber: 'CNIPA-1', receivedByCnipaAt: MORNING, packageSha256: 'p' })),
      'record-cnipa-result': (services) =>
        recordResultOnPaper(services, command, { result, number: `样本 ${command.key}`, replyBy: '2027-01-25', paper: letter('CNIPA') }),
      withdraw: (services) => withdrawRequest(services, command, { reason: '改为正常审查。', paper }),
      claim: plain({ type: 'claim', payload: {} }),
      release: plain({ type: 'release', payload: {} }),
      reassign: async (services) => reassignCase(services, command, { officerId: await this.spareOfficer(caseId), reason: '承办人请假。' }),
      note: plain({ type: 'note', payload: { text: '已电话联系申请人。' } }),
      attach: (services) => attachFiles(services, command, { attachments: [] }),
      'record-clock-point': (services) =>
        executeCommand(services, command, 'record-clock-point', ({ now }) => ({ period: 1, percent: 100, pointAt: now })),
      'record-stage-point': (services) =>
        executeCommand(services, command, 'record-stage-point', ({ now }) => ({ period: 1, stage: 'COLLECTION', percent: 100, pointAt: now })),
      'explain-breach': plain({ type: 'explain-breach', payload: { cause: 'OFFICE_OVERLOADED', text: '节后来件集中。' } }),
      close: plain({ type: 'close', payload: {} }),
    };
  }

  private recordOf(caseId: string): Parameters<typeof collectRecord>[2] {
    const { filing, inventionTitle, applicationNumber, applicants, agency } = this.formOf(caseId);
    const names = applicants.map(({ name }) => name);
    return { ...filing, applicationNumber, inventionTitle, applicants: names, examinerNotices: [], sameDayUtilityModel: false, ...(agency && { agencyCode: agency.code }) };
  }

  /** Somebody who could finish the task and does not hold it. */
  private async spareOfficer(caseId: string): Promise<string> {
    const [row] = await this.ground.sql<{ state: State }>(`SELECT state FROM case_file WHERE id = $1`, [caseId]);
    const role = ({ AWAITING_RECOMMENDATION: 'RECOMMENDER', AWAITING_REVIEW: 'REVIEWER' } as Partial<Record<State, Role>>)[row!.state] ?? 'CLERK';
    const { actor } = await this.officer(role, 'GUANGZHOU', 1);
    return actor.kind === 'staff' ? actor.id : '';
  }

  /** Lets the time pass the due instant, so that the breach is on record; the clock then stands where it stood. */
  async breach(caseId: string): Promise<void> {
    this.ground.setClock(instant('2026-12-01T10:00:00+08:00'));
    await recordClockPoints(this.programs.worker, caseId, flowCaller('system', 'GUANGZHOU'));
    this.tick();
  }
}

type Steps = readonly (readonly [Asking, ActionType])[];

const STEPS: Readonly<Partial<Record<State, Steps>>> = {
  COLLECTING: [['CLERK', 'accept'], ['SYSTEM', 'collect']],
  AWAITING_RECOMMENDATION: [['CLERK', 'complete-collection']],
  AWAITING_REVIEW: [['RECOMMENDER', 'decide-rule'], ['RECOMMENDER', 'recommend']],
  FORWARDING: [['REVIEWER', 'confirm'], ['SYSTEM', 'forward']],
  FORWARDED: [['CNIPA', 'acknowledge']],
  GRANTED: [['CLERK', 'record-cnipa-result']],
};

/** States beside the straight way: where one leaves it, and how. */
const BRANCHES: Readonly<Partial<Record<State, { readonly from: State; readonly steps: readonly (readonly [Asking, ActionType, CnipaResultKind?])[] }>>> = {
  AWAITING_CORRECTION: { from: 'COLLECTING', steps: [['CLERK', 'request-correction']] },
  CNIPA_CORRECTION: { from: 'FORWARDED', steps: [['CLERK', 'record-cnipa-result', 'CORRECTION']] },
  REFUSED: { from: 'FORWARDED', steps: [['CLERK', 'record-cnipa-result', 'REFUSED']] },
  TERMINATED: { from: 'GRANTED', steps: [['CLERK', 'record-cnipa-result', 'TERMINATED']] },
  NOT_ACCEPTED: { from: 'RECEIVED', steps: [['CLERK', 'decline']] },
  NOT_RECOMMENDED: { from: 'AWAITING_REVIEW', steps: [['REVIEWER', 'refuse']] },
  WITHDRAWN: { from: 'COLLECTING', steps: [['APPLICANT', 'withdraw']] },
  COMPLETED: { from: 'GRANTED', steps: [['SUPERVISOR', 'close']] },
};
