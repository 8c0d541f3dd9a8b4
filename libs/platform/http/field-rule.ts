import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { registerDecorator } from 'class-validator';
import type { Check, Fault } from './field-check.js';

/** What every field may say of itself. */
export interface FieldOptions {
  /** May be left out; `null` counts as left out. */
  readonly optional?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  /** The field comes from the address's query, where everything is text. */
  readonly fromText?: boolean;
}

/** The one constraint under which class-validator reports our fields. */
export const FIELD_CONSTRAINT = 'field';

/** Validation, reading and documentation of one field, declared once. `read` turns text of a query into the value. */
export function field(check: Check, options: FieldOptions, documentation: ApiPropertyOptions, read?: (value: unknown) => unknown): PropertyDecorator {
  const optional = options.optional ?? false;
  const fault = (value: unknown): Fault | undefined => {
    if (value !== undefined) return check(value);
    return optional ? undefined : { code: 'required' };
  };
  return (target, property) => {
    Transform(({ value }: { value: unknown }) => (value === null ? undefined : (read?.(value) ?? value)))(target, property);
    documented(options, documentation)(target, property);
    registerDecorator({
      name: FIELD_CONSTRAINT,
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => fault(value) === undefined,
        defaultMessage: (context) => JSON.stringify(fault(context?.value)),
      },
    });
  };
}

function documented({ optional, description, example }: FieldOptions, documentation: ApiPropertyOptions): PropertyDecorator {
  const said = {
    ...documentation,
    required: !optional,
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
  };
  return ApiProperty(said as ApiPropertyOptions);
}
