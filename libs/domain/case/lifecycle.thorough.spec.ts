import { describe, expect, it } from '@jest/globals';
import type { DomainError, ErrorCode } from '../errors.js';
import type { Actor, ActionType } from './actions.js';
import {
  ACCEPTED,
  type Act,
  APPLICANT,
  ASKED,
  BREACHED,
  CLERK,
  CNIPA,
  COLLECTED,
  COMPLETED,
  CONFIRMED,
  decidedBy,
  EXPLAINED,
  officer,
  recordOf,
  REGISTERED,
  REVIEWER,
  SUPERVISOR,
  SYSTEM,
  UNTIL_FORWARDED,
} from './case.fixture.js';
import type { CaseRecord } from './case-record.js';
import { allowedActions, requireAllowed } from './decide.js';
import { type State, STATES } from './states.js';

/**
 * The lifecycle as its description has it, written by hand and not from the transition table: a row per action, a column
 * per state in the order of STATES, in each cell who may do it there. C clerk, R recommender, V reviewer, S supervisor,
 * A applicant, Y the system itself, N CNIPA; the administrator, D, stands in no cell. `!` marks what another's claim keeps
 * one from; behind the states stands who may do it where there is no case yet.
 */
const LIFECYCLE = `
                       recei colle await  await await forw  forw  cnipa
                       ved   cting corr   recom revie ardng arded corr  grant refus termi notac notre withd compl (new)
register               .     .     .      .     .     .     .     .     .     .     .     .     .     .     .     CA
accept              !  C     .     .      .     .     .     .     .     .     .     .     .     .     .     .
decline             !  C     .     .      .     .     .     .     .     .     .     .     .     .     .     .
collect             !  .     CY    .      .     .     .     .     .     .     .     .     .     .     .     .
complete-collection !  .     C     .      .     .     .     .     .     .     .     .     .     .     .     .
request-correction  !  .     CR    .      CR    .     .     .     .     .     .     .     .     .     .     .
submit-correction      .     .     AC     .     .     .     .     .     .     .     .     .     .     .     .
decide-rule         !  .     R     .      R     .     .     .     .     .     .     .     .     .     .     .
recommend           !  .     .     .      R     .     .     .     .     .     .     .     .     .     .     .
not-recommend       !  .     .     .      R     .     .     .     .     .     .     .     .     .     .     .
confirm             !  .     .     .      .     V     .     .     .     .     .     .     .     .     .     .
return              !  .     .     .      .     V     .     .     .     .     .     .     .     .     .     .
refuse              !  .     .     .      .     V     .     .     .     .     .     .     .     .     .     .
forward                .     .     .      .     .     Y     .     .     .     .     .     .     .     .     .
acknowledge            .     .     .      .     .     N     .     .     .     .     .     .     .     .     .
record-cnipa-result    .     .     .      .     .     .     NC    NC    NC    .     .     .     .     .     .
withdraw               AC    AC    AC     AC    AC    AC    AC    AC    .     .     .     .     .     .     .
claim               !  C     C     .      R     V     .     .     .     .     .     .     .     .     .     .
release             !  CRV   CRV   .      CRV   CRV   .     .     .     .     .     .     .     .     .     .
reassign               S     S     .      S     S     .     .     .     .     .     .     .     .     .     .
note                   CRVS  CRVS  CRVS   CRVS  CRVS  CRVS  CRVS  CRVS  CRVS  .     .     .     .     .     .
attach                 CRVS  CRVS  CRVS   CRVS  CRVS  CRVS  CRVS  CRVS  CRVS  .     .     .     .     .     .
record-clock-point     Y     Y     Y      Y     Y     Y     Y     Y     Y     .     .     .     .     .     .
explain-breach         S     S     S      S     S     S     S     S     S     S     S     S     S     S     S
close                  .     .     .      .     .     .     .     .     S     .     .     .     .     .     .
`;

interface Row {
  readonly action: ActionType;
  readonly held: boolean;
  readonly cells: readonly string[];
  /** Whoever may do it somewhere. */
  readonly parties: string;
}

const ROWS: readonly Row[] = LIFECYCLE.split('\n').slice(3).filter(Boolean).map((line) => {
  const [action, ...marks] = line.trim().split(/\s+/) as [ActionType, ...string[]];
  const held = marks[0] === '!';
  const cells = held ? marks.slice(1) : marks;
  return { action, held, cells: cells.slice(0, STATES.length), parties: cells.join('') };
});

const PARTIES: Readonly<Record<string, Actor>> = {
  C: officer('me', 'CLERK'),
  R: officer('me', 'RECOMMENDER'),
  V: officer('me', 'REVIEWER'),
  S: officer('me', 'SUPERVISOR'),
  D: officer('me', 'ADMINISTRATOR'),
  A: APPLICANT,
  Y: SYSTEM,
  N: CNIPA,
};

/** How the one who asks stands to the case, and what is on record of its promise. */
interface Relation {
  readonly holder: 'nobody' | 'me' | 'another';
  readonly recommender: 'me' | 'another';
  readonly breach: 'none' | 'unexplained' | 'explained';
}

const RELATIONS: readonly Relation[] = (['nobody', 'me', 'another'] as const).flatMap((holder) =>
  (['me', 'another'] as const).flatMap((recommender) =>
    (['none', 'unexplained', 'explained'] as const).map((breach) => ({ holder, recommender, breach })),
  ),
);

