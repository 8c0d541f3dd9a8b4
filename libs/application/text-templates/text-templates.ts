import { canonicalJson, fingerprint } from '#libs/canonical/canonical.js';
import { templateFaults, type TextTemplate } from '#libs/domain/case/text-templates.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Day } from '#libs/domain/time/day.js';
import { inForceOn } from '#libs/domain/time/in-force.js';
import { shanghaiDay } from '#libs/domain/time/instant.js';
import type { Database } from '#libs/persistence/database.js';
import { appendAudit } from '#libs/persistence/records.js';
import { insertTextTemplate, listTextTemplates, lockTextTemplates, type StoredTextTemplate } from '#libs/persistence/text-templates.js';
import type { Caller } from '../commands/caller.js';
import type { Clock } from '../ports/clock.js';

export interface TextTemplateServices {
  readonly database: Database;
  readonly clock: Clock;
}

/** What a new wording is called on record. */
export const TEXT_TEMPLATE_ACT = 'set-text-template';

/** The texts offered today, oldest wording first. */
export function readTextTemplates({ database, clock }: TextTemplateServices): Promise<readonly StoredTextTemplate[]> {
  const today = shanghaiDay(clock.now());
  return database.transaction({ offices: [] }, async (transaction) => offered(await listTextTemplates(transaction), today));
}

/** Every wording there ever was, newest first. */
export const readTextTemplateRecords = ({ database }: TextTemplateServices): Promise<readonly StoredTextTemplate[]> => database.transaction({ offices: [] }, listTextTemplates);

/** Of the records, those that are offered on a day. */
export const offered = (records: readonly StoredTextTemplate[], on: Day): readonly StoredTextTemplate[] => inForceOn(records, on, ({ key }) => key).filter(({ isWithdrawn }) => !isWithdrawn);

/**
 * Sets a text from a day on, or withdraws it; earlier wordings stay, and what was sent stays as it was sent. The same one
 * set again is one record.
 * @throws DomainError INVALID_INPUT for a day that has passed, for a place that does not belong to the act, and for a key
 * that stands for another act
 */
export async function setTextTemplate({ database, clock }: TextTemplateServices, { actor, scope, requestId }: Caller, template: TextTemplate): Promise<void> {
  const at = clock.now();
  const faults = [...templateFaults(template), ...(template.effectiveFrom < shanghaiDay(at) ? [{ field: 'effectiveFrom', code: 'IN_THE_PAST' }] : [])];
  if (faults.length > 0) throw new DomainError('INVALID_INPUT', {}, faults);
  await database.transaction(scope, async (transaction) => {
    await lockTextTemplates(transaction);
    const ofKey = (await listTextTemplates(transaction)).filter(({ key }) => key === template.key);
    const [latest] = ofKey.filter(({ effectiveFrom }) => effectiveFrom === template.effectiveFrom);
    if (ofKey.some(({ act, defect }) => act !== template.act || defect !== template.defect)) throw new DomainError('INVALID_INPUT', {}, [{ field: 'act', code: 'act-fixed' }]);
    if (latest && contentOf(latest) === contentOf(template)) return;
    const about = await insertTextTemplate(transaction, template, at, actor);
    appendAudit(transaction, { office: 'SYSTEM', at, actor, act: TEXT_TEMPLATE_ACT, actSha256: textTemplateSha256({ ...template, setAt: at, setBy: actor }), about, requestId });
  });
}

/** The hash of a wording as an act: who set which words, when, from which day on. */
export const textTemplateSha256 = ({ key, act, defect, label, text, effectiveFrom, isWithdrawn, setAt, setBy }: Omit<StoredTextTemplate, 'id'>): string =>
  fingerprint({ key, act, defect: defect ?? null, label, text, effectiveFrom, isWithdrawn, setAt, setBy });

const contentOf = ({ label, text, isWithdrawn }: TextTemplate): string => canonicalJson({ label, text, isWithdrawn });
