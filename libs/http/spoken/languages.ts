import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { type Language, LANGUAGES, type Sentence } from '#libs/domain/language.js';
import { DomainError } from '#libs/domain/errors.js';
import { OneOf } from '#libs/platform/http/fields.js';
import { negotiateLanguage } from '#libs/platform/problem/negotiate-language.js';

const ALL = 'all';
export const LANGUAGES_DESCRIPTION = 'Sentences in all four languages instead of the one that Accept-Language asks for';

/** Every question may ask for its sentences in all four languages at once; those with a query of their own extend this. */
export class LanguagesQuery {
  @OneOf([ALL], 'Languages', { optional: true, description: LANGUAGES_DESCRIPTION })
  languages?: 'all';
}

const IN_ALL_LANGUAGES = {
  type: 'object',
  properties: Object.fromEntries(LANGUAGES.map((language) => [language, { type: 'string' }])),
  required: [...LANGUAGES],
};

/** Documents a sentence: a text, or with `languages=all` the four of them. */
export function Said({ nullable = false, ...options }: SaidOptions = {}): PropertyDecorator {
  const oneOf = [{ type: 'string' }, IN_ALL_LANGUAGES, ...(nullable ? [{ type: 'null' }] : [])];
  const said = { oneOf, ...options };
  return ApiProperty(said);
}

interface SaidOptions {
  readonly nullable?: boolean;
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: string;
}

/** Turns every sentence of an answer into the text of the language the caller asks for. */
@Injectable()
export class InCallersLanguage implements NestInterceptor<unknown, unknown> {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest<{ Querystring: { readonly languages?: unknown } }>>();
    const { languages } = request.query;
    if (languages === ALL) return next.handle();
    if (languages !== undefined) throw new DomainError('INVALID_INPUT', {}, [{ field: 'languages', code: 'not-one-of', parameters: { values: [ALL] } }]);
    const language = negotiateLanguage(request.headers['accept-language']);
    void http.getResponse<FastifyReply>().headers({ 'content-language': language, vary: 'accept-language' });
    return next.handle().pipe(map((answer) => spokenIn(language, answer)));
  }
}

/** The same data with each sentence in one language. */
export function spokenIn(language: Language, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => spokenIn(language, each));
  if (isSentence(value)) return value[language];
  const spoken: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) spoken[name] = spokenIn(language, member);
  return spoken;
}

function isSentence(value: object): value is Sentence {
  return 'zh-Hans' in value && 'zh-Hant' in value && 'en' in value && 'pt' in value;
}
