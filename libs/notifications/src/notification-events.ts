import type { DomainEvent } from '#platform';
import type { Added } from './infra/notification-queries.js';

/** People were told of something. Within the room: what follows begins once that is committed. */
export const ADDED = 'notifications.added';

export const added = (payload: Added): DomainEvent<Added> => ({ type: ADDED, payload });
