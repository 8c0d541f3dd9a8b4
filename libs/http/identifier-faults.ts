import { identifierFault } from '#libs/application/request/identifier-fault.js';
import { CHECKED_IDENTIFIER_KINDS, identifierReasons } from '#libs/domain/identifiers/identifiers.js';
import type { Sentence } from '#libs/domain/language.js';

/** What is wrong with an identifier, in the domain's own words, and what may have been meant where that is known. */
export const IDENTIFIER_FAULTS: Readonly<Record<string, Sentence>> = Object.fromEntries(
  CHECKED_IDENTIFIER_KINDS.flatMap((kind) =>
    Object.entries(identifierReasons(kind)).map(([reason, sentence]) => [identifierFault(kind, reason), withSuggestion(sentence)]),
  ),
);

function withSuggestion(sentence: Sentence): Sentence {
  return {
    'zh-Hans': `${sentence['zh-Hans']}[[是否为 {suggestion}？]]`,
    'zh-Hant': `${sentence['zh-Hant']}[[是否為 {suggestion}？]]`,
    en: `${sentence.en}[[ Did you mean {suggestion}?]]`,
    pt: `${sentence.pt}[[ Será {suggestion}?]]`,
  };
}
