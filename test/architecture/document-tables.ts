import { ACTION_TYPES, transitionOf } from '#libs/domain/case/transitions.js';
import { STATES } from '#libs/domain/case/states.js';
import { PROGRAMS } from '#libs/platform/config/programs.js';
import type { Setting } from '#libs/platform/config/table.js';

/** Tables of the documentation as the code has them. */

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [rowOf(head), rowOf(head.map(() => '---')), ...rows.map(rowOf)].join('\n');
}

const coded = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** Every action: who, from where, to where. */
export function actionsTable(): string {
  return table(
    ['action', 'by', 'from', 'to', ''],
    ACTION_TYPES.map((type) => {
      const { by, from, to, exclusive } = transitionOf(type);
      return [`\`${type}\``, by.join(', '), from.length === 0 ? '–' : coded(STATES.filter((state) => from.includes(state))), coded(to), exclusive ? 'claimed' : ''];
    }),
  );
}

interface Read {
  readonly program: string;
  readonly setting: Setting<unknown>;
}

/** Every environment variable: what it must be, what it is where it is not set, who reads it. */
export function settingsTable(): string {
  const reads = Object.entries(PROGRAMS).flatMap(([program, settings]) => Object.values<Setting<unknown>>(settings).map((setting): Read => ({ program, setting })));
  const names = [...new Set(reads.map(({ setting }) => setting.name))];
  return table(['variable', 'must be', 'if not set', 'read by'], names.map((name) => settingRow(name, reads.filter(({ setting }) => setting.name === name))));
}

function settingRow(name: string, reads: readonly Read[]): readonly string[] {
  const absences = new Map<string, string[]>();
  for (const { program, setting } of reads) absences.set(absent(setting), [...(absences.get(absent(setting)) ?? []), program]);
  const absence = absences.size === 1 ? [...absences.keys()] : [...absences].map(([value, programs]) => `${value} (${programs.join(', ')})`);
  const readBy = reads.length === Object.keys(PROGRAMS).length ? 'all' : reads.map(({ program }) => program).join(', ');
  return [`\`${name}\``, [...new Set(reads.map(({ setting }) => wanted(setting)))].join('; '), absence.join(', '), readBy];
}

/** No setting is a single control character, so that each says what it wants instead. */
function wanted({ read }: Setting<unknown>): string {
  const outcome = read('\u0001');
  return outcome.ok ? 'any text' : outcome.fault.replace(/^must be /, '');
}

function absent({ read }: Setting<unknown>): string {
  const outcome = read(undefined);
  if (!outcome.ok) return '**refused**';
  const { value } = outcome;
  if (value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? '`yes`' : '`no`';
  return `\`${Array.isArray(value) ? value.join(',') : JSON.stringify(value).replaceAll('"', '')}\``;
}
