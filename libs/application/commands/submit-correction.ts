import type { ReceivedPaper } from '#libs/domain/case/paper.js';
import { DomainError } from '#libs/domain/errors.js';
import { type Instant, shanghaiDay } from '#libs/domain/time/instant.js';
import { attachToCase } from '#libs/persistence/files.js';
import { indexIdentifiers } from '#libs/persistence/identifiers.js';
import { requireUploads } from '../files/attachments.js';
import type { IdentityVault } from '../ports/identity-vault.js';
import { normaliseForm } from '../request/normalise-form.js';
import { receiptInstant } from '../request/receipt-instant.js';
import type { RequestForm } from '../request/request-form.js';
import { blindIndexes, sealForm } from '../request/seal-form.js';
import type { CommandAnswer } from './answer.js';
import { type Command, type CommandContext, type CommandServices, executeCommand } from './execute-command.js';
import { paperOfApplicant, type StatedPaper } from './received-paper.js';

export interface Correction {
  /** The whole form as corrected. */
  readonly form: RequestForm;
  readonly explanation?: string | undefined;
  /** By post: the paper that brought it. An applicant's own answer is received when it enters the system. */
  readonly paper?: StatedPaper | undefined;
}

/**
 * The applicant's answer to a correction: the promise of one working day starts anew at its receipt (clock rule 7).
 * @throws DomainError INVALID_INPUT if the application number is another one, or where staff name no paper or one that cannot
 * be; the faults of the form.
 */
export function submitCorrection(
  services: CommandServices & { readonly vault: IdentityVault },
  command: Command,
  correction: Correction,
): Promise<CommandAnswer> {
  return executeCommand(services, command, 'submit-correction', async (context) => {
    const form = normaliseForm(correction.form, context.now);
    requireSameApplication(form, context);
    await keepFiles(context, form, command.caller.keyScope, services.vault);
    const { explanation } = correction;
    return {
      ...receiptOf(context, command, correction),
      form: sealForm(form, context.identity.id, services.vault),
      ...(explanation !== undefined && { explanation }),
    };
  });
}

/** An answer is neither received nor posted before it was asked for; what date a person wrote on it is another matter. */
function receiptOf(
  { record, now }: CommandContext,
  { caller }: Command,
  { paper: stated }: Correction,
): { readonly receivedAt: Instant; readonly paper?: ReceivedPaper } {
  const asked = record.corrections.at(-1)?.from ?? record.receivedAt;
  const code = 'before-it-was-asked';
  const posted = stated?.datedBy === 'POSTMARK' && { dated: { from: shanghaiDay(asked), code } };
  const paper = paperOfApplicant(caller, stated, { received: { from: asked, code }, ...posted }, now);
  if (!paper) return { receivedAt: now };
  return { receivedAt: receiptInstant('POST', paper.receivedAt, now, 'paper.receivedAt'), paper };
}

function requireSameApplication(form: RequestForm, { record }: CommandContext): void {
  if (form.applicationNumber === (record.form as RequestForm).applicationNumber) return;
  throw new DomainError('INVALID_INPUT', {}, [{ field: 'form.applicationNumber', code: 'another-application' }]);
}

async function keepFiles(context: CommandContext, form: RequestForm, owner: string, vault: IdentityVault): Promise<void> {
  const { transaction, identity, record, seq } = context;
  const kept = new Set((record.form as RequestForm).attachments.map(({ uploadId }) => uploadId));
  const added = form.attachments.filter(({ uploadId }) => !kept.has(uploadId));
  await requireUploads(transaction, owner, added, 'form.attachments');
  await attachToCase(transaction, { caseId: identity.id, office: identity.office, seq }, added);
  await indexIdentifiers(transaction, identity.id, identity.office, blindIndexes(form, vault));
}
