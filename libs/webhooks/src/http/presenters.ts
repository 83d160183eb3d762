import type { DeliveryRow } from '../infra/delivery-store.js';
import type { WebhookRow } from '../infra/webhook-store.js';
import type { WebhookDeliveryView, WebhookView } from './responses.js';

const iso = (moment: number): string => new Date(moment).toISOString();
const isoOrNull = (moment: number | null): string | null => (moment === null ? null : iso(moment));

/** @param now in milliseconds: a secret that signs no more is not spoken of */
export const presentWebhook = (
  { id, name, url, events, spaceIds, createdAt, offReason, offSince, previousUntil }: WebhookRow,
  now: number,
): WebhookView => ({
  id,
  name,
  url,
  events,
  spaceIds,
  createdAt: iso(createdAt),
  offReason,
  offSince: isoOrNull(offSince),
  bothSignUntil: previousUntil !== null && previousUntil > now ? iso(previousUntil) : null,
});

export const presentDelivery = ({
  id,
  event,
  state,
  createdAt,
  attempts,
  lastAttemptAt,
  body,
  status,
  answer,
  failure,
}: DeliveryRow): WebhookDeliveryView => ({
  id,
  event,
  state,
  createdAt: iso(createdAt),
  attempts,
  lastAttemptAt: isoOrNull(lastAttemptAt),
  body,
  status,
  answer,
  failure,
});
