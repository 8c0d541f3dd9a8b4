import { DataSource } from 'typeorm';

/** A workflow that reaches for the database, as none may: it is here to be caught. */
export function oversizedWorkflow(): Promise<boolean> {
  return Promise.resolve(new DataSource({ type: 'postgres' }).isInitialized);
}
