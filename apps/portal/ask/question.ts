import { applyDecorators, Controller, UseInterceptors } from '@nestjs/common';
import { ApiQuery, ApiTags, ApiTooManyRequestsResponse } from '@nestjs/swagger';
import { Throttled } from '#libs/http/throttle.js';
import { Anyone } from '#libs/platform/http/access.js';
import { InCallersLanguage, LANGUAGES_DESCRIPTION } from '#libs/http/spoken/languages.js';

/** Single questions of one address in a minute; after a rest five times as many at once. */
const QUESTIONS_PER_MINUTE = 600;

/** A controller of questions: for anyone, without an account, so many a minute, answered in the caller's language. */
export function Questions(path = 'ask'): ClassDecorator {
  return applyDecorators(
    ApiTags('ask'),
    ApiQuery({ name: 'languages', required: false, enum: ['all'], description: LANGUAGES_DESCRIPTION }),
    ApiTooManyRequestsResponse({ description: 'Too many questions from one address; Retry-After says when to ask again' }),
    Controller(path),
    Anyone(),
    Throttled({ name: 'ask', perMinute: QUESTIONS_PER_MINUTE }),
    UseInterceptors(InCallersLanguage),
  );
}
