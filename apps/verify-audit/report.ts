import type { ChainFault, ChainFaultKind, Witness } from '#libs/application/auditing/faults.js';
import type { VerifiedChain } from '#libs/application/auditing/verify-chain.js';

/** A verified chain as a person reads it at a terminal: the verdict first, then each broken place. */
export function reportLines({ office, entries, last, faults, leftOut }: VerifiedChain): readonly string[] {
  const head = last ? `last entry ${last.position}, ${last.hash}` : 'no entry';
  const [first] = faults;
  if (!first) return [`${office}: whole. ${entries} entries, ${head}`];
  return [
    `${office}: BROKEN, first at ${place(first)}. ${entries} entries, ${head}`,
    ...faults.map((fault) => `  ${place(fault)}: ${WORDS[fault.kind](fault)}`),
    ...(leftOut > 0 ? [`  and ${leftOut} places more`] : []),
  ];
}

/** The same for a program. */
export function jsonOf({ office, entries, last, faults, leftOut }: VerifiedChain): object {
  return { office, whole: faults.length === 0, entries, last: last ?? null, firstBroken: faults[0] ?? null, faults, leftOut };
}

const place = ({ position }: ChainFault): string => (position === null ? 'no entry' : `entry ${position}`);

const act = ({ caseId, seq }: ChainFault): string => (caseId === undefined ? '' : ` (case ${caseId}${seq === undefined ? '' : `, action ${seq}`})`);

const WHO = {
  head: () => 'the head of the chain',
  anchor: ({ note = '' }) => `the anchor of ${note}`,
  document: ({ note = '' }) => `a document issued on case ${note}`,
  file: ({ note = '' }) => `the anchor on file of ${note}`,
  paper: () => 'the paper in hand',
} as const satisfies Record<Witness['from'], (witness: Witness) => string>;

const known = ({ witness }: ChainFault): string => (witness ? `${WHO[witness.from](witness)} knows entry ${witness.position} with ${witness.hash}` : 'nobody knows it');

const WORDS: Readonly<Record<ChainFaultKind, (fault: ChainFault) => string>> = {
  missing: ({ position, through }) => (through === undefined || through === position ? 'missing' : `missing, up to entry ${through}`),
  moved: ({ belongsAt, ...fault }) => `was written as entry ${belongsAt ?? '?'}${act(fault)}`,
  changed: (fault) => `was changed: what it says does not give its hash${act(fault)}`,
  unlinked: (fault) => `does not follow the entry before it${act(fault)}`,
  'act-changed': (fault) => `the act is not the one that was recorded${act(fault)}`,
  'act-missing': (fault) => `the act that was recorded is gone${act(fault)}`,
  'act-unrecorded': (fault) => `an act that was never recorded${act(fault)}`,
  'inputs-changed': (fault) => `what the decision rested on is not what was recorded${act(fault)}`,
  'inputs-missing': (fault) => `what the decision rested on is gone${act(fault)}`,
  'document-changed': (fault) => `the document is not the one that was issued${act(fault)}`,
  'document-missing': (fault) => `the document that was issued is gone${act(fault)}`,
  'reference-changed': () => 'the change of the reference data is not the one that was recorded',
  'reference-missing': () => 'the change of the reference data that was recorded is gone',
  'account-changed': () => 'the change of an account is not the one that was recorded',
  'account-missing': () => 'the change of an account that was recorded is gone',
  'text-changed': () => 'the text to start from is not the one that was recorded',
  'text-missing': () => 'the text to start from that was recorded is gone',
  cut: (fault) => `cut off: ${known(fault)}`,
  'head-differs': (fault) => `the last entry is not the head: ${known(fault)}`,
  rewritten: (fault) => `rewritten here or before: ${known(fault)}`,
};
