import type { InjectionKey } from 'vue';
import type { CheckedIdentifierKind } from '#libs/domain/identifiers/identifiers.js';

/** What is said of a number by itself. */
export interface NumberSaid {
  readonly valid: boolean;
  readonly normal: string | null;
  readonly sentence: unknown;
  readonly suggestion: string | null;
}

export type NumberCheck = (kind: CheckedIdentifierKind, text: string) => Promise<NumberSaid>;

/** Who checks a number as it is left; where nobody is named, the form around does it with all its fields. */
export const NUMBER_CHECK: InjectionKey<NumberCheck> = Symbol('number check');
