import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#libs/domain/errors.js';
import { uuidCheck } from '#libs/platform/http/field-check.js';

/** An id in the address. @throws DomainError INVALID_INPUT naming the parameter. */
@Injectable()
export class UuidPipe implements PipeTransform<string, string> {
  transform(value: string, { data: field = 'id' }: ArgumentMetadata): string {
    const fault = uuidCheck(value);
    if (fault) throw new DomainError('INVALID_INPUT', {}, [{ field, ...fault }]);
    return value;
  }
}
