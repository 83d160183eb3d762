import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { type ClassesApp, classesApp } from '../../support/classes.js';
import { aMember, settled } from '../../support/identity-app.js';
import { bodyOf } from '../../support/meetups.js';

const clock = new ManualClock();
let house: ClassesApp;
let id: string;

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());
beforeEach(async () => {
  ({ id } = await house.aClass());
});

interface EnrolmentJson {
  id: string;
  email: string;
  joined: boolean;
  withdrawn: boolean;
}

const path = (enrolment?: string) => `/offerings/${id}/roster${enrolment ? `/${enrolment}` : ''}`;
const put = async (email: string): Promise<EnrolmentJson> =>
  bodyOf(await house.as(house.trainer).post(path(), { name: 'Somebody', email }).expect(201));
const whoIs = async (enrolment: string): Promise<{ personId: string | null; joinedBy: string | null }> => {
  const [row] = await house.identity.database.query<{ personId: string | null; joinedBy: string | null }>(
    'SELECT person_id AS "personId", joined_by AS "joinedBy" FROM enrolment WHERE id = $1',
    [enrolment],
  );
  return row!;
};

describe('somebody on a roster', () => {
  it('is the member who has proven the address', async () => {
    const member = await house.somebody();
    const enrolment = await put(member.email.toUpperCase());
    expect(enrolment).toMatchObject({ email: member.email, joined: true });
    expect(await whoIs(enrolment.id)).toEqual({ personId: member.id, joinedBy: 'address' });
  });

  it('is nobody yet where no member has the address, and becomes who joins with it later', async () => {
    const enrolment = await put('later@example.org');
    expect(enrolment.joined).toBe(false);
    const member = await aMember(house.identity, { email: 'later@example.org' });
    await settled(house.identity);
    expect(await whoIs(enrolment.id)).toEqual({ personId: member.id, joinedBy: 'address' });
  });

  it('is linked where a file names them', async () => {
    const member = await house.somebody();
    await house.identity.http
      .post(`/api/v1/offerings/${id}/roster/import?apply=yes`)
      .set('cookie', house.trainer.cookie)
      .attach('file', Buffer.from(`Name,E-mail\nOne,${member.email}\nTwo,two-of-a-file@example.org\n`), 'roster.csv')
      .expect(200);
    const { items } = bodyOf<{ items: EnrolmentJson[] }>(await house.as(house.trainer).get(path()).expect(200));
    expect(items.map(({ joined }) => joined)).toEqual([true, false]);
  });

  it('is somebody else once the address is put right', async () => {
    const [wrong, right] = [await house.somebody(), await house.somebody()];
    const enrolment = await put(wrong.email);
    const changed = await house.as(house.trainer).patch(path(enrolment.id), { email: right.email }).expect(200);
    expect(bodyOf(changed)).toMatchObject({ email: right.email, joined: true });
    expect(await whoIs(enrolment.id)).toEqual({ personId: right.id, joinedBy: 'address' });
  });

  it('is in a class once, also with a second address', async () => {
    const member = await house.somebody();
    const first = await put(member.email);
    await house.identity.database.query("UPDATE enrolment SET joined_by = 'link', email = $2 WHERE id = $1", [
      first.id,
      'registered-with@example.org',
    ]);
    expect((await put(member.email)).joined).toBe(false);
    expect(await whoIs(first.id)).toEqual({ personId: member.id, joinedBy: 'link' });
  });

  it('is found when they come back from a withdrawal', async () => {
    const enrolment = await put('back@example.org');
    await house
      .as(house.trainer)
      .put(`${path(enrolment.id)}/withdrawal`)
      .expect(200);
    const member = await aMember(house.identity, { email: 'back@example.org' });
    await settled(house.identity);
    expect((await whoIs(enrolment.id)).personId).toBeNull();
    await house
      .as(house.trainer)
      .delete(`${path(enrolment.id)}/withdrawal`)
      .expect(200);
    expect(await whoIs(enrolment.id)).toEqual({ personId: member.id, joinedBy: 'address' });
  });
});
