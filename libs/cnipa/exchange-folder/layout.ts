import { join } from 'node:path';

/** Where things lie in an exchange folder; names are percent-encoded, so that any medium can carry them. */
export class ExchangeLayout {
  constructor(private readonly root: string) {}

  /** Packages being written; nothing here is ever carried out. */
  get partial(): string {
    return join(this.root, 'partial');
  }

  /** Whole, signed packages, for the courier to copy. */
  get out(): string {
    return join(this.root, 'out');
  }

  /** What was handed over, kept when the courier has taken the package away. */
  get sent(): string {
    return join(this.root, 'sent');
  }

  package(key: string): string {
    return join(this.out, encodeURIComponent(key));
  }

  sentNote(key: string): string {
    return join(this.sent, `${encodeURIComponent(key)}.json`);
  }

  acknowledgement(key: string): string {
    return join(this.root, 'in', 'acknowledgements', `${encodeURIComponent(key)}.json`);
  }

  /** Results are numbered from 1 without a gap, so that one which arrives late is waited for, not skipped. */
  result(sequence: number): string {
    return join(this.root, 'in', 'results', `${String(sequence).padStart(8, '0')}.json`);
  }

  bibliographicRecord(applicationNumber: string): string {
    return join(this.root, 'in', 'applications', `${encodeURIComponent(applicationNumber)}.json`);
  }
}
