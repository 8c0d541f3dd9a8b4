import type { Schemas } from '../case-client.js';

/** The letter on which staff act, while it is being described. */
export interface PaperDraft {
  name?: string | undefined;
  relation?: Schemas['SenderRelation'] | undefined;
  datedOn?: string | undefined;
  datedBy?: Schemas['PaperDating'] | undefined;
  receivedOn?: string | undefined;
  receivedTime?: string | undefined;
}

/** As it is sent; without a day of receipt it came just now. */
export function paperOf({ name, relation, datedOn, datedBy, receivedOn, receivedTime }: PaperDraft): object {
  const receivedAt = receivedOn === undefined ? undefined : `${receivedOn}T${receivedTime ?? '09:00'}:00+08:00`;
  return { sender: { name: name?.trim(), relation }, datedOn, datedBy, ...(receivedAt === undefined ? {} : { receivedAt }) };
}

/** What a paper cannot do without, by path. */
export const paperWants = ({ name, relation, datedOn, datedBy }: PaperDraft): readonly { readonly path: string; readonly value: unknown }[] => [
  { path: 'paper.sender.name', value: name },
  { path: 'paper.sender.relation', value: relation },
  { path: 'paper.datedOn', value: datedOn },
  { path: 'paper.datedBy', value: datedBy },
];
