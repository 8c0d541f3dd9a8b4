import { BATCH_POLICIES, type BatchPolicy } from '#libs/application/bulk-intake/batch.js';
import { InstantText, OneOf } from '#libs/platform/http/fields.js';

export const TEMPLATE_FORMATS = ['xlsx', 'csv'] as const;

export class TemplateQuery {
  @OneOf(TEMPLATE_FORMATS, 'TemplateFormat', { optional: true, description: 'xlsx if left out' })
  format?: (typeof TEMPLATE_FORMATS)[number];
}

export class HandInQuery {
  @InstantText({ optional: true, description: 'When the batch was handed in at the window, at most 31 days ago; now if left out. One for all its requests' })
  receivedAt?: string;
}

export class RegisterBatchBody {
  @OneOf(BATCH_POLICIES, 'BatchPolicy', { description: 'ALL: nothing unless every row can be registered; FAULTLESS: what can be, and the rest is left' })
  policy!: BatchPolicy;
}
