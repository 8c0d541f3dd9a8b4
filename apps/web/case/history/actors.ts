import { useWords } from '../../words/use-words.js';
import { NAMING } from '../naming.words.js';

const KINDS = ['system', 'applicant', 'cnipa'] as const;

/** Who acted, as people say it: officers by name, all others by what they are. */
export function useActors(): (by: string) => string {
  const names = useWords(NAMING);
  return (by) => {
    const kind = KINDS.find((each) => each === by);
    return kind ? names(`actors.${kind}`) : by;
  };
}
