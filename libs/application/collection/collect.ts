import type { DifferenceResolution } from '#libs/domain/case/actions.js';
import { DomainError, type FieldFault } from '#libs/domain/errors.js';
import type { CommandAnswer } from '../commands/answer.js';
import { type Command, type CommandServices, executeCommand } from '../commands/execute-command.js';
import type { BibliographicRecord } from '../request/bibliographic-record.js';
import type { RequestForm } from '../request/request-form.js';
import { crossCheck } from './cross-check.js';

/**
 * The automatic part of data collection: CNIPA's record as fetched is kept with the case and held against the form field
 * by field. Without a record there is nothing to compare, and what it would have said stays unknown.
 */
export function collectRecord(
  services: CommandServices,
  command: Command,
  record: BibliographicRecord | undefined,
): Promise<CommandAnswer> {
  return executeCommand(services, command, 'collect', (context) => ({
    ...(record && { record }),
    differences: record ? crossCheck(context.record.form as RequestForm, record) : [],
  }));
}

/**
 * The clerk's part: each difference is settled by keeping the form, taking the record, or asking the applicant.
 * @throws DomainError INVALID_INPUT naming a field on which there is no difference.
 */
export function resolveDifferences(
  services: CommandServices,
  command: Command,
  resolutions: readonly DifferenceResolution[],
): Promise<CommandAnswer> {
  return executeCommand(services, command, 'collect', ({ record }) => {
    const known = new Set(record.differences.map(({ field }) => field));
    const faults = resolutions.flatMap(({ field }, index): FieldFault[] =>
      known.has(field) ? [] : [{ field: `resolutions[${index}].field`, code: 'no-difference' }],
    );
    if (faults.length > 0) throw new DomainError('INVALID_INPUT', {}, faults);
    return { resolutions };
  });
}
