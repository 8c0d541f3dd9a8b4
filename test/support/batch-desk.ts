import type { Batch } from '#libs/application/bulk-intake/batch.js';
import { checkBatch, type CheckingServices } from '#libs/application/bulk-intake/check-batch.js';
import { registerBatch, type BatchRegistration, type BatchRegistrationServices } from '#libs/application/bulk-intake/register-batch.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { registerRequest } from '#libs/application/commands/register-request.js';
import type { RequestForm } from '#libs/application/request/request-form.js';
import { BATCH_FILES } from '#libs/documents/spreadsheets/batch-files.js';
import type { Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { checkForm } from '#libs/http/bodies/form-check.js';
import { sampleApplicationNumber } from '#libs/samples/application-numbers.js';
import { sheetRow } from '#libs/samples/batch-sheet.js';
import { SAMPLE_REQUESTS } from '#libs/samples/sample-requests.js';
import type { Row } from './batches.js';
import type { ReferenceOffice } from './reference-office.js';

/** One office's clerk who takes batches in, over a real database. */
export class BatchDesk {
  private seeds = 0;

  private constructor(
    readonly place: ReferenceOffice,
    readonly office: Office,
    readonly services: CheckingServices,
    readonly clerk: Caller,
  ) {}

  static async open(place: ReferenceOffice, office: Office): Promise<BatchDesk> {
    const services = await place.services(office === 'GUANGZHOU' ? 'youshen_guangzhou' : 'youshen_shenzhen');
    return new BatchDesk(place, office, { ...services, batchFiles: BATCH_FILES, formCheck: checkForm }, await place.officer('CLERK', [office]));
  }

  /** A sample request with an application number of its own, without files. */
  form(key = 'hk-company'): RequestForm {
    const sample = SAMPLE_REQUESTS.find((each) => each.key === key) ?? SAMPLE_REQUESTS[0]!;
    const { form } = sample.build(1);
    const seed = (this.seeds += 1) * 2 + (this.office === 'GUANGZHOU' ? 0 : 1);
    return { ...form, attachments: [], applicationNumber: sampleApplicationNumber(2019, form.applicationKind === 'PCT_NATIONAL_PHASE' ? '8' : '1', 3, seed) };
  }

  row(change: Row = {}): Row {
    return { ...sheetRow(this.form()), ...change };
  }

  rows(count: number): Row[] {
    return Array.from({ length: count }, () => this.row());
  }

  check(content: Uint8Array, fileName = 'requests.csv'): Promise<Batch> {
    return checkBatch(this.services, { caller: this.clerk, office: this.office, fileName, content });
  }

  register(batch: Pick<Batch, 'id'>, more: Partial<BatchRegistration> = {}, register = this.registering()): Promise<Batch> {
    const registration = { id: batch.id, caller: this.clerk, office: this.office, key: this.place.newKey(), policy: 'FAULTLESS', ...more } as const;
    return registerBatch({ ...this.services, register }, registration);
  }

  registering(): BatchRegistrationServices['register'] {
    return (registration) => registerRequest(this.services, registration);
  }
}

/** Acceptance numbers by row. */
export const numbersOf = ({ outcomes }: Batch): readonly (readonly [number, string])[] =>
  [...outcomes].map(([row, { answer, refusal }]) => [row, answer?.acceptanceNumber ?? refusal?.code ?? '']);

/** Code and field codes of a refusal; the error itself where it is none. */
export async function refusal(work: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof DomainError ? [error.code, ...error.faults.map(({ code }) => code)] : [String(error)];
}