/** A way to each state. Where the case came back for its recommendation, it has had a recommender already. */
function wayTo(state: State, recommender: string): readonly Act[] {
  const collected = [REGISTERED, ACCEPTED, COLLECTED];
  const recommended = [...collected, COMPLETED, [officer(recommender, 'RECOMMENDER'), { type: 'recommend', payload: { reasons: 'met' } }] as Act];
  const forwarded = [...recommended, CONFIRMED, UNTIL_FORWARDED.at(-1)!];
  const ways: Readonly<Record<State, readonly Act[]>> = {
    RECEIVED: [REGISTERED],
    COLLECTING: collected,
    AWAITING_CORRECTION: [...collected, ASKED],
    AWAITING_RECOMMENDATION: [...recommended, [REVIEWER, { type: 'return', payload: { remarks: 'again' } }]],
    AWAITING_REVIEW: recommended,
    FORWARDING: [...recommended, CONFIRMED],
    FORWARDED: forwarded,
    CNIPA_CORRECTION: [...forwarded, decidedBy('CORRECTION')],
    GRANTED: [...forwarded, decidedBy('GRANTED')],
    REFUSED: [...forwarded, decidedBy('REFUSED')],
    TERMINATED: [...forwarded, decidedBy('GRANTED'), decidedBy('TERMINATED')],
    NOT_ACCEPTED: [REGISTERED, [CLERK, { type: 'decline', payload: { reason: 'no' } }]],
    NOT_RECOMMENDED: [...recommended, [REVIEWER, { type: 'refuse', payload: { reasons: 'no' } }]],
    WITHDRAWN: [...collected, [APPLICANT, { type: 'withdraw', payload: { reason: 'no longer' } }]],
    COMPLETED: [...forwarded, decidedBy('GRANTED'), [SUPERVISOR, { type: 'close', payload: {} }]],
  };
  return ways[state];
}

function recordIn(state: State, { holder, recommender, breach }: Relation): CaseRecord {
  const claim: readonly Act[] = holder === 'nobody' ? [] : [[officer(holder, 'CLERK'), { type: 'claim', payload: {} }]];
  const told: readonly Act[] = { none: [], unexplained: [BREACHED], explained: [BREACHED, EXPLAINED] }[breach];
  return recordOf(...wayTo(state, recommender), ...told, ...claim);
}

const REVIEWS: ReadonlySet<ActionType> = new Set(['confirm', 'return', 'refuse']);
const STAFF = 'CRVSD';

/** What the description says of one cell: allowed, or refused and how. */
function expected({ action, held, cells, parties }: Row, state: State, party: string, relation: Relation): ErrorCode | 'allowed' {
  const cell = cells[STATES.indexOf(state)] ?? '';
  if (!parties.includes(party)) return 'NOT_ALLOWED';
  if (cell === '.') return 'ACTION_NOT_ALLOWED';
  if (!cell.includes(party)) return 'NOT_ALLOWED';
  const reviewing = REVIEWS.has(action) || (action === 'claim' && state === 'AWAITING_REVIEW');
  if (reviewing && relation.recommender === 'me') return 'FOUR_EYES';
  if (held && STAFF.includes(party) && relation.holder === 'another') return 'HELD_BY_ANOTHER';
  if (action === 'release' && relation.holder === 'nobody') return 'NOT_HELD';
  if (action === 'explain-breach' && relation.breach === 'none') return 'NO_BREACH';
  return action === 'close' && relation.breach === 'unexplained' ? 'BREACH_UNEXPLAINED' : 'allowed';
}

function refusal(record: CaseRecord, type: ActionType, actor: Actor): DomainError | undefined {
  try {
    requireAllowed(record, type, actor);
    return undefined;
  } catch (error) {
    return error as DomainError;
  }
}

/** Never offered: what makes the record itself. */
const UNOFFERED: ReadonlySet<ActionType> = new Set(['register', 'forward', 'acknowledge', 'record-clock-point']);

describe('the lifecycle as described', () => {
  it('has a row for every action', () => {
    expect(ROWS.map(({ action }) => action)).toHaveLength(25);
    for (const { cells } of ROWS) expect(cells).toHaveLength(STATES.length);
  });

  describe.each(STATES)('in %s', (state) => {
    const records = RELATIONS.map((relation) => [relation, recordIn(state, relation)] as const);

    it('is reached', () => {
      for (const [, record] of records) expect(record.state).toBe(state);
    });

    it.each(ROWS.map((row) => [row.action, row] as const))('%s is allowed or refused to everybody as told', (action, row) => {
      const wrong = records.flatMap(([relation, record]) =>
        Object.entries(PARTIES).flatMap(([party, actor]) => {
          const [told, found] = [expected(row, state, party, relation), refusal(record, action, actor)?.code ?? 'allowed'];
          return told === found ? [] : [{ party, ...relation, told, found }];
        }),
      );
      expect(wrong).toEqual([]);
    });

    it('offers each party what it would not be refused, and names just that where it refuses by state', () => {
      for (const [relation, record] of records) {
        for (const [party, actor] of Object.entries(PARTIES)) {
          const told = ROWS.filter((row) => !UNOFFERED.has(row.action) && expected(row, state, party, relation) === 'allowed').map(({ action }) => action);
          expect([...allowedActions(record, actor)].sort()).toEqual([...told].sort());
          const refused = refusal(record, 'register', actor);
          if (refused?.code === 'ACTION_NOT_ALLOWED') expect(refused.parameters).toEqual({ action: 'register', state, allowed: allowedActions(record, actor) });
        }
      }
    });
  });
});
