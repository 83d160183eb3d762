import { OutboxAndMail1764000000000 } from './migrations/1764000000000-outbox-and-mail.js';
import { RunningProcesses1764002510000 } from './migrations/1764002510000-running-processes.js';
import { SocketAttachments1764000050000 } from './migrations/1764000050000-socket-attachments.js';
import { MailTopicsAndPauses1764002000000 } from './migrations/1764002000000-mail-topics-and-pauses.js';

import { TracesOfEvents1764002500000 } from './migrations/1764002500000-traces-of-events.js';

/** What the platform itself keeps in the database, oldest first. */
export const platformMigrations = [
  OutboxAndMail1764000000000,
  SocketAttachments1764000050000,
  MailTopicsAndPauses1764002000000,
  TracesOfEvents1764002500000,
  RunningProcesses1764002510000,
];
