import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DomainError } from '#libs/domain/errors.js';
import { type About, describeApi } from './describe-api.js';

/** A program's own description; made when it is first asked for, for it costs a tenth of a second and most starts never need it. */
export class ProgramDescription {
  private app: INestApplication | undefined;
  private made: OpenAPIObject | undefined;

  constructor(private readonly about: About) {}

  /** Told which program it describes once that is whole. */
  describes(app: INestApplication): void {
    this.app = app;
  }

  /** @throws DomainError DEPENDENCY_UNAVAILABLE before the program is whole. */
  get document(): OpenAPIObject {
    if (!this.app) throw new DomainError('DEPENDENCY_UNAVAILABLE', { part: 'description' });
    return (this.made ??= describeApi(this.app, this.about));
  }
}
