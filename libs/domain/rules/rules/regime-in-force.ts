import { dayText } from '../day-text.js';
import { stageOn } from '../regimes.js';
import { defineRule, UNKNOWN } from '../rule.js';
import { say } from '../sentences.js';
import { cite, unconfirmed } from '../sources.js';

const provision = {
  severity: 'block',
  citations: [cite('HK_PILOT'), cite('HK_REGULAR'), cite('MO_PILOT'), unconfirmed('MO_REGULAR')],
} as const;

/** Pilot notices: Hong Kong from 2023-01-01, Macao from 2023-07-01. */
export const REGIME_IN_FORCE = defineRule({
  id: 'REGIME_IN_FORCE',
  question: say(
    '收件之日，申请人所属地区是否已有优先审查安排？',
    '收件之日，申請人所屬地區是否已有優先審查安排？',
    'Was there an arrangement for the region on the date of receipt?',
    'Existia um regime para a região na data de recepção?',
  ),
  provisions: { ORDER_76: provision, ORDER_85: provision },
  withoutEdition: true,
  inputs: ['receivedOn', 'region'],
  outcomes: ['met', 'not-met', 'unknown'],
  landmarks: ({ regimes }) => regimes.flatMap(({ stages }) => stages.slice(0, 1).map(({ from }) => from)),
  sentences: {
    regular: say(
      '{region}的优先审查安排自{from}起常态化实施，收件日为{day}。',
      '{region}的優先審查安排自{from}起恆常實施，收件日為{day}。',
      'The {region} arrangement has been in regular operation since {from}; the request was received on {day}.',
      'O regime de {region} funciona de forma permanente desde {from}; o pedido foi recebido em {day}.',
    ),
    pilot: say(
      '{region}的优先审查试点自{from}起施行，收件日为{day}。',
      '{region}的優先審查試點自{from}起施行，收件日為{day}。',
      'The {region} pilot has run since {from}; the request was received on {day}.',
      'O projecto-piloto de {region} decorre desde {from}; o pedido foi recebido em {day}.',
    ),
    pilotUnconfirmed: say(
      '{region}的优先审查试点自{from}起施行，收件日为{day}；是否已转为常态化实施尚未证实。',
      '{region}的優先審查試點自{from}起施行，收件日為{day}；是否已轉為恆常實施尚未證實。',
      'The {region} pilot has run since {from}; the request was received on {day}. Whether the pilot was made regular is not confirmed.',
      'O projecto-piloto de {region} decorre desde {from}; o pedido foi recebido em {day}. Não está confirmado se passou a permanente.',
    ),
    before: say(
      '{day}收件时，该地区尚无优先审查安排。',
      '{day}收件時，該地區尚無優先審查安排。',
      'On {day}, the date of receipt, there was no arrangement for the region yet.',
      'Em {day}, data de recepção, ainda não existia regime para a região.',
    ),
  },
  evaluate(facts, { regimes }) {
    const receivedOn = facts.receivedOn();
    const region = facts.plain('region');
    const open = regimes.filter((regime) => stageOn(regime, receivedOn));
    const regime = open.find((each) => each.region === region);
    const stage = regime && stageOn(regime, receivedOn);
    if (regime && stage) {
      const reason = stage.kind === 'regular' ? 'regular' : regime.regularisationConfirmed ? 'pilot' : 'pilotUnconfirmed';
      return [{ outcome: 'met', reason, parameters: { region: regime.name, from: dayText(stage.from), day: dayText(receivedOn) } }];
    }
    if (region === undefined && open.length > 0) return [UNKNOWN];
    return [{ outcome: 'not-met', reason: 'before', parameters: { day: dayText(receivedOn) } }];
  },
});
