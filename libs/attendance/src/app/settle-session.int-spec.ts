import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERSON_MERGED } from '#identity';
import { ManualClock, MINUTE } from '#kernel';
import { UnitOfWork } from '#platform';
import { type AttendanceApp, attendanceApp, minute } from '../../../../test/support/attendance.js';
import { LiveClient } from '../../../../test/support/live/live-client.js';
import { mailsTo } from '../../../../test/support/identity-app.js';
import type { SignedInMember } from '../../../../test/support/meetups.js';

const clock = new ManualClock();
let house: AttendanceApp;
let ada: SignedInMember;
let ben: SignedInMember;

beforeAll(async () => {
  house = await attendanceApp(clock);
  ada = await house.somebody();
  ben = await house.somebody();
});
afterAll(() => house.identity.close());

const stay = (who: { id: string }, from: number, to: number) => ({ who, from, to });
const mailsAbout = async (who: SignedInMember, title: string) =>
  (await mailsTo(house.identity, who.email)).filter(({ subject }) => subject.endsWith(`: ${title}`));
const claim = async (guest: { id: string }, member: SignedInMember) => {
  await house.database.query('UPDATE person SET merged_into = $2 WHERE id = $1', [guest.id, member.id]);
};

/** Waits for what the jobs of the running program will have done in a moment. */
async function eventually<T>(look: () => Promise<T>, isThere: (found: T) => boolean): Promise<T> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const found = await look();
    if (isThere(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not happen.');
}

describe('settling a session', () => {
  it('gives a record and a mail to who was there long enough, and a row that says why not to the others', async () => {
    const title = 'Who was there';
    const session = await house.aClosedMeetup([stay(ada, 0, 60), stay(ben, 40, 60)], { title });
    await house.settle(session);
    const [short, long] = await house.rowsOf(session);
    expect(short).toMatchObject({ person_id: ben.id, minutes: 20, issued_at: null });
    expect(long).toMatchObject({ person_id: ada.id, minutes: 60, started_on: '2026-03-19' });
    expect(long!.issued_at).not.toBeNull();
    expect(await mailsAbout(ben, title)).toEqual([]);
    const mails = await mailsAbout(ada, title);
    expect(mails.map(({ subject }) => subject)).toEqual(['Your attendance record: Who was there']);
    expect(mails[0]!.body_text).toContain('19 March 2026');
    expect(mails[0]!.body_text).toContain('60 minutes');
  });

  it('makes one record and one mail of fifty settlements at once and a job that runs again', async () => {
    const title = 'Fifty at once';
    const session = await house.aClosedMeetup([stay(ada, 0, 60), stay(ben, 0, 45)], { title });
    const runs = await Promise.allSettled(Array.from({ length: 50 }, () => house.settle(session)));
    expect(runs.filter(({ status }) => status === 'rejected')).toEqual([]);
    await house.settle(session);
    expect(await house.rowsOf(session)).toHaveLength(2);
    expect(await mailsAbout(ada, title)).toHaveLength(1);
    expect(await mailsAbout(ben, title)).toHaveLength(1);
  });

  it('changes nothing when it runs again', async () => {
    const session = await house.aClosedMeetup([stay(ada, 0, 20), stay(ada, 21, 60), stay(ben, 0, 10)]);
    await house.settle(session);
    const before = await house.rowsOf(session);
    clock.advance(MINUTE);
    await house.settle(session);
    expect(await house.rowsOf(session)).toEqual(before);
  });

  it('takes up facts that were noted late', async () => {
    const session = await house.aClosedMeetup([stay(ben, 0, 20)], { title: 'Late facts' });
    await house.settle(session);
    await house.note(session, [stay(ben, 30, 50)]);
    await house.settle(session);
    expect(await house.rowsOf(session)).toMatchObject([{ minutes: 40, computed_minutes: 40 }]);
    expect(await mailsAbout(ben, 'Late facts')).toHaveLength(1);
  });

  it('knows nothing of who looks at the board once it is closed', async () => {
    const session = await house.aClosedMeetup([stay(ada, 0, 60)]);
    await house.settle(session);
    const before = await house.rowsOf(session);
    await house.note(session, [stay(ada, 70, 80), stay(ben, 70, 80)]);
    await house.settle(session);
    expect(await house.rowsOf(session)).toEqual(before);
  });

  it('writes what it was about from the topics discussed while the person was there', async () => {
    const story = { title: 'March', topics: ['Slicing', 'Metrics', 'Refinement'] };
    const session = await house.aClosedMeetup([stay(ada, 12, 60), stay(ben, 20, 60)], story);
    await house.settle(session);
    const rows = await house.rowsOf(session);
    const about = (who: SignedInMember) => rows.find(({ person_id }) => person_id === who.id)!.description;
    expect(about(ada)).toBe('Lean Coffee “March”. Topics discussed: Slicing; Metrics; Refinement.');
    expect(about(ben)).toBe('Lean Coffee “March”. Topics discussed: Metrics; Refinement.');
  });

  it('speaks the language of the member', async () => {
    const zoe = await house.somebody();
    await house.database.query(`UPDATE person SET locale = 'fr' WHERE id = $1`, [zoe.id]);
    const session = await house.aClosedMeetup([stay(zoe, 0, 60)], { title: 'Mars', topics: ['Affinage'] });
    await house.settle(session);
    const [row] = await house.rowsOf(session);
    expect(row!.description).toBe('Lean Coffee « Mars ». Sujets abordés : Affinage.');
    const [mail] = await mailsAbout(zoe, 'Mars');
    expect(mail!.subject).toBe('Votre attestation de présence\u00a0: Mars');
    expect(mail!.body_text).toContain('19 mars 2026');
  });

  it('does nothing for a session that is not over, or that is none', async () => {
    clock.set(minute(-10));
    const { id } = await house.aMeetup();
    await house.settle(id);
    expect(await house.rowsOf(id)).toEqual([]);
  });

  it('leaves nothing behind of a meetup that was called off while somebody looked in', async () => {
    clock.set(minute(-10));
    const { id } = await house.aMeetup();
    const guest = await house.aGuest(id, 'Gus');
    const client = await LiveClient.connect(house.identity.url, guest);
    await client.join(id);
    await house.as(house.trainer).post(`/meetups/${id}/cancel`, { reason: 'Snow' }).expect(200);
    await client.until(() => client.state?.stage.phase === 'closed');
    client.close();
    await house.settle(id);
    expect(await house.rowsOf(id)).toEqual([]);
  });

  it('happens by itself once the session closes', async () => {
    const session = await house.aClosedMeetup([stay(ada, 0, 60)]);
    const event = { type: 'lean-coffee.session-closed', payload: { sessionId: session, meetupId: session } };
    await house.identity.app.get(UnitOfWork).run(async (tx) => tx.emit(event));
    const rows = await eventually(
      () => house.rowsOf(session),
      (found) => found.length > 0,
    );
    expect(rows).toMatchObject([{ person_id: ada.id, minutes: 60 }]);
  });
});

describe('a guest who turns out to be a member', () => {
  it('brings the record along, and the member is written to', async () => {
    const title = 'A guest’s record';
    const session = await house.aClosedMeetup([], { title });
    const guest = await house.aGuest(session, 'Gus');
    await house.note(session, [stay(guest, 0, 50)]);
    await house.settle(session);
    expect(await house.rowsOf(session)).toMatchObject([{ person_id: guest.id, minutes: 50 }]);
    await claim(guest, ben);
    const event = { type: PERSON_MERGED, payload: { from: guest.id, to: ben.id, at: clock.now() } };
    await house.identity.app.get(UnitOfWork).run(async (tx) => tx.emit(event));
    const rows = await eventually(
      () => house.rowsOf(session),
      ([row]) => row?.person_id === ben.id,
    );
    expect(rows).toMatchObject([{ person_id: ben.id, minutes: 50 }]);
    expect(await mailsAbout(ben, title)).toHaveLength(1);
  });

  it('who was there as a member as well has one record of both, counted once', async () => {
    const session = await house.aClosedMeetup([stay(ada, 30, 60)]);
    const guest = await house.aGuest(session, 'Ada on the phone');
    await house.note(session, [stay(guest, 0, 40)]);
    await house.settle(session);
    expect(await house.rowsOf(session)).toMatchObject([{ minutes: 30 }, { minutes: 40 }]);
    await claim(guest, ada);
    await house.settle(session);
    await house.settle(session);
    expect(await house.rowsOf(session)).toMatchObject([{ person_id: ada.id, minutes: 60 }]);
  });
});

describe('an override', () => {
  const override = (id: string, by: { cookie: string }, minutes: number) =>
    house.as(by).post(`/records/${id}/overrides`, { minutes, reason: 'Was on the phone' });

  it('is not undone by a later settlement, also where that finds more', async () => {
    const session = await house.aClosedMeetup([stay(ben, 0, 10)], { title: 'Overridden' });
    await house.settle(session);
    const record = await house.recordOf(session, ben);
    await override(record, house.trainer, 45).expect(204);
    expect(await mailsAbout(ben, 'Overridden')).toHaveLength(1);
    await house.note(session, [stay(ben, 20, 40)]);
    await house.settle(session);
    expect(await house.rowsOf(session)).toMatchObject([{ minutes: 45, computed_minutes: 30 }]);
    expect((await house.rowsOf(session))[0]!.issued_at).not.toBeNull();
  });

  it('is corrected by another one, and both are kept', async () => {
    const session = await house.aClosedMeetup([stay(ben, 0, 60)]);
    await house.settle(session);
    const record = await house.recordOf(session, ben);
    await override(record, house.trainer, 5).expect(204);
    expect(await house.rowsOf(session)).toMatchObject([{ minutes: 5, issued_at: null }]);
    const moderator = await house.somebody('moderator');
    await override(record, moderator, 55).expect(204);
    expect(await house.rowsOf(session)).toMatchObject([{ minutes: 55, computed_minutes: 60 }]);
    const kept = await house.database.query(
      'SELECT minutes, minutes_before FROM attendance_override WHERE record_id = $1 ORDER BY id',
      [record],
    );
    expect(kept).toEqual([
      { minutes: 5, minutes_before: 60 },
      { minutes: 55, minutes_before: 5 },
    ]);
  });

  it('of a guest’s record counts no more once the guest turns out to be who wrote it', async () => {
    const session = await house.aClosedMeetup([]);
    const guest = await house.aGuest(session, 'Tom, off duty');
    await house.note(session, [stay(guest, 0, 10)]);
    await house.settle(session);
    await override(await house.recordOf(session, guest), house.trainer, 60).expect(204);
    await claim(guest, house.trainer);
    await house.settle(session);
    expect(await house.rowsOf(session)).toMatchObject([{ person_id: house.trainer.id, minutes: 10, issued_at: null }]);
  });
});
