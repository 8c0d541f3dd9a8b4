import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readTextTemplates } from '#libs/application/text-templates/text-templates.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import { ForStaff } from '../session/access.js';
import { textTemplateAnswer, TextTemplatesAnswer } from './text-template.answer.js';

/** The texts officers start from when they write an opinion or a notice. */
@ApiTags('text templates')
@ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR')
@Controller('text-templates')
export class TextTemplatesController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ApiOperation({ summary: 'The texts offered today, of every act' })
  @ApiOkResponse({ type: TextTemplatesAnswer })
  async texts(): Promise<TextTemplatesAnswer> {
    return { texts: (await readTextTemplates(this.services)).map(textTemplateAnswer) };
  }
}
