import type { CaseRecord } from '#libs/domain/case/case-record.js';
import { clockFactsOf } from '#libs/domain/case/case-record.js';
import { assess } from '#libs/domain/rules/assess.js';
import type { Assessment } from '#libs/domain/rules/assessment.js';
import type { FactSheet } from '#libs/domain/rules/facts.js';
import { readClock } from '#libs/domain/clock/read-clock.js';
import type { ClockFacts, ServiceHours } from '#libs/domain/clock/types.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { canonicalJson, sha256 } from '#libs/canonical/canonical.js';
import { insertAssessment, type StoredAssessment } from '#libs/persistence/decisions.js';
import { findIntegrityFindings } from '#libs/persistence/integrity.js';
import type { CommandContext } from '../commands/execute-command.js';
import type { IdentityVault } from '../ports/identity-vault.js';
import type { RequestForm } from '../request/request-form.js';
import { blindIndexes, openForm } from '../request/seal-form.js';
import { factSheetOf } from './fact-sheet.js';

/** Everything an assessment and the due instant beside it were reckoned from, besides the versions they name. */
export interface AssessmentInputs {
  readonly receivedAt: Instant;
  readonly facts: FactSheet;
  readonly clock: { readonly facts: ClockFacts; readonly serviceHours: readonly ServiceHours[]; readonly asOf: Instant };
}

/** The assessment with the due instant as it stood then. */
export interface AssessmentResult {
  readonly assessment: Assessment;
  readonly clock: { readonly dueAt: Instant | null; readonly provisional: boolean };
}

/** The facts of the case as it stands, ready to be assessed. */
export async function gatherFacts({ transaction, record, identity }: CommandContext, vault: IdentityVault): Promise<FactSheet> {
  const form = openForm(record.form as RequestForm, identity.id, vault);
  const parties = [...blindIndexes(form, vault), ...(form.agency ? [form.agency.code] : [])];
  const integrityFindings = await findIntegrityFindings(transaction, parties);
  // The database lets no second live request exist, so that none can be found here.
  return factSheetOf(record, form, { otherRequests: [], integrityFindings });
}

export function assessFacts({ record, policy }: Pick<CommandContext, 'record' | 'policy'>, facts: FactSheet): Assessment {
  return assess(facts, { receivedAt: record.receivedAt, fieldTable: policy.fieldTable });
}

/** Assesses, and keeps inputs and result as canonical JSON with their hashes and the versions used. */
export async function storeAssessment(context: CommandContext, facts: FactSheet): Promise<{ readonly assessment: Assessment; readonly sha256: string }> {
  const { transaction, identity, record, policy, now, seq } = context;
  const assessment = assessFacts(context, facts);
  const stored = sealed(inputsOf(record, facts, context), { assessment, clock: dueOf(record, context) }, {
    ruleSetVersion: assessment.ruleSet,
    tableVersion: assessment.fieldTable,
    calendarVersion: policy.clock.calendar.version,
  });
  await insertAssessment(transaction, { caseId: identity.id, office: identity.office, seq }, stored, now);
  return { assessment, sha256: stored.resultSha256 };
}

function inputsOf(record: CaseRecord, facts: FactSheet, { policy, now }: CommandContext): AssessmentInputs {
  const clock = { facts: clockFactsOf(record, policy.outages), serviceHours: policy.clock.serviceHours, asOf: now };
  return { receivedAt: record.receivedAt, facts, clock };
}

function dueOf(record: CaseRecord, { policy, now }: CommandContext): AssessmentResult['clock'] {
  const { dueAt, provisional } = readClock(clockFactsOf(record, policy.outages), policy.clock, now);
  return { dueAt: dueAt ?? null, provisional };
}

type Versions = Pick<StoredAssessment, 'ruleSetVersion' | 'tableVersion' | 'calendarVersion'>;

/** Inputs and result as bytes that the same data always give. */
export function sealed(inputs: AssessmentInputs, result: AssessmentResult, versions: Versions): StoredAssessment {
  const [inputText, resultText] = [canonicalJson(inputs), canonicalJson(result)];
  return { ...versions, inputs: inputText, inputsSha256: sha256(inputText), result: resultText, resultSha256: sha256(resultText) };
}
