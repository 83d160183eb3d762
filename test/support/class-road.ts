import { type ManualClock, MINUTE } from '#kernel';
import type { ClassesApp } from './classes.js';
import { ClassDay, type Learner } from './class-day.js';
import { type IdentityApp, settled } from './identity-app.js';
import { bodyOf } from './meetups.js';

/** The parts of a road's JSON that tests look at. */
export interface RoadJson {
  state: string;
  course: { code: string; hasExam: boolean; next: { code: string; experienceMonths: number } | null };
  minutes: number;
  requiredMinutes: number;
  participation: boolean;
  understanding: boolean;
  preWorkSent: boolean;
  submittedAt: string | null;
  activatedOn: string | null;
  exam: { result: string; on: string } | null;
  issuedOn: string | null;
  expiresOn: string | null;
  renewedUntil: string | null;
}

/** The parts of a submission's JSON that tests look at. */
export interface SubmissionJson {
  requiredMinutes: number;
  counts: { eligible: number; hindered: number; submitted: number; differing: number };
  items: (Omit<RoadJson, 'course'> & {
    enrolmentId: string;
    name: string;
    email: string;
    accountEmail: string | null;
    hindrances: { code: string; missing: number | null }[];
  })[];
  nextCursor: string | null;
}

/** A course of 780 minutes, so that four half-days of 195 are exactly enough. */
export async function courseOf(house: ClassesApp, changes: Record<string, unknown> = {}): Promise<string> {
  const code = `C${Math.random().toString(36).slice(2, 10)}`;
  const course = { code, name: 'Course', requiredMinutes: 780, exam: false, certification: 'Certified Somebody' };
  return bodyOf<{ id: string }>(
    await house
      .as(house.trainer)
      .post('/courses', { ...course, ...changes })
      .expect(201),
  ).id;
}

/** A class that is over, with people who may be submitted or not. */
export class ClassRoad {
  private constructor(
    private readonly house: ClassesApp,
    private readonly clock: ManualClock,
    readonly day: ClassDay,
  ) {}

  static async over(house: ClassesApp, clock: ManualClock, course: Record<string, unknown> = {}): Promise<ClassRoad> {
    const day = await ClassDay.planned(house, clock, { courseId: await courseOf(house, course) });
    // Half an hour after the end of the last half-day.
    clock.set(Math.max(clock.now(), Date.parse(day.offering.halfDays.at(-1)!.endsAt) + 30 * MINUTE));
    return new ClassRoad(house, clock, day);
  }

  get path(): string {
    return this.day.path;
  }

  /** A member who has attended so many half-days, with both confirmations. */
  async learner(name: string, halfDays = 4): Promise<Learner> {
    const learner = await this.day.learner(name);
    for (let place = 0; place < halfDays; place++) await this.day.mark(place, [learner.enrolmentId]).expect(200);
    for (const kind of ['participation', 'understanding']) {
      await this.day.confirm(kind, [learner.enrolmentId]).expect(200);
    }
    return learner;
  }

  submit(enrolmentIds: string[], who = this.house.trainer) {
    return this.house.as(who).post(`${this.path}/submissions`, { enrolmentIds });
  }

  takeBack(enrolmentIds: string[], who = this.house.trainer) {
    return this.house.as(who).post(`${this.path}/submissions/taken-back`, { enrolmentIds });
  }

  async submission(query = ''): Promise<SubmissionJson> {
    return bodyOf(await this.house.as(this.house.trainer).get(`${this.path}/submission${query}`).expect(200));
  }

  async road(who: { cookie: string }): Promise<RoadJson> {
    return bodyOf(await this.house.as(who).get(`${this.path}/road`).expect(200));
  }
}

/** Waits until everything that was told is heard, and the spaces of classes are as they are to be. */
export async function spacesKept(identity: IdentityApp): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    await settled(identity);
    const [row] = await identity.database.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM pgboss.job
        WHERE name = 'forum.keep-class-space' AND state IN ('created', 'retry', 'active')`,
    );
    if (row!.left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The spaces of classes were not kept.');
}
