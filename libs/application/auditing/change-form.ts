import { fingerprint } from '#libs/canonical/canonical.js';
import type { ReferenceChange, ReferenceChangeKind } from '#libs/persistence/reference-changes.js';

/** What a change of the reference data is called on record: `change-service-hours`. */
export const changeAct = (kind: ReferenceChangeKind): string => `change-${kind.toLowerCase().replaceAll('_', '-')}`;

/** The hash of a change of the reference data as an act: who loaded what, when, as which version. */
export const changeSha256 = ({ kind, policyVersion, at, actor, content }: Omit<ReferenceChange, 'id' | 'contentSha256'>): string =>
  fingerprint({ kind, policyVersion, at, actor, content });
