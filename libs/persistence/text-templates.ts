import type { Actor } from '#libs/domain/case/actions.js';
import type { TextTemplate, WrittenAct } from '#libs/domain/case/text-templates.js';
import type { Sentence } from '#libs/domain/language.js';
import { day, formatDay } from '#libs/domain/time/day.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { TextTemplateRow } from './entities/text-template.js';
import { dateOf, instantOf } from './instants.js';

/** A wording as it is on record. */
export interface StoredTextTemplate extends TextTemplate {
  readonly id: string;
  readonly setAt: Instant;
  readonly setBy: Actor;
}

/** Every wording there ever was, newest first. */
export async function listTextTemplates(transaction: Transaction): Promise<readonly StoredTextTemplate[]> {
  return (await transaction.find(TextTemplateRow, { order: { effectiveFrom: 'DESC', setAt: 'DESC', id: 'ASC' } })).map(storedOf);
}

export async function findTextTemplate(transaction: Transaction, id: string): Promise<StoredTextTemplate | undefined> {
  const row = await transaction.findOneBy(TextTemplateRow, { id });
  return row ? storedOf(row) : undefined;
}

/** Wordings are set one at a time, so that two supervisors cannot set the same one twice. */
export async function lockTextTemplates(transaction: Transaction): Promise<void> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtext('text_template'))`);
}

/** Puts a wording on record and answers its id. */
export async function insertTextTemplate(transaction: Transaction, template: TextTemplate, at: Instant, by: Actor): Promise<string> {
  const { key, act, defect, label, text, effectiveFrom, isWithdrawn } = template;
  const rows: { id: string }[] = await transaction.query(
    `INSERT INTO text_template (key, act, defect, label, text, effective_from, is_withdrawn, set_at, set_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [key, act, defect ?? null, JSON.stringify(label), text, formatDay(effectiveFrom), isWithdrawn, dateOf(at), JSON.stringify(by)],
  );
  return rows[0]?.id ?? '';
}

const storedOf = ({ act, defect, label, effectiveFrom, setAt, setBy, ...row }: TextTemplateRow): StoredTextTemplate => ({
  ...row,
  act: act as WrittenAct,
  ...(defect !== null && { defect }),
  label: label as Sentence,
  effectiveFrom: day(effectiveFrom),
  setAt: instantOf(setAt),
  setBy: setBy as Actor,
});
