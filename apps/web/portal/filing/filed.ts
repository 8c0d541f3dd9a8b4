import type { Schemas } from '../portal-client.js';

export type Filed = Schemas['RegisteredAnswer'];

const KEPT = 'youshen.filed';

/** The request filed last in this tab; its secret is nowhere else but on the receipt. */
export function keepFiled(filed: Filed): void {
  sessionStorage.setItem(KEPT, JSON.stringify(filed));
}

export function readFiled(): Filed | undefined {
  const text = sessionStorage.getItem(KEPT);
  return text === null ? undefined : (JSON.parse(text) as Filed);
}
