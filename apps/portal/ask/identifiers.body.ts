import { CHECKED_IDENTIFIER_KINDS, type CheckedIdentifierKind } from '#libs/domain/identifiers/identifiers.js';
import { ListOf, OneOf } from '#libs/platform/http/fields.js';
import { AsTyped } from './plain-text.js';

const MOST_IDENTIFIERS = 200;

export class IdentifierBody {
  @OneOf(CHECKED_IDENTIFIER_KINDS, 'CheckedIdentifierKind', { example: 'APPLICATION_NUMBER' })
  kind!: CheckedIdentifierKind;

  @AsTyped({ description: 'As typed: full-width characters, spaces and case are free', example: '202310123456' })
  text!: string;
}

export class IdentifiersBody {
  @ListOf(() => IdentifierBody, { min: 1, max: MOST_IDENTIFIERS })
  identifiers!: IdentifierBody[];
}
