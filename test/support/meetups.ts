import type { Role } from '#contracts';
import type { ManualClock } from '#kernel';
import type supertest from 'supertest';
import { aSignedIn, type IdentityApp, identityApp, type TestMember } from './identity-app.js';

export type SignedInMember = TestMember & { cookie: string };

/** The program with a trainer, and what the tests of meetups keep asking it. */
export interface MeetupsApp {
  identity: IdentityApp;
  clock: ManualClock;
  trainer: SignedInMember;
  /** A new member with those roles, signed in. */
  somebody: (...roles: Role[]) => Promise<SignedInMember>;
  /** One request as somebody, or as nobody. */
  as: (who?: { cookie: string }) => Requests;
  /** Schedules a meetup as the trainer and gives it as the answer shows it. */
  aMeetup: (changes?: Record<string, unknown>) => Promise<MeetupJson>;
  /** All that are to come, page by page, as the trainer sees them or somebody else. */
  everyMeetup: (who?: SignedInMember) => Promise<MeetupJson[]>;
}

/** One page of a list. */
export interface PageJson<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** The body of an answer as what it is expected to be; the test then says whether it is. */
export const bodyOf = <Body>(response: { body: unknown }): Body => response.body as Body;

/** The parts of a meetup's JSON that tests look at. */
export interface MeetupJson {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  status: string;
  seriesId: string | null;
  registered: boolean;
  registrationCount: number;
  sequence: number;
  callUrl: string | null;
  settings: Record<string, unknown>;
}

export interface Requests {
  get: (path: string) => supertest.Test;
  post: (path: string, body?: object) => supertest.Test;
  put: (path: string, body?: object) => supertest.Test;
  patch: (path: string, body?: object) => supertest.Test;
  delete: (path: string) => supertest.Test;
}

/** What a meetup needs at least: Thursday 19 March 2026, half past six in Berlin, which is 17:30 in UTC. */
export const DRAFT = {
  title: 'Lean Coffee in March',
  date: '2026-03-19',
  time: '18:30',
  zone: 'Europe/Berlin',
  durationMinutes: 60,
  callUrl: 'https://call.example/room',
};

/** The rule that `DRAFT` is the first of. */
export const THIRD_THURSDAY = { weekday: 'TH', ordinal: 3 };

/**
 * @param publicUrl the address people type; otherwise one over plain http
 * @param dataDir where files are kept
 */
export async function meetupsApp(clock: ManualClock, publicUrl?: string, dataDir?: string): Promise<MeetupsApp> {
  clock.set(Date.UTC(2026, 2, 2, 9));
  const identity = await identityApp({ clock, publicUrl, dataDir });
  const trainer = await aSignedIn(identity, 'trainer');
  const as = (who?: { cookie: string }): Requests => {
    const sent = (request: supertest.Test): supertest.Test => (who ? request.set('cookie', who.cookie) : request);
    const at = (path: string) => (path.startsWith('/api/') ? path : `/api/v1${path}`);
    return {
      get: (path) => sent(identity.http.get(at(path))),
      post: (path, body) => sent(identity.http.post(at(path))).send(body),
      put: (path, body) => sent(identity.http.put(at(path))).send(body),
      patch: (path, body) => sent(identity.http.patch(at(path))).send(body),
      delete: (path) => sent(identity.http.delete(at(path))),
    };
  };
  const aMeetup = async (changes: Record<string, unknown> = {}): Promise<MeetupJson> => {
    const response = await as(trainer)
      .post('/meetups', { ...DRAFT, ...changes })
      .expect(201);
    return response.body as MeetupJson;
  };
  const everyMeetup = async (who = trainer): Promise<MeetupJson[]> => {
    const found: MeetupJson[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const response: { body: unknown } = await as(who)
        .get(`/meetups?limit=100${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      const page: PageJson<MeetupJson> = bodyOf<PageJson<MeetupJson>>(response);
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    return found;
  };
  const somebody = (...roles: Role[]) => aSignedIn(identity, ...roles);
  return { identity, clock, trainer, somebody, as, aMeetup, everyMeetup };
}
