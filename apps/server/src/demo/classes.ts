import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { KeepBookings, ManageCourses, ScheduleOffering } from '#courses';
import { Clock, DAY } from '#kernel';
import { Database, type MemberViewer } from '#platform';
import { tuesdayAfter, ZONE } from './calendar.js';

/** The class that the alumni come from, and one that can still be booked; the first day of each, in days from now. */
const CLASSES = [
  { code: 'CSPO', title: 'Lyon', mode: 'in-person', address: 'Atelier du Quai\nLyon', from: -30 },
  { code: 'CSM', title: '', mode: 'online', address: '', from: 30 },
] as const;

/** Mornings and afternoons with a coffee break each: 14 hours of learning in two days. */
const HALVES = [
  { starts: '08:45', ends: '12:30', breakMinutes: 15 },
  { starts: '13:30', ends: '17:15', breakMinutes: 15 },
];

/** The trainer's classes, where they are not there yet. */
export async function plantClasses(app: NestFastifyApplication, trainer: MemberViewer): Promise<void> {
  const known = await app.get(Database).query<{ course: string }>('SELECT course_id AS course FROM offering');
  const now = app.get(Clock).now();
  const courses = await app.get(ManageCourses).all(trainer);
  for (const { code, from, ...plan } of CLASSES) {
    const courseId = courses.find((course) => course.code === code)!.id;
    if (known.some(({ course }) => course === courseId)) continue;
    const first = tuesdayAfter(now, from);
    const days = [first, dayAfter(first)];
    const id = await app.get(ScheduleOffering).run(trainer, {
      ...plan,
      courseId,
      zone: ZONE,
      callUrl: plan.mode === 'online' ? 'https://call.example.org/class' : null,
      capacity: 24,
      halfDays: days.flatMap((date) => HALVES.map((half) => ({ ...half, date }))),
    });
    const seats = { organisation: 'Harbour Works', contactName: '', contactEmail: null, seats: 4, note: '' };
    if (from > 0) await app.get(KeepBookings).add(trainer, id, seats);
  }
}

const dayAfter = (date: string): string => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);
