import { Body, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { askIdentifier } from '#libs/application/asking/ask-identifier.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { IdentifierAnswer, identifierAnswer, IdentifiersAnswer } from './identifiers.answer.js';
import { IdentifierBody, IdentifiersBody } from './identifiers.body.js';
import { Questions } from './question.js';

/** Whether a number is well formed. Asked by POST alone, so that no identity number stands in an address; none is kept. */
@Questions()
export class IdentifiersController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Post('identifier')
  @HttpCode(200)
  @ApiOperation({ summary: 'Whether an identifier is valid: its normal form, or why not and what may have been meant' })
  @ApiBody({
    type: IdentifierBody,
    examples: {
      missingDigit: { summary: 'The check digit is missing', value: { kind: 'APPLICATION_NUMBER', text: '202310123456' } },
      valid: { summary: 'A valid application number', value: { kind: 'APPLICATION_NUMBER', text: 'CN 200710308494.x' } },
      identityCard: { summary: 'A Hong Kong identity card', value: { kind: 'HKID', text: 'G123456(A)' } },
      creditCode: { summary: 'A unified social credit code', value: { kind: 'UNIFIED_SOCIAL_CREDIT_CODE', text: '91110108551385082Q' } },
    },
  })
  @ApiOkResponse({ type: IdentifierAnswer })
  one(@Body() body: IdentifierBody): IdentifierAnswer {
    return identifierAnswer(body.kind, askIdentifier(this.services.clock, body));
  }

  @Post('identifiers')
  @HttpCode(200)
  @ApiOperation({ summary: 'The same for up to 200 identifiers' })
  @ApiOkResponse({ type: IdentifiersAnswer })
  many(@Body() { identifiers }: IdentifiersBody): IdentifiersAnswer {
    return { identifiers: identifiers.map((body) => identifierAnswer(body.kind, askIdentifier(this.services.clock, body))) };
  }
}
