import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from '#kernel';
import { Mailer, UnitOfWork } from '#platform';
import { aSignedIn, type IdentityApp, identityApp } from '../support/identity-app.js';

describe('the mails of the house', () => {
  let identity: IdentityApp;
  let admin: string;
  let member: string;
  beforeAll(async () => {
    identity = await identityApp();
    admin = (await aSignedIn(identity, 'admin')).cookie;
    member = (await aSignedIn(identity, 'trainer', 'moderator')).cookie;
    await identity.database.query('TRUNCATE mail');
    await identity.app.get(UnitOfWork).run(async (tx) => {
      for (const number of [1, 2, 3]) {
        await identity.app.get(Mailer).send(tx, {
          key: `test.${number}`,
          to: 'ana@example.org',
          locale: 'fr',
          subject: `Mail ${number}`,
          text: 'Bonjour',
          attachments: [{ filename: 'meetup.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }],
        });
      }
    });
  });
  afterAll(() => identity.close());

  const get = (path: string, cookie?: string) =>
    cookie ? identity.http.get(path).set('cookie', cookie) : identity.http.get(path);
  const list = async (query = '') =>
    (await get(`/api/v1/mails${query}`, admin).expect(200)).body as {
      items: { id: string; subject: string }[];
      nextCursor: string | null;
    };

  it('are for administrators alone', async () => {
    for (const path of ['/api/v1/mails', `/api/v1/mails/${uuidv7(0)}`]) {
      await get(path).expect(401);
      await get(path, member).expect(403);
    }
  });

  it('are listed page by page', async () => {
    const first = await list('?limit=2');
    expect(first.items).toHaveLength(2);
    expect(first.items[0]).toMatchObject({ to: 'ana@example.org', state: 'kept', attempts: 0, sentAt: null });
    const second = await list(`?limit=2&cursor=${first.nextCursor}`);
    expect(second.nextCursor).toBeNull();
    const subjects = [...first.items, ...second.items].map(({ subject }) => subject);
    expect(subjects.sort()).toEqual(['Mail 1', 'Mail 2', 'Mail 3']);
  });

  it('are read one by one', async () => {
    const [mail] = (await list()).items;
    const { body } = (await get(`/api/v1/mails/${mail!.id}`, admin).expect(200)) as { body: object };
    expect(body).toMatchObject({ text: 'Bonjour', html: null, attachments: [{ filename: 'meetup.ics' }] });
  });

  it.each(['?limit=0', '?limit=101', '?limit=x', '?cursor=x', '?order=asc'])(
    'refuse to be listed by %s',
    async (query) => {
      const { body } = (await get(`/api/v1/mails${query}`, admin).expect(422)) as { body: object };
      expect(body).toMatchObject({ code: 'invalid-input', fields: [{ field: expect.any(String) }] });
    },
  );

  it.each([uuidv7(0), 'x', '1'])('has none called %s', async (id) => {
    await get(`/api/v1/mails/${id}`, admin).expect(404);
  });
});
