import { fingerprint, sha256 } from '#libs/canonical/canonical.js';
import { readInputs, readIssued, type StoredInputs, type TrailEntry } from '#libs/persistence/audit-trail.js';
import { type AccountChange, findAccountChange } from '#libs/persistence/account-changes.js';
import type { Transaction } from '#libs/persistence/database.js';
import { findChange, type ReferenceChange } from '#libs/persistence/reference-changes.js';
import { findTextTemplate, type StoredTextTemplate } from '#libs/persistence/text-templates.js';
import { ACCOUNT_ACTS, accountChangeSha256 } from '../accounts/record-change.js';
import { TEXT_TEMPLATE_ACT, textTemplateSha256 } from '../text-templates/text-templates.js';
import { paperName } from '../reading/issue-paper.js';
import { changeSha256 } from './change-form.js';
import type { ChainFault, ChainFaultKind } from './faults.js';
import { placed } from './walk.js';

/** What entries say was done, against what the records say today: acts, inputs of decisions, documents, reference data, accounts, texts. */
export async function holdAgainstRecords(transaction: Transaction, entries: readonly TrailEntry[]): Promise<readonly ChainFault[]> {
  return [
    ...entries.flatMap(actFault),
    ...(await inputFaults(transaction, entries.filter(({ inputsSha256 }) => inputsSha256 !== null))),
    ...(await documentFaults(transaction, entries.filter(({ act }) => act === 'issue-document'))),
    ...(await recordFaults(transaction, entries.filter(({ act }) => act.startsWith('change-')), REFERENCE)),
    ...(await recordFaults(transaction, entries.filter(({ act }) => CHANGES_ACCOUNT.has(act)), ACCOUNT)),
    ...(await recordFaults(transaction, entries.filter(({ act }) => act === TEXT_TEMPLATE_ACT), TEXT)),
  ];
}

const fault = (kind: ChainFaultKind, entry: TrailEntry): readonly ChainFault[] => [{ kind, ...placed(entry) }];

function actFault(entry: TrailEntry): readonly ChainFault[] {
  const { seq, actionType: type, actionAt: at, actionActor: actor, actionPayload: payload } = entry;
  if (seq === null) return [];
  if (type === null) return fault('act-missing', entry);
  return fingerprint({ type, payload, seq, at, actor }) === entry.actSha256 ? [] : fault('act-changed', entry);
}

async function inputFaults(transaction: Transaction, decisions: readonly TrailEntry[]): Promise<readonly ChainFault[]> {
  if (decisions.length === 0) return [];
  const stored = await readInputs(transaction, casesOf(decisions));
  const byCase = new Map<string, StoredInputs[]>();
  for (const each of stored) byCase.set(each.caseId, [...(byCase.get(each.caseId) ?? []), each]);
  return decisions.flatMap((entry) => {
    const inputs = inputsOf(entry, byCase.get(entry.caseId ?? '') ?? []);
    if (inputs === undefined) return fault('inputs-missing', entry);
    return sha256(inputs) === entry.inputsSha256 ? [] : fault('inputs-changed', entry);
  });
}

/** Those of the newest assessment up to the decision. */
const inputsOf = ({ seq }: TrailEntry, stored: readonly StoredInputs[]): string | undefined =>
  stored.findLast((each) => each.seq <= (seq ?? 0))?.inputs;

async function documentFaults(transaction: Transaction, issued: readonly TrailEntry[]): Promise<readonly ChainFault[]> {
  if (issued.length === 0) return [];
  const kept = await readIssued(transaction, casesOf(issued));
  return issued.flatMap((entry) => {
    const document = kept.find(({ caseId, seq, kind }) => caseId === entry.caseId && paperName(seq, kind) === entry.about);
    if (!document) return fault('document-missing', entry);
    return document.sha256 === entry.actSha256 ? [] : fault('document-changed', entry);
  });
}

const CHANGES_ACCOUNT: ReadonlySet<string> = new Set(Object.values(ACCOUNT_ACTS));

/** Entries about a record of its own: how the record is found, what hash it gives, and what is said where it is gone or another. */
interface KeptRecord<Kept> {
  readonly find: (transaction: Transaction, id: string) => Promise<Kept | undefined>;
  readonly sha256: (record: Kept) => string;
  readonly missing: ChainFaultKind;
  readonly changed: ChainFaultKind;
}

const REFERENCE: KeptRecord<ReferenceChange> = { find: findChange, sha256: changeSha256, missing: 'reference-missing', changed: 'reference-changed' };
const ACCOUNT: KeptRecord<AccountChange> = { find: findAccountChange, sha256: accountChangeSha256, missing: 'account-missing', changed: 'account-changed' };
const TEXT: KeptRecord<StoredTextTemplate> = { find: findTextTemplate, sha256: textTemplateSha256, missing: 'text-missing', changed: 'text-changed' };

async function recordFaults<Kept>(transaction: Transaction, entries: readonly TrailEntry[], { find, sha256: hashOf, missing, changed }: KeptRecord<Kept>): Promise<readonly ChainFault[]> {
  const faults: ChainFault[] = [];
  for (const entry of entries) {
    const record = await find(transaction, entry.about ?? '');
    if (!record) faults.push(...fault(missing, entry));
    else if (hashOf(record) !== entry.actSha256) faults.push(...fault(changed, entry));
  }
  return faults;
}

const casesOf = (entries: readonly TrailEntry[]): readonly string[] => [...new Set(entries.map(({ caseId }) => caseId ?? ''))];
