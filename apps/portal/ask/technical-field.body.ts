import { Text } from '#libs/platform/http/fields.js';
import { IpcEditionText } from './ipc-edition.js';
import { LanguagesQuery } from '#libs/http/spoken/languages.js';
import { ListAsTyped } from './plain-text.js';

const MOST_SYMBOLS = 100;
const SYMBOLS = { max: MOST_SYMBOLS, description: 'IPC symbols as written, the main one first', example: ['G06F 11/14', 'H04L9/32'] } as const;

export class TechnicalFieldBody {
  @ListAsTyped(SYMBOLS)
  symbols!: readonly string[];

  @IpcEditionText()
  edition?: string;
}

export class TechnicalFieldQuery extends LanguagesQuery {
  @ListAsTyped({ ...SYMBOLS, description: 'An IPC symbol as written; may be repeated, the main one first', example: 'G06F11/14' })
  symbol!: readonly string[];

  @IpcEditionText()
  edition?: string;
}

export class TableSearchQuery extends LanguagesQuery {
  @Text({ max: 200, description: 'A symbol (G06F 11/14), an area (G06F11), a branch (1, 1.1, 1.1/3) or words', example: '1.1' })
  q!: string;
}
