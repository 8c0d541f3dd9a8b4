import { onMounted, onUnmounted, ref } from 'vue';

const REMEMBERED = 'youshen.letter-keys';

function remembered(): boolean {
  try {
    return localStorage.getItem(REMEMBERED) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single letters do something; whoever dictates or has them in the way switches them off (WCAG 2.1.4). */
export const lettersOn = ref(remembered());

export function setLetters(on: boolean): void {
  lettersOn.value = on;
  try {
    localStorage.setItem(REMEMBERED, on ? 'on' : 'off');
  } catch {
    // Then it holds until the page is left.
  }
}

const TYPING = 'input:not([type="checkbox"], [type="radio"]), select, textarea, [contenteditable]';

/** Whether a key is meant for something else: typed into a field, with a dialog open, or part of the browser's own. */
export function isElsewhere({ target, ctrlKey, metaKey, altKey, defaultPrevented, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented || isComposing) return true;
  return (target instanceof Element && target.closest(TYPING) !== null) || document.querySelector('dialog[open]') !== null;
}

/** Single letters and signs that do something wherever the focus is on the page. */
export function useLetterKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = (event: KeyboardEvent): void => {
    const work = lettersOn.value && !isElsewhere(event) ? keys[event.key] : undefined;
    if (!work) return;
    event.preventDefault();
    work();
  };
  onMounted(() => document.addEventListener('keydown', press));
  onUnmounted(() => document.removeEventListener('keydown', press));
}
