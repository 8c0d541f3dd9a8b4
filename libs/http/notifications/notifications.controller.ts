import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { listNotifications, seeNotifications } from '#libs/application/notifications/notifications.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { ListOf, Text } from '#libs/platform/http/fields.js';
import { NotificationsAnswer, notificationsAnswer, SeenAnswer } from './notification-answer.js';
import { PLACE, placeRead } from './place-text.js';

class NotificationsQuery {
  @Text({ max: 60, pattern: PLACE, optional: true, description: 'The `next` of the page before' })
  after?: string;
}

class SeenBody {
  @ListOf('uuid', { min: 1, max: 200 })
  notificationIds!: string[];
}

/** What one is told of one's cases: nobody reads another's. */
@ApiTags('notifications')
@ForStaff()
@Controller('notifications')
export class NotificationsController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ApiOperation({ summary: 'Warnings and breaches one was told of, unseen first' })
  @ApiOkResponse({ type: NotificationsAnswer })
  async list(@CurrentCaller() caller: Caller, @Query() { after }: NotificationsQuery): Promise<NotificationsAnswer> {
    return notificationsAnswer(await listNotifications(this.services, caller, after === undefined ? undefined : placeRead(after)));
  }

  @Post('seen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Note that one has seen them; what was seen before keeps its instant' })
  @ApiOkResponse({ type: SeenAnswer })
  async see(@CurrentCaller() caller: Caller, @Body() { notificationIds }: SeenBody): Promise<SeenAnswer> {
    return { seen: await seeNotifications(this.services, caller, notificationIds) };
  }
}
