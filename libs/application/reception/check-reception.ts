import { DomainError, type FieldFault } from '#libs/domain/errors.js';
import type { Office } from '#libs/domain/case/names.js';
import type { DocumentNeeded } from '#libs/domain/rules/documents-needed.js';
import type { FieldMatch } from '#libs/domain/technical-field/field-match.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { lockHolder } from '#libs/persistence/cases.js';
import { askDue, type DueAsked } from '../asking/ask-due.js';
import { askTechnicalField } from '../asking/ask-technical-field.js';
import type { FormCheck } from '../bulk-intake/check-rows.js';
import type { Caller } from '../commands/caller.js';
import { FOR_THE_APPLICANT, receivedPaper, type StatedPaper } from '../commands/received-paper.js';
import type { RegistrationServices } from '../commands/register-request.js';
import { receiptInstant } from '../request/receipt-instant.js';
import { missingAnnexes } from './missing-annexes.js';
import { statedList, statedText } from './stated.js';
import { type NormalNumber, readNumbers } from './stated-numbers.js';

/** A request that is being keyed in, as far as it is. */
export interface Reception {
  readonly caller: Caller;
  readonly office: Office;
  readonly channel: 'WINDOW' | 'POST';
  /** Of any shape: it is not whole yet. */
  readonly form: object;
  readonly receivedAt?: Instant | undefined;
  /** Once it can be read as one. */
  readonly paper?: StatedPaper | undefined;
}

export interface ReceptionChecked {
  /** By field, those that nothing was filled in for included. */
  readonly faults: readonly FieldFault[];
  readonly numbers: readonly NormalNumber[];
  /** The office that has a live request for the application, and since when. */
  readonly holder: { readonly office: Office; readonly since: Instant } | undefined;
  /** None while there is no symbol. */
  readonly technicalField: FieldMatch | undefined;
  readonly missing: readonly DocumentNeeded[];
  /** If it is taken in as it is said to have come; none where it cannot have come so. */
  readonly due: DueAsked | undefined;
}

/** What can be said of a request before it is registered, by the checks that its registration will make; nothing is kept. */
export async function checkReception(services: RegistrationServices & { readonly formCheck: FormCheck }, reception: Reception): Promise<ReceptionChecked> {
  const { caller, office, channel, form } = reception;
  const now = services.clock.now();
  const shape = services.formCheck(form).faults.map((fault) => ({ ...fault, field: `form.${fault.field}` }));
  const numbers = readNumbers(form, now);
  const receipt = receiptOf(reception, now);
  const number = numbers.normal.find(({ field }) => field === 'form.applicationNumber')?.normal;
  const symbols = statedList(form, 'filing', 'ipcSymbols').flatMap((each) => statedText(each) ?? []);
  return {
    faults: [...shape, ...numbers.faults, ...receipt.faults],
    numbers: numbers.normal,
    holder: number === undefined ? undefined : await services.database.transaction(caller.scope, (transaction) => lockHolder(transaction, number)),
    technicalField: symbols.length === 0 ? undefined : await askTechnicalField(services, symbols),
    missing: missingAnnexes(form, receipt.at ?? now),
    due: receipt.at === undefined ? undefined : await askDue(services, { office, channel, receivedAt: receipt.at }),
  };
}

/** When it would be received, as its registration takes it; what comes by post is taken as come now until its paper is described. */
function receiptOf({ channel, receivedAt, paper }: Reception, now: Instant): { readonly at?: Instant; readonly faults: readonly FieldFault[] } {
  try {
    if (channel === 'WINDOW') return { at: receiptInstant(channel, receivedAt, now), faults: [] };
    const received = paper && receivedPaper(paper, { senders: FOR_THE_APPLICANT }, now);
    return { at: receiptInstant(channel, received?.receivedAt, now, 'paper.receivedAt'), faults: [] };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'INVALID_INPUT') throw error;
    return { faults: error.faults };
  }
}
