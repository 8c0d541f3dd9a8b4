import type { CaseRecord } from '#libs/domain/case/case-record.js';
import { isFinal } from '#libs/domain/case/states.js';
import { endTokens, replaceTokens } from '#libs/persistence/case-search.js';
import type { CaseIdentity } from '#libs/persistence/cases.js';
import type { Transaction } from '#libs/persistence/database.js';
import { tokensOf } from '#libs/search/tokens.js';
import type { RequestForm } from '../request/request-form.js';

type Identified = Pick<CaseIdentity, 'id' | 'office' | 'acceptanceNumber'>;

/** Keeps what a case is found by in step with its form, and ended cases apart from open ones. */
export async function keepSearchable(transaction: Transaction, identity: Identified, before: CaseRecord | undefined, after: CaseRecord): Promise<void> {
  if (!before || before.form !== after.form) await writeTokens(transaction, identity, after);
  else if (isFinal(after.state) && !isFinal(before.state)) await endTokens(transaction, identity.id);
}

export async function writeTokens(transaction: Transaction, { id, office, acceptanceNumber }: Identified, record: CaseRecord): Promise<void> {
  const { applicationNumber, requester, applicants, agency } = record.form as RequestForm;
  const names = [requester.name, ...applicants.flatMap(({ name, nameEnglish, namePortuguese }) => [name, nameEnglish, namePortuguese])];
  const findable = { acceptanceNumber, applicationNumber, names: names.filter((name) => name !== undefined), agency };
  await replaceTokens(transaction, { id, office, ended: isFinal(record.state) }, tokensOf(findable));
}
