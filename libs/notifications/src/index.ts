import { Notifications1764000800000 } from './infra/migrations/1764000800000-notifications.js';
import { NotificationsByPost1764000810000 } from './infra/migrations/1764000810000-notifications-by-post.js';
import { RenewalMails1764001021000 } from './infra/migrations/1764001021000-renewal-mails.js';
import { Submissions1764001002000 } from './infra/migrations/1764001002000-submissions.js';
import { MailPreferences1764002010000 } from './infra/migrations/1764002010000-mail-preferences.js';
import { ForumFeeds1764002200000 } from './infra/migrations/1764002200000-forum-feeds.js';
import { Push1764002220000 } from './infra/migrations/1764002220000-push.js';

export { SendDigests } from './app/send-digests.js';
export { NotificationsModule } from './notifications.module.js';

/** The tables of this room, in the order they came to be. */
export const notificationsMigrations = [
  Notifications1764000800000,
  NotificationsByPost1764000810000,
  Submissions1764001002000,
  RenewalMails1764001021000,
  MailPreferences1764002010000,
  ForumFeeds1764002200000,
  Push1764002220000,
];
