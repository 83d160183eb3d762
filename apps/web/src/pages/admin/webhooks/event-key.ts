import type { WebhookDelivery } from '../../../api/webhooks.js';

type Hyphened<Name extends string> = Name extends `${infer Thing}.${infer What}` ? `${Thing}-${What}` : Name;

/** The words for an event: keys have no dots of their own. */
export const eventKey = <Event extends WebhookDelivery['event']>(event: Event) =>
  `event.${event.replace('.', '-') as Hyphened<Event>}` as const;
