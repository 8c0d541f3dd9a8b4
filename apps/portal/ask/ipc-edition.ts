import { parseIpcEdition } from '#libs/domain/identifiers/ipc-edition.js';
import { type Check, textCheck } from '#libs/platform/http/field-check.js';
import { field } from '#libs/platform/http/field-rule.js';

const text = textCheck({ max: 20 });

export const ipcEditionCheck: Check = (value) => {
  const fault = text(value);
  if (fault) return fault;
  return parseIpcEdition(value as string).ok ? undefined : { code: 'malformed' };
};

/** An edition of the classification, `2023.01`; may be left out. */
export function IpcEditionText(): PropertyDecorator {
  return field(ipcEditionCheck, { optional: true, example: '2023.01', description: 'Edition of the classification, YYYY.MM' }, { type: String });
}

/** The edition in its normal form. */
export function ipcEditionOf(text: string | undefined): string | undefined {
  const read = text === undefined ? undefined : parseIpcEdition(text);
  return read?.ok ? read.value.normal : undefined;
}
