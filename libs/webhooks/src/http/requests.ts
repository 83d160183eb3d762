import { WEBHOOK_EVENTS, WEBHOOK_LIMITS, type WebhookEvent } from '#contracts';
import { ChoicesField, IdsField, LineField, MayBeAbsent, pageQuery, YesNoField } from '#platform';
import type { WebhookPlan } from '../infra/webhook-store.js';

const EVENTS = { enumName: 'WebhookEvent', isArray: true } as const;
const SPACES = { description: 'Private spaces that it tells of as well; of the others it always does' } as const;

/** A webhook as it is to be. */
export class WebhookBody implements WebhookPlan {
  @LineField(WEBHOOK_LIMITS.name)
  name: string;

  @LineField(WEBHOOK_LIMITS.address, { format: 'uri' })
  url: string;

  @ChoicesField(WEBHOOK_EVENTS, 1, EVENTS)
  events: WebhookEvent[];

  @IdsField(WEBHOOK_LIMITS.spaces, SPACES)
  spaceIds: string[];
}

/** What is to change; what is left out stays. */
export class ChangeWebhookBody implements Partial<WebhookPlan> {
  @LineField(WEBHOOK_LIMITS.name, { required: false })
  @MayBeAbsent()
  name?: string;

  @LineField(WEBHOOK_LIMITS.address, { format: 'uri', required: false })
  @MayBeAbsent()
  url?: string;

  @ChoicesField(WEBHOOK_EVENTS, 1, { ...EVENTS, required: false })
  @MayBeAbsent()
  events?: WebhookEvent[];

  @IdsField(WEBHOOK_LIMITS.spaces, { ...SPACES, required: false })
  @MayBeAbsent()
  spaceIds?: string[];

  @YesNoField({ required: false, description: 'Whether it tells anything at all' })
  @MayBeAbsent()
  on?: boolean;
}

/** Which part of the log. */
export class DeliveriesQuery extends pageQuery({ usual: 20, most: 50 }) {}
