import { Webhooks1764002210000 } from './infra/migrations/1764002210000-webhooks.js';

export { WebhooksModule } from './webhooks.module.js';

/** The tables of this room, in the order they came to be. */
export const webhooksMigrations = [Webhooks1764002210000];
