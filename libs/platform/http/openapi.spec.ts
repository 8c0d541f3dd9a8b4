import { Body, Controller, Module, Post } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { expect, it } from '@jest/globals';
import { Log } from '../logging/log.js';
import { DayText, Flag, ListOf, Nested, OneOf, Text, Whole } from './fields.js';
import { createHttpApp } from './http-app.js';

class Part {
  @Flag()
  there!: boolean;
}

class Whatever {
  @Text({ min: 2, max: 9, pattern: /^\d+$/, description: 'digits', example: '123' })
  text!: string;

  @Whole({ min: 1, max: 3, optional: true })
  count?: number;

  @OneOf(['HK', 'MO'], 'Region')
  region!: string;

  @DayText()
  day!: string;

  @Nested(() => Part, { optional: true })
  part?: Part;

  @ListOf(() => Part, { min: 1, max: 4 })
  parts!: Part[];

  @ListOf(['A', 'B'], { max: 2 })
  letters!: string[];
}

@Controller('whatever')
class WhateverController {
  @Post()
  take(@Body() body: Whatever): Whatever {
    return body;
  }
}

@Module({ controllers: [WhateverController] })
class WhateverModule {}

it('documents each field as it is checked', async () => {
  const app = await createHttpApp(WhateverModule, { log: new Log('sample', 'silent'), secure: false });
  const { components } = SwaggerModule.createDocument(app, new DocumentBuilder().setOpenAPIVersion('3.1.0').build());
  await app.close();
  expect(JSON.parse(JSON.stringify(components?.schemas))).toEqual({
    Part: { type: 'object', properties: { there: { type: 'boolean' } }, required: ['there'] },
    Region: { type: 'string', enum: ['HK', 'MO'] },
    Whatever: {
      type: 'object',
      required: ['text', 'region', 'day', 'parts', 'letters'],
      properties: {
        text: { type: 'string', minLength: 2, maxLength: 9, pattern: '^\\d+$', description: 'digits', example: '123' },
        count: { type: 'integer', minimum: 1, maximum: 3 },
        region: { allOf: [{ $ref: '#/components/schemas/Region' }] },
        day: { type: 'string', format: 'date' },
        part: { $ref: '#/components/schemas/Part' },
        parts: { type: 'array', minItems: 1, maxItems: 4, items: { $ref: '#/components/schemas/Part' } },
        letters: { type: 'array', maxItems: 2, minItems: 0, items: { type: 'string', enum: ['A', 'B'] } },
      },
    },
  });
});
