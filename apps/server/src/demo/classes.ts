import { CONFIRMATIONS } from '#contracts';
import {
  ConfirmLearning,
  InviteToClass,
  KeepBookings,
  KeepCertification,
  KeepRoster,
  MarkHalfDay,
  type Offering,
  ManageCourses,
  ScanCode,
  ScheduleOffering,
  ShowCode,
  SubmitLearners,
} from '#courses';
import { KeepClassSpaces } from '#forum';
import { DAY, HOUR, type Instant, MINUTE } from '#kernel';
import { tuesdayAfter, ZONE } from './calendar.js';
import { CLASSES, type StoryClass, type StoryLearner } from './class-story.js';
import { addressOf } from './people.js';
import type { Storyteller } from './storyteller.js';

/** A class of the story, as it was planted. */
export interface PlantedClass {
  story: StoryClass;
  offering: Offering;
  /** When its people were put on the roster. */
  enrolledAt: Instant;
}

/** Mornings and afternoons with a coffee break each: 14 hours of learning in two days. */
const HALVES = [
  { starts: '08:45', ends: '12:30', breakMinutes: 15 },
  { starts: '13:30', ends: '17:15', breakMinutes: 15 },
];

/** The trainer's classes with all that became of them, where that is not there yet. */
export async function plantClasses(tale: Storyteller): Promise<PlantedClass[]> {
  const planted: PlantedClass[] = [];
  for (const story of CLASSES) {
    const offering = await tale.offering(await planned(tale, story));
    const enrolledAt = Math.min(offering.halfDays[0]!.startsAt, tale.begunAt) - story.enrolledFor * DAY;
    const people = await enrolled(tale, { story, offering, enrolledAt });
    if (story.from < 0) await taught(tale, { story, offering, enrolledAt }, people);
    else await invited(tale, offering.id);
    planted.push({ story, offering, enrolledAt });
  }
  return planted;
}

/** @returns the id of the class */
async function planned(tale: Storyteller, story: StoryClass): Promise<string> {
  const { code, title, mode, address, callUrl, from, enrolledFor } = story;
  const nora = tale.viewerOf('nora');
  const courses = await tale.use(ManageCourses).all(nora);
  const courseId = courses.find((course) => course.code === code)!.id;
  const known = await tale.known('SELECT id FROM offering WHERE course_id = $1', [courseId]);
  if (known) return known;
  const first = tuesdayAfter(tale.begunAt, from);
  const days = [first, dayAfter(first)];
  tale.goTo(tale.begunAt + (Math.min(from, 0) - enrolledFor) * DAY);
  const id = await tale.use(ScheduleOffering).run(nora, {
    ...{ courseId, title, mode, address, callUrl, zone: ZONE, capacity: 24 },
    halfDays: days.flatMap((date) => HALVES.map((half) => ({ ...half, date }))),
  });
  const seats = { organisation: 'Harbour Works', contactName: '', contactEmail: null, seats: 4, note: '' };
  if (from > 0) await tale.use(KeepBookings).add(nora, id, seats);
  return id;
}

const dayAfter = (date: string): string => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);

/** Somebody of the story, and the id of their place in the class. */
interface Enrolled extends StoryLearner {
  id: string;
}

/** Puts everybody on the roster, and opens the space of the class as that does. */
async function enrolled(tale: Storyteller, { story, offering, enrolledAt }: PlantedClass): Promise<Enrolled[]> {
  tale.goTo(enrolledAt);
  const people: Enrolled[] = [];
  for (const learner of story.roster) {
    const { name, organisation } = learner;
    const email = learner.email ?? addressOf(learner.key!);
    const known = await tale.known('SELECT id FROM enrolment WHERE offering_id = $1 AND email = $2', [
      offering.id,
      email,
    ]);
    const entry = { email, name, organisation, reference: '' };
    const id = known ?? (await tale.use(KeepRoster).add(tale.viewerOf('nora'), offering.id, entry)).id;
    people.push({ ...learner, id });
  }
  await tale.use(KeepClassSpaces).run(offering.id);
  return people;
}

async function invited(tale: Storyteller, offeringId: string): Promise<void> {
  const known = await tale.known(
    `SELECT enrolment.id FROM enrolment JOIN class_invitation invitation ON invitation.enrolment_id = enrolment.id
      WHERE offering_id = $1`,
    [offeringId],
  );
  if (!known) await tale.use(InviteToClass).run(tale.viewerOf('nora'), offeringId, { again: false, locale: 'en' });
}

/** Who was there, what they showed, and what the Scrum Alliance heard and said. */
async function taught(tale: Storyteller, planted: PlantedClass, people: readonly Enrolled[]): Promise<void> {
  const { offering } = planted;
  const nora = tale.viewerOf('nora');
  for (const [number, half] of offering.halfDays.entries()) {
    tale.goTo(half.startsAt + 5 * MINUTE);
    const place = { offeringId: offering.id, halfDayId: half.id };
    const there = people.filter(({ missed = [] }) => !missed.includes(number));
    const byHand = there.filter(({ marked = [] }) => marked.includes(number));
    const { code } = await tale.use(ShowCode).run(nora, offering.id, half.id);
    const scanning = there.filter((one) => !byHand.includes(one));
    await Promise.all(scanning.map(({ key }) => tale.use(ScanCode).run(tale.viewerOf(key!), code)));
    const ids = byHand.map(({ id }) => id);
    if (ids.length > 0) await tale.use(MarkHalfDay).run(nora, { ...place, ids, present: true });
  }
  await certified(tale, planted, people);
}

async function certified(tale: Storyteller, { offering }: PlantedClass, people: readonly Enrolled[]): Promise<void> {
  const nora = tale.viewerOf('nora');
  const { id: offeringId, halfDays } = offering;
  const { endsAt } = halfDays.at(-1)!;
  tale.goTo(endsAt + 10 * MINUTE);
  const all = people.filter(({ missed }) => !missed);
  for (const kind of CONFIRMATIONS) {
    const ids = (kind === 'participation' ? people : all).map(({ id }) => id);
    await tale.use(ConfirmLearning).run(nora, { offeringId, kind, ids, confirmed: true });
  }
  tale.goTo(endsAt + 3 * HOUR);
  const submitted = all.filter(({ waits }) => !waits).map(({ id }) => id);
  await tale.use(SubmitLearners).run(nora, offeringId, submitted);
  for (const { key, activatedAfter } of people) {
    if (activatedAfter === undefined) continue;
    tale.goTo(endsAt + activatedAfter * DAY);
    await tale.use(KeepCertification).activate(tale.viewerOf(key!), { offeringId });
  }
}
