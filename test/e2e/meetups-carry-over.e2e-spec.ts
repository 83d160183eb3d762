import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock, MINUTE, uuidv7 } from '#kernel';
import { CarryOver } from '../../libs/lean-coffee/src/app/session/carry-over.js';
import { Sessions } from '../../libs/lean-coffee/src/app/session/sessions.js';
import { settled } from '../support/identity-app.js';
import { type MeetupJson, type MeetupsApp, meetupsApp, THIRD_THURSDAY } from '../support/meetups.js';

const clock = new ManualClock();
let meetups: MeetupsApp;

beforeAll(async () => {
  meetups = await meetupsApp(clock);
});
afterAll(() => meetups.identity.close());

const mailboxOf = async (id: string) => (await meetups.identity.app.get(Sessions).of(id)).mailbox;
const titlesIn = async (id: string) => Object.values((await mailboxOf(id)).state.topics).map(({ title }) => title);

/** Opens the session of a meetup, gathers these topics, and ends it. */
async function aSessionWith(meetup: MeetupJson, ...titles: string[]): Promise<void> {
  const mailbox = await mailboxOf(meetup.id);
  for (const title of titles) await mailbox.order({ type: 'add-topic', topicId: uuidv7(clock.now()), title });
  await mailbox.order({ type: 'cancel-session' });
  await settled(meetups.identity);
}

describe('topics nobody got to', () => {
  it('are there in the next meetup of the series, with where they come from, once', async () => {
    const first = await meetups.aMeetup({ recurrence: THIRD_THURSDAY });
    const [, second] = (await meetups.everyMeetup()).filter(({ seriesId }) => seriesId === first.seriesId);
    await aSessionWith(first, 'Slicing', 'Estimates');
    expect(await titlesIn(second!.id)).toEqual(['Slicing', 'Estimates']);
    await meetups.identity.app.get(CarryOver).run(first.id);
    const topics = Object.values((await mailboxOf(second!.id)).state.topics);
    expect(topics.map(({ number }) => number)).toEqual([1, 2]);
    expect(topics[0]!.origin).toEqual({ kind: 'carried', ref: first.id, label: 'Lean Coffee in March, 2026-03-19' });
    const shown = (await meetups.everyMeetup()).find(({ id }) => id === second!.id);
    expect(shown).toMatchObject({ topicCount: 2, hasSession: true });
  });

  it('skip a meetup that was cancelled', async () => {
    const first = await meetups.aMeetup({ recurrence: THIRD_THURSDAY });
    const [, second, third] = (await meetups.everyMeetup()).filter(({ seriesId }) => seriesId === first.seriesId);
    await meetups.as(meetups.trainer).post(`/meetups/${second!.id}/cancel`, {}).expect(200);
    await aSessionWith(first, 'Slicing');
    expect(await titlesIn(third!.id)).toEqual(['Slicing']);
  });

  it('of a single meetup go to the next one of the same host', async () => {
    const host = await meetups.somebody();
    const [first, other, next] = [
      await meetups.aMeetup({ hostId: host.id }),
      await meetups.aMeetup({ date: '2026-03-20' }),
      await meetups.aMeetup({ hostId: host.id, date: '2026-03-21' }),
    ];
    await aSessionWith(first, 'Slicing');
    expect(await titlesIn(next.id)).toEqual(['Slicing']);
    expect(await titlesIn(other.id)).toEqual([]);
    await aSessionWith(next);
  });

  it('wait where no meetup follows yet, and go to the first that is scheduled alone', async () => {
    const host = await meetups.somebody();
    await aSessionWith(await meetups.aMeetup({ hostId: host.id }), 'Slicing');
    clock.advance(MINUTE);
    const other = await meetups.aMeetup({ date: '2026-04-20' });
    const next = await meetups.aMeetup({ hostId: host.id, date: '2026-04-21' });
    await settled(meetups.identity);
    clock.advance(MINUTE);
    const between = await meetups.aMeetup({ hostId: host.id, date: '2026-04-19' });
    await settled(meetups.identity);
    expect(await titlesIn(next.id)).toEqual(['Slicing']);
    expect(await titlesIn(other.id)).toEqual([]);
    expect(await titlesIn(between.id)).toEqual([]);
  });
});
