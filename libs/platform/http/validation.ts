import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DomainError, type FieldFault } from '#libs/domain/errors.js';
import type { Fault } from './field-check.js';
import { FIELD_CONSTRAINT } from './field-rule.js';
import { within } from './unsafe-input.js';

const MOST_FAULTS = 100;

/** What class-validator itself reports, in our codes. */
const CODES: Readonly<Record<string, string>> = {
  whitelistValidation: 'unknown-field',
  nestedValidation: 'wrong-type',
  isObject: 'wrong-type',
};

const STRICT = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false } as const;

/** Holds a value against a class as a body is held against it, for what comes by another way than a body. */
export function heldAgainst<Body extends object>(type: new () => Body, value: object): { readonly body: Body; readonly faults: readonly FieldFault[] } {
  const body = plainToInstance(type, value);
  return { body, faults: faultsOf(validateSync(body, STRICT)) };
}

/** Everything that is sent is checked against its class; what the class does not name is refused. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    ...STRICT,
    transform: true,
    exceptionFactory: (errors) => new DomainError('INVALID_INPUT', {}, faultsOf(errors)),
  });
}

/** One fault per field, by its JSON path, items of lists by their index: `applicants[0].identifier.number`. */
export function faultsOf(errors: readonly ValidationError[]): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  gather(errors, '', faults);
  return faults;
}

function gather(errors: readonly ValidationError[], parent: string, faults: FieldFault[]): void {
  for (const { property, constraints, children } of errors) {
    if (faults.length >= MOST_FAULTS) return;
    const path = /^\d+$/.test(property) ? `${parent}[${property}]` : within(parent, property);
    if (constraints && Object.keys(constraints).length > 0) faults.push(faultOf(constraints, path));
    else gather(children ?? [], path, faults);
  }
}

function faultOf(constraints: Readonly<Record<string, string>>, path: string): FieldFault {
  const own = constraints[FIELD_CONSTRAINT];
  if (own === undefined) return { field: path, code: CODES[Object.keys(constraints)[0] ?? ''] ?? 'malformed' };
  const { at = '', ...fault } = JSON.parse(own) as Fault;
  return { field: path + at, ...fault };
}
