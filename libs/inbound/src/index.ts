import { InboundMail1764002100000 } from './infra/migrations/1764002100000-inbound-mail.js';

export { ReplyAddresses } from './app/reply-addresses.js';
export { replyMarker } from './domain/marker.js';
export { InboundModule } from './inbound.module.js';
export { Listener } from './smtp/listener.js';

/** The tables of this room, in the order they came to be. */
export const inboundMigrations = [InboundMail1764002100000];
