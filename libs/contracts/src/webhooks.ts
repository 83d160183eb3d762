/** What a webhook may tell of. */
export const WEBHOOK_EVENTS = ['thread.created', 'answer.accepted', 'meetup.closed', 'record.issued'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What is delivered: an event, or the word that somebody tries the webhook out. */
export const DELIVERED_EVENTS = [...WEBHOOK_EVENTS, 'test'] as const;
export type DeliveredWebhookEvent = (typeof DELIVERED_EVENTS)[number];

/**
 * What became of a delivery. `dropped`: there was nothing left that the webhook may tell, or the webhook was switched off
 * meanwhile. `failed`: nobody tries again.
 */
export const WEBHOOK_DELIVERY_STATES = ['waiting', 'delivered', 'failed', 'dropped'] as const;
export type WebhookDeliveryState = (typeof WEBHOOK_DELIVERY_STATES)[number];

/** Why nothing came back from the address of a webhook or a push service. */
export const OUTBOUND_FAILURES = ['refused-address', 'unknown-host', 'timeout', 'unreachable'] as const;
export type OutboundFailureReason = (typeof OUTBOUND_FAILURES)[number];

/** Why a webhook is off: somebody switched it off, its receiver wants no more (410), or nothing got through for a day. */
export const WEBHOOK_OFF_REASONS = ['by-hand', 'gone', 'failing'] as const;
export type WebhookOffReason = (typeof WEBHOOK_OFF_REASONS)[number];

export const WEBHOOK_LIMITS = {
  name: { min: 1, max: 80 },
  address: { min: 8, max: 500 },
  /** Private spaces that one webhook tells of. */
  spaces: 50,
  /** Webhooks of one community. */
  webhooks: 50,
} as const;
