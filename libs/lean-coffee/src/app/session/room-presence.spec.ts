import { describe, expect, it } from '@jest/globals';
import type { ParticipantKind } from '#contracts';
import { ManualClock } from '#kernel';
import { RoomPresence } from './room-presence.js';

const person = (personId: string, kind: ParticipantKind) => ({ personId, kind, name: personId.toUpperCase() });
const here = { owner: null, empty: null };
const aRoom = () => new RoomPresence(new ManualClock(), () => 'anna');

describe('who is in a room', () => {
  it('is there once, and takes part, who watches in one tab and takes part in another', () => {
    const room = aRoom();
    const tabs = [person('anna', 'member'), person('anna', 'observer')];
    for (const order of [tabs, tabs.toReversed()]) {
      room.replace(order, here);
      expect(room.kindOf('anna')).toBe('member');
      expect([room.count, room.voters]).toEqual([1, 1]);
    }
    expect(room.replace(tabs, here)).toEqual({ joined: [], left: [] });
  });

  it('counts at once who comes in here, and keeps their part where they only open a second tab to watch', () => {
    const room = aRoom();
    room.add(person('anna', 'observer'));
    expect(room.voters).toBe(0);
    room.add(person('anna', 'member'));
    expect(room.voters).toBe(1);
    const { version } = room;
    room.add(person('anna', 'observer'));
    expect([room.kindOf('anna'), room.version]).toEqual(['member', version]);
  });

  it('tells who came, who went and who became another kind, since the last time', () => {
    const room = aRoom();
    room.replace([person('anna', 'member'), person('ben', 'guest')], here);
    room.add(person('cleo', 'member'));
    const now = [person('anna', 'observer'), person('cleo', 'member')];
    expect(room.replace(now, here)).toEqual({ joined: now, left: ['ben'] });
  });

  it('has everybody named again after somebody came in here of whom the last look knew nothing', () => {
    const room = aRoom();
    room.replace([person('anna', 'member')], here, 'one is here');
    room.add(person('anna', 'member'));
    expect(room.mark).toBe('one is here');
    room.add(person('cleo', 'member'));
    expect(room.mark).toBeNull();
  });
});
