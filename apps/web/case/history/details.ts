import { defectPlace } from '#libs/domain/case/defect-places.js';
import { BREACH_CAUSES } from '#libs/domain/case/breach-causes.js';
import type { ActionPayloads } from '#libs/domain/case/actions.js';
import type { ReceivedPaper } from '#libs/domain/case/paper.js';
import { language } from '../../words/i18n.js';
import { dayIn, dayWords, instantIn, momentWords } from '../../words/moments.js';
import { spoken, useWords } from '../../words/use-words.js';
import { usePlaces } from '../acts/places.js';
import type { HistoryTold } from '../case-parts.js';
import { NAMING } from '../naming.words.js';
import { HISTORY } from './history.words.js';

/** One thing an act says, by what it is. */
export interface Detail {
  readonly label: string;
  readonly text: string;
}

/** What acts may bring, whichever it is; instants as they are answered. */
type Content = Partial<ActionPayloads['decline'] & ActionPayloads['recommend'] & ActionPayloads['return'] & ActionPayloads['note'] & ActionPayloads['decide-rule'] & ActionPayloads['request-correction'] & ActionPayloads['explain-breach'] & ActionPayloads['collect'] & Omit<ActionPayloads['record-cnipa-result'], 'paper' | 'text'>> & {
  readonly remark?: string;
  readonly explanation?: string;
  readonly to?: { readonly name: string };
  readonly paper?: ReceivedPaper;
  readonly attachments?: readonly { readonly title?: string }[];
  readonly receiptNumber?: string;
  readonly percent?: number;
  readonly pointAt?: string;
};

/** What an act brought with it, in the order in which it is read. */
export function useDetails(): (entry: HistoryTold) => readonly Detail[] {
  const t = useWords(HISTORY);
  const names = useWords(NAMING);
  const placeName = usePlaces();
  const line = (label: string, text: string | undefined): readonly Detail[] => (text === undefined || text === '' ? [] : [{ label, text }]);
  const day = (text: string): string => dayWords(dayIn(text), language.value);
  const fromPaper = ({ sender, datedBy, datedOn }: ReceivedPaper): string =>
    t('paperOf', { name: sender.name, relation: names(`relations.${sender.relation}`), dating: names(`datings.${datedBy}`), day: day(datedOn) });

  return ({ type, content }) => {
    const told = content as Content;
    const { defects, cause, paper, places, percent, pointAt, result, resolutions, differences } = told;
    return [
      ...line(t('rule'), told.ruleId && placeName(`rule:${told.ruleId}`)),
      ...line(t('decision'), told.decision && t(`decisions.${told.decision}`)),
      ...line(t('assigned'), type === 'reassign' ? (told.to?.name ?? t('nobody')) : undefined),
      ...line(t('cause'), cause && spoken(BREACH_CAUSES[cause])),
      ...line(t('result'), result && names(`results.${result}`)),
      ...line(t('number'), told.number ?? told.receiptNumber),
      ...line(t('differences'), differences?.length ? differences.map(({ field, form, record }) => `${placeName(`field:${field}`)}: ${form} ≠ ${record}`).join('\n') : undefined),
      ...line(t('settled'), resolutions?.map(({ field, choice }) => `${placeName(`field:${field}`)}: ${names(`choices.${choice}`)}`).join('\n')),
      ...line(t('defects'), defects?.map(({ code, text }) => `${spoken(defectPlace(code))}: ${text}`).join('\n')),
      ...line(t('answerBy'), told.answerBy && day(told.answerBy)),
      ...line(t('reasons'), told.reasons ?? told.reason ?? told.remarks ?? told.remark),
      ...line(t('text'), told.text ?? told.explanation),
      ...(places ?? []).flatMap(({ place, text }) => line(t('remarks', { place: placeName(place) }), text)),
      ...line(t('paper'), paper && fromPaper(paper)),
      ...line(t('files'), told.attachments?.map(({ title }) => title).filter(Boolean).join('\n')),
      ...line(t('point'), percent !== undefined && pointAt ? t('percent', { percent, moment: momentWords(instantIn(pointAt), language.value) }) : undefined),
    ];
  };
}
