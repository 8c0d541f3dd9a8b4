/**
 * The one valid identifier that the text may have been meant as: two neighbouring characters swapped or, where no swap
 * helps, one character mistyped. `undefined` where there is none or more than one: a guess among several would defeat
 * the check digit. To be offered to a person, never applied.
 */
export function uniqueNearMiss(
  text: string,
  alphabet: string,
  isValid: (candidate: string) => boolean,
): string | undefined {
  const swapped = validAmong(swaps(text), isValid);
  return only(swapped.size > 0 ? swapped : validAmong(substitutions(text, alphabet), isValid));
}

/** Letters and signs that are taken for a digit or a full stop, as the person will have meant them. */
export function withoutLookAlikes(text: string): string {
  return text.replace(/[OILSZB。]/gu, (sign) => LOOK_ALIKES[sign] ?? sign);
}

const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', Z: '2', B: '8', '。': '.' };

function validAmong(candidates: Iterable<string>, isValid: (candidate: string) => boolean): ReadonlySet<string> {
  return new Set([...candidates].filter(isValid));
}

function only(found: ReadonlySet<string>): string | undefined {
  return found.size === 1 ? [...found][0] : undefined;
}

function* swaps(text: string): Generator<string> {
  for (let at = 1; at < text.length; at += 1) {
    yield text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1);
  }
}

function* substitutions(text: string, alphabet: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) {
    for (const sign of alphabet) yield text.slice(0, at) + sign + text.slice(at + 1);
  }
}
