import type { Role } from '#contracts';
import type { ManualClock } from '#kernel';
import { type IdentityApp, mailsTo } from './identity-app.js';
import { bodyOf, type MeetupsApp, meetupsApp, type PageJson, type SignedInMember } from './meetups.js';

/** The parts of a class's JSON that tests look at. */
export interface OfferingJson {
  id: string;
  course: { id: string; code: string; name: string };
  title: string;
  trainers: { id: string; displayName: string }[];
  capacity: number;
  seatsBooked: number;
  status: string;
  halfDays: { id: string; date: string; starts: string; startsAt: string; endsAt: string; learningMinutes: number }[];
  plannedMinutes: number;
  requiredMinutes: number;
  bookings: { id: string; organisation: string; seats: number; contactEmail: string | null }[];
  sequence: number;
}

/** The parts of somebody on a roster that tests look at. */
export interface EnrolmentJson {
  id: string;
  email: string;
  name: string;
  organisation: string;
  reference: string;
  withdrawn: boolean;
  joined: boolean;
  joinedBy: string | null;
  joinedAt: string | null;
  invitedAt: string | null;
  accountEmail: string | null;
  addressesDiffer: boolean;
  possiblyAlso: { email: string; offeringId: string; courseCode: string } | null;
  transferredTo: { offeringId: string } | null;
}

/** A page of a roster, with the numbers of all of it. */
export interface RosterJson extends PageJson<EnrolmentJson> {
  enrolled: number;
  joined: number;
  invited: number;
  differing: number;
}

/** The parts of a course's JSON that tests look at. */
export interface CourseJson {
  id: string;
  code: string;
  requiredMinutes: number;
  archived: boolean;
  version: number;
}

/** The program with two trainers, who run classes of their own. */
export interface ClassesApp {
  trainer: SignedInMember;
  another: SignedInMember;
  admin: SignedInMember;
  somebody: (...roles: Role[]) => Promise<SignedInMember>;
  as: MeetupsApp['as'];
  identity: MeetupsApp['identity'];
  /** The course of that code. */
  course: (code: string) => Promise<CourseJson>;
  /** What a class of two days in Berlin needs at least. */
  draft: (changes?: Record<string, unknown>) => Promise<Record<string, unknown>>;
  /** Plans a class as the trainer. */
  aClass: (changes?: Record<string, unknown>) => Promise<OfferingJson>;
  /** The class as administrators see it. */
  read: (id: string) => Promise<OfferingJson>;
  /** Puts somebody on the roster as the trainer. */
  enrol: (id: string, email: string, name?: string) => Promise<EnrolmentJson>;
  /** The roster as the trainer sees it. */
  roster: (id: string, query?: string) => Promise<RosterJson>;
  /** Invites as the trainer. */
  invite: (id: string, wish?: object) => Promise<{ invited: number; joined: number; lately: number }>;
  /** The secret of the personal link that was mailed last to an address. */
  linkOf: (email: string) => Promise<string>;
}

const half = (date: string, starts: string, ends: string) => ({ date, starts, ends, breakMinutes: 15 });

/** Two days, of which the clocks change in the second night: 780 minutes of learning. */
export const TWO_DAYS = [
  half('2026-03-28', '09:00', '12:30'),
  half('2026-03-28', '13:30', '17:00'),
  half('2026-03-29', '09:00', '12:30'),
  half('2026-03-29', '13:30', '17:00'),
];

/**
 * Starts the program; close its identity in `afterAll`.
 *
 * @param dataDir where files are kept
 */
export async function classesApp(clock: ManualClock, dataDir?: string): Promise<ClassesApp> {
  const { identity, trainer, somebody, as } = await meetupsApp(clock, undefined, dataDir);
  const another = await somebody('trainer');
  const admin = await somebody('admin');
  const course = async (code: string) => {
    const { items } = bodyOf<{ items: CourseJson[] }>(await as(trainer).get('/courses').expect(200));
    return items.find((one) => one.code === code)!;
  };
  const draft = async (changes: Record<string, unknown> = {}) => ({
    ...{ courseId: (await course('CSPO')).id, mode: 'online', zone: 'Europe/Berlin', capacity: 24 },
    ...{ halfDays: TWO_DAYS, ...changes },
  });
  return {
    ...{ identity, trainer, another, admin, somebody, as, course, draft },
    aClass: async (changes) =>
      bodyOf(
        await as(trainer)
          .post('/offerings', await draft(changes))
          .expect(201),
      ),
    read: async (id) => bodyOf(await as(admin).get(`/offerings/${id}`).expect(200)),
    enrol: async (id, email, name = 'Somebody') =>
      bodyOf(await as(trainer).post(`/offerings/${id}/roster`, { email, name }).expect(201)),
    roster: async (id, query = '') => bodyOf(await as(trainer).get(`/offerings/${id}/roster${query}`).expect(200)),
    invite: async (id, wish = {}) =>
      bodyOf(await as(trainer).post(`/offerings/${id}/roster/invitations`, wish).expect(200)),
    linkOf: async (email) => {
      await invitationsWritten(identity);
      const mail = (await mailsTo(identity, email)).at(-1);
      return /\/join-class#([\w-]{43})/.exec(mail?.body_text ?? '')![1]!;
    },
  };
}

/** Waits until the mails of all invitations are written; ten seconds in which none is are a failure. */
export async function invitationsWritten({ database }: IdentityApp): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 400; attempt++) {
    const sql = 'SELECT count(*)::int AS waiting FROM class_invitation WHERE token_hash IS NULL';
    const waiting = (await database.query<{ waiting: number }>(sql))[0]!.waiting;
    if (waiting === 0) return;
    if (waiting < least) [least, attempt] = [waiting, 0];
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The invitations were not written.');
}
