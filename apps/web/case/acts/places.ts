import { spoken, useWords } from '../../words/use-words.js';
import { useDesk } from '../case-desk.js';
import { FORM } from '../request/form.words.js';
import { ACT_FIELDS } from './acts.words.js';

type Compared = 'inventionTitle' | 'applicants' | 'filingDate' | 'electronic' | 'xml' | 'substantive' | 'ipcSymbols' | 'internationalNumber' | 'divisionalOf' | 'agencyCode';

/** The fields on which form and record are compared, by the name of their sentence. */
export const COMPARED: Readonly<Record<string, Compared>> = {
  inventionTitle: 'inventionTitle',
  applicants: 'applicants',
  'filing.filingDate': 'filingDate',
  'filing.electronic': 'electronic',
  'filing.xml': 'xml',
  'filing.substantiveExaminationSince': 'substantive',
  'filing.ipcSymbols': 'ipcSymbols',
  'filing.internationalNumber': 'internationalNumber',
  'filing.divisionalOf': 'divisionalOf',
  'agency.code': 'agencyCode',
};
const SECTIONS = ['opinion', 'request', 'field', 'files'] as const;

/** What a place is called where people read it: the rule's question, the field's name, the section. */
export function usePlaces(): (place: string) => string {
  const t = useWords(ACT_FIELDS);
  const form = useWords(FORM);
  const desk = useDesk();
  return (place) => {
    const [kind, name = ''] = place.split(/:(.*)/s);
    if (kind === 'rule') {
      const rule = desk.shown.value.assessment?.rules.find(({ id }) => id === name);
      return rule ? spoken(rule.question) : name;
    }
    const [field, section] = [COMPARED[name], SECTIONS.find((each) => each === name)];
    if (kind === 'field' && field) return form(field);
    return kind === 'section' && section ? t(`section.${section}`) : name;
  };
}
