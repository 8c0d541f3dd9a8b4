import { reactive, watch } from 'vue';
import { type Answers, noAnswers } from './questions.js';

const KEPT = 'youshen.check';

/** The answers of this tab; gone when it is closed. */
export const answers: Answers = reactive(kept());

watch(answers, (now) => sessionStorage.setItem(KEPT, JSON.stringify(now)));

export function forgetAnswers(): void {
  for (const name of Object.keys(answers)) delete (answers as unknown as Record<string, unknown>)[name];
  Object.assign(answers, noAnswers());
}

function kept(): Answers {
  const text = sessionStorage.getItem(KEPT);
  return text === null ? noAnswers() : (JSON.parse(text) as Answers);
}
