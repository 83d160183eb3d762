import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contracts';
import { aMember, aSignedIn, type IdentityApp, identityApp } from '../support/identity-app.js';
import { type MailServer, mailServer } from '../support/mail-server.js';
import { bodyOf } from '../support/meetups.js';

/** What would begin a header, a second mail, or a body of its own, if it came into a header as it is. */
const BREAKS = ['\r\n', '\n', '\r', '\u0085', '\u2028', '\0'];
const PLANTED = BREAKS.map((end) => `Ada${end}Bcc: stolen@example.org${end}${end}<b>planted</b>`);

let mails: MailServer;
let identity: IdentityApp;
let admin: Awaited<ReturnType<typeof aSignedIn>>;

beforeAll(async () => {
  mails = await mailServer();
  identity = await identityApp({ smtpUrl: mails.url });
  admin = await aSignedIn(identity, 'admin');
});
afterAll(async () => {
  await identity.close();
  await mails.close();
});

/** The names of the headers of a mail, as it came over the wire. */
const headersOf = (raw: string): string[] =>
  raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .split('\r\n')
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => line.split(':', 1)[0]!.toLowerCase());

describe('a line break in what stands in a header', () => {
  it.each(PLANTED)('is refused where it is typed: %j', async (planted) => {
    const asAdmin = (path: string, body: object, method: 'patch' | 'post' = 'patch') =>
      identity.http[method](`/api/v1${path}`).set('cookie', admin.cookie).send(body);
    for (const [path, body, method] of [
      ['/me', { displayName: planted }],
      ['/settings', { communityName: planted }],
      ['/invitations', { email: `ada${planted}@example.org`, roles: [] }, 'post'],
      ['/session/link', { email: planted }, 'post'],
    ] as [string, object, 'post'?][]) {
      const answer = await asAdmin(path, body, method);
      expect([path, answer.status, bodyOf<Problem>(answer).code]).toEqual([path, 422, 'invalid-input']);
    }
  });

  it.each(PLANTED.filter((planted) => !planted.includes('\0')))(
    'starts no header of its own where it was stored by other ways: %j',
    async (planted) => {
      const { id, email } = await aMember(identity);
      await identity.database.query('UPDATE person SET display_name = $2 WHERE id = $1', [id, planted]);
      await identity.database.query(
        `INSERT INTO setting (key, value, updated_at) VALUES ('community.name', $1, now())
         ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        [JSON.stringify(planted)],
      );
      await identity.http.post('/api/v1/session/link').send({ email }).expect(202);
      const mail = await mails.to(email, /\/link\//);
      expect(mail.to).toEqual([email]);
      const names = headersOf(mail.raw);
      expect(names).not.toContain('bcc');
      expect(new Set(names).size).toBe(names.length);
    },
  );
});
