import type { Office } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import type { Language } from '#libs/domain/language.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import { noteReading } from '../auditing/note-reading.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';
import type { List } from '../ports/lists.js';
import { caseColumns } from './case-columns.js';
import { everyCase } from './every-case.js';

export interface ListExport {
  readonly caller: Caller;
  readonly offices: readonly Office[];
  readonly states?: readonly State[] | undefined;
  readonly format: string;
  readonly language: Language;
  /** The name of a state or an office in that language. */
  readonly nameOf: (word: string) => string;
}

const LIST_NAMES = { 'zh-Hans': '案件清单', 'zh-Hant': '案件清單', en: 'Cases', pt: 'Processos' } as const satisfies Record<Language, string>;
const FLAGS = {
  'zh-Hans': { yes: '是', no: '否' },
  'zh-Hant': { yes: '是', no: '否' },
  en: { yes: 'yes', no: 'no' },
  pt: { yes: 'sim', no: 'não' },
} as const satisfies Record<Language, { readonly yes: string; readonly no: string }>;

/** A list of cases to take along: every case that the caller may see, with the taking along on record for each office. */
export async function exportList(services: CommandServices, wanted: ListExport): Promise<List<CaseFile>> {
  const { caller, offices, states, language, nameOf } = wanted;
  const asOf = services.clock.now();
  const about = [wanted.format, ...(states ?? [])].join(' ');
  for (const office of offices) {
    await services.database.transaction(caller.scope, (transaction) => {
      noteReading(transaction, { act: 'export-cases', office, about }, caller, asOf);
      return Promise.resolve();
    });
  }
  const rows = everyCase(services, offices, caller, states);
  return { name: LIST_NAMES[language], columns: caseColumns(language, nameOf), rows, flags: FLAGS[language], asOf };
}
