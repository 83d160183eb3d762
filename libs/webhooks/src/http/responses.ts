import { ApiProperty } from '@nestjs/swagger';
import {
  DELIVERED_EVENTS,
  type DeliveredWebhookEvent,
  OUTBOUND_FAILURES,
  type OutboundFailureReason,
  WEBHOOK_DELIVERY_STATES,
  WEBHOOK_EVENTS,
  WEBHOOK_OFF_REASONS,
  type WebhookDeliveryState,
  type WebhookEvent,
  type WebhookOffReason,
} from '#contracts';

const ID = { type: String, format: 'uuid' } as const;
const MOMENT = { type: String, format: 'date-time' } as const;

/** A webhook, without its secret. */
export class WebhookView {
  @ApiProperty(ID)
  id: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, format: 'uri' })
  url: string;

  @ApiProperty({ enum: WEBHOOK_EVENTS, enumName: 'WebhookEvent', isArray: true })
  events: WebhookEvent[];

  @ApiProperty({ ...ID, isArray: true })
  spaceIds: string[];

  @ApiProperty(MOMENT)
  createdAt: string;

  @ApiProperty({
    enum: WEBHOOK_OFF_REASONS,
    enumName: 'WebhookOffReason',
    nullable: true,
    description: 'Null: it is on',
  })
  offReason: WebhookOffReason | null;

  @ApiProperty({ ...MOMENT, nullable: true })
  offSince: string | null;

  @ApiProperty({ ...MOMENT, nullable: true, description: 'Until when the secret before this one signs as well' })
  bothSignUntil: string | null;
}

export class WebhooksView {
  @ApiProperty({ type: [WebhookView] })
  items: WebhookView[];
}

/** A webhook with its new secret, which is in this answer and nowhere else. */
export class WebhookWithSecretView extends WebhookView {
  @ApiProperty({ type: String, example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' })
  secret: string;
}

/** Something that was told, or is to be. */
export class WebhookDeliveryView {
  @ApiProperty(ID)
  id: string;

  @ApiProperty({ enum: DELIVERED_EVENTS, enumName: 'DeliveredWebhookEvent' })
  event: DeliveredWebhookEvent;

  @ApiProperty({ enum: WEBHOOK_DELIVERY_STATES, enumName: 'WebhookDeliveryState' })
  state: WebhookDeliveryState;

  @ApiProperty(MOMENT)
  createdAt: string;

  @ApiProperty({ type: 'integer' })
  attempts: number;

  @ApiProperty({ ...MOMENT, nullable: true })
  lastAttemptAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What was sent last' })
  body: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the last answer' })
  status: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'How the last answer begins' })
  answer: string | null;

  @ApiProperty({ enum: OUTBOUND_FAILURES, enumName: 'OutboundFailureReason', nullable: true })
  failure: OutboundFailureReason | null;
}

export class WebhookDeliveriesPage {
  @ApiProperty({ type: [WebhookDeliveryView] })
  items: WebhookDeliveryView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
