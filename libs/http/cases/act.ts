import { applyDecorators, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { UuidPipe } from '../uuid.pipe.js';
import { CommandAnswerBody } from './case-answers.js';

/** An act by its name in the address; it answers where the case then stands. */
export const Act = (name: string, summary: string): MethodDecorator =>
  applyDecorators(Post(name), HttpCode(200), ApiOperation({ summary }), ApiOkResponse({ type: CommandAnswerBody }));

/** Documents the key that makes every act of a controller safe to repeat. */
export const Keyed = (): ClassDecorator & MethodDecorator =>
  ApiHeader({ name: 'Idempotency-Key', required: true, description: '8 to 64 letters, digits and hyphens; the same key has one effect' });

export const CaseId = (): ParameterDecorator => Param('caseId', UuidPipe);
