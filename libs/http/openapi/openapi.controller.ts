import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Anyone } from '#libs/platform/http/access.js';
import { ProgramDescription } from './program-description.js';

/** The program's own description, for whoever builds on it. */
@ApiExcludeController()
@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly description: ProgramDescription) {}

  @Get()
  @Anyone()
  read(): OpenAPIObject {
    return this.description.document;
  }
}
