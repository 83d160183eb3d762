import type { ForumApp } from './forum.js';
import { settled } from './identity-app.js';
import type { ArrivedMail, MailServer } from './mail-server.js';

/** Everything that was to be mailed by now has been, or was left. */
export async function allMailed({ nodes, database }: ForumApp): Promise<void> {
  await settled(nodes[0]!);
  for (;;) {
    const [row] = await database.query<{ count: number }>(
      `SELECT count(*)::int FROM pgboss.job WHERE name IN ('notifications.mail', 'mail.send')
          AND (state IN ('retry', 'active') OR state = 'created' AND start_after <= now())`,
    );
    if (row?.count === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What arrived for somebody so far. */
export const mailsSentTo = ({ arrived }: MailServer, { email }: { email: string }): ArrivedMail[] =>
  arrived.filter(({ to }) => to.includes(email));

/** The value of a header, unfolded. */
export const header = ({ raw }: ArrivedMail, name: string): string | undefined =>
  new RegExp(`^${name}:((?:.|\\r\\n[ \\t])*)`, 'im').exec(raw.split('\r\n\r\n')[0]!)?.[1]?.replace(/\r\n/g, '').trim();

/** The text of a mail, as it was before it was packed for the way. */
export function wordsOf({ raw }: ArrivedMail): string {
  const unfolded = raw.replace(/=\r\n/g, '');
  return Buffer.from(
    unfolded.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}
