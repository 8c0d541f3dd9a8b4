import { ApiProperty } from '@nestjs/swagger';
import type { NotificationPage } from '#libs/application/notifications/notifications.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { STAGES } from '#libs/domain/clock/stages.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { ADDRESSEES } from '#libs/domain/warnings/ladder.js';
import type { Notification } from '#libs/persistence/notifications.js';
import { placeText } from './place-text.js';

const KINDS = ['WARNING', 'BREACH', 'STAGE_WARNING'] as const satisfies readonly Notification['kind'][];

export class NotificationAnswer {
  @ApiProperty({ format: 'uuid' })
  notificationId!: string;

  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty()
  acceptanceNumber!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: string;

  @ApiProperty({ enum: KINDS, enumName: 'NotificationKind', description: 'A warning of the promise, its breach, or a warning of a stage against its share' })
  kind!: string;

  @ApiProperty({ enum: ADDRESSEES, enumName: 'Addressee', description: 'As what one is told' })
  addressee!: string;

  @ApiProperty({ enum: STAGES, enumName: 'Stage', nullable: true })
  stage!: string | null;

  @ApiProperty({ type: 'integer', description: 'Of the working time of the promise, or of the share of the stage' })
  percent!: number;

  @ApiProperty({ type: 'integer', description: 'Counts the restarts of the promise' })
  period!: number;

  @ApiProperty({ format: 'date-time', description: 'When the share had passed' })
  pointAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When it was told: within service hours, but for the breach' })
  at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  seenAt!: string | null;
}

export class NotificationsAnswer {
  @ApiProperty({ type: NotificationAnswer, isArray: true, description: 'Unseen first, newest first among each; at most 50' })
  notifications!: readonly NotificationAnswer[];

  @ApiProperty({ type: 'integer', description: 'How many are not seen yet, on all pages' })
  unseen!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Where the next page begins, to be sent as it is; none on the last' })
  next!: string | null;

  @ApiProperty({ format: 'date-time' })
  asOf!: string;
}

export class SeenAnswer {
  @ApiProperty({ type: 'integer', description: 'How many of them were not seen before' })
  seen!: number;
}

export const notificationsAnswer = ({ notifications, unseen, asOf }: NotificationPage): NotificationsAnswer => ({
  notifications: notifications.map(notificationAnswer),
  unseen,
  next: placeText(notifications),
  asOf: formatInstant(asOf),
});

export const notificationAnswer = ({ id, caseId, acceptanceNumber, office, kind, addressee, stage, percent, period, ...told }: Notification): NotificationAnswer => ({
  notificationId: id,
  caseId,
  acceptanceNumber,
  office,
  kind,
  addressee,
  stage: stage ?? null,
  percent,
  period,
  pointAt: formatInstant(told.pointAt),
  at: formatInstant(told.at),
  seenAt: told.seenAt === undefined ? null : formatInstant(told.seenAt),
});
