import { Body, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { askTable, askTechnicalField } from '#libs/application/asking/ask-technical-field.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ipcEditionOf } from './ipc-edition.js';
import { Questions } from './question.js';
import { TechnicalFieldAnswer, technicalFieldAnswer, TableSearchAnswer, tableSearchAnswer } from '#libs/http/asking/technical-field.answer.js';
import { TableSearchQuery, TechnicalFieldBody, TechnicalFieldQuery } from './technical-field.body.js';

/** Whether symbols lie within the table of strategic emerging industries, and by which row. */
@Questions('ask/technical-field')
export class TechnicalFieldController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'What the table says of up to 100 IPC symbols: rows, patterns, scope terms and earlier symbols; the main symbol apart' })
  @ApiBody({
    type: TechnicalFieldBody,
    examples: {
      several: { summary: 'An application with two symbols', value: { symbols: ['G06F 11/14', 'H04L9/32'], edition: '2023.01' } },
      laterSymbol: { summary: 'A later symbol, known to the table by an earlier one', value: { symbols: ['G06V10/82 (2022.01)'] } },
      refused: { summary: 'A text that is no symbol is shown and does not count', value: { symbols: ['G06F11', 'A61K31/00'] } },
    },
  })
  @ApiOkResponse({ type: TechnicalFieldAnswer })
  async match(@Body() { symbols, edition }: TechnicalFieldBody): Promise<TechnicalFieldAnswer> {
    return technicalFieldAnswer(await askTechnicalField(this.services, symbols, ipcEditionOf(edition)));
  }

  @Get()
  @ApiOperation({ summary: 'The same for a symbol in the address' })
  @ApiOkResponse({ type: TechnicalFieldAnswer })
  async matchOf(@Query() { symbol, edition }: TechnicalFieldQuery): Promise<TechnicalFieldAnswer> {
    return technicalFieldAnswer(await askTechnicalField(this.services, symbol, ipcEditionOf(edition)));
  }

  @Get('search')
  @ApiOperation({ summary: 'Rows of the table by symbol, area, branch or words' })
  @ApiOkResponse({ type: TableSearchAnswer })
  async search(@Query() { q }: TableSearchQuery): Promise<TableSearchAnswer> {
    return tableSearchAnswer(await askTable(this.services, q));
  }
}
