import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CoursesEventPayload, type CoursesEventType, LearnedClasses } from '#courses';
import { Clock, HOUR } from '#kernel';
import { DomainEvents, Jobs, type Tx } from '#platform';
import { CountClass } from './count-class.js';

const COUNT = 'attendance.count-class';

/** Longer than a day: a night in which nothing ran leaves nothing out. */
const LATELY = 26 * HOUR;

/** When classes are counted: whatever decides it leaves a job by enrolment, so that one that fails is tried again. */
@Injectable()
export class ClassNews implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly classes: LearnedClasses,
    private readonly countClass: CountClass,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ enrolmentId: string }>(COUNT, ({ enrolmentId }) => this.countClass.run(enrolmentId));
    // Who is connected to an online class is noted every quarter of a minute, and told to nobody.
    this.jobs.define('attendance.count-classes-lately', () => this.countLately(), { cron: '11 * * * *' });
    this.on('courses.learning-changed', ({ enrolmentIds }) => Promise.resolve(enrolmentIds));
    this.on('courses.class-joined', ({ enrolmentId }) => Promise.resolve([enrolmentId]));
    this.on('courses.class-left', ({ enrolmentId }) => Promise.resolve([enrolmentId]));
    this.on('courses.offering-changed', ({ offeringId }, tx) => this.classes.enrolmentsOf(tx, offeringId));
  }

  private on<Type extends CoursesEventType>(
    type: Type,
    whose: (payload: CoursesEventPayload<Type>, tx: Tx) => Promise<string[]>,
  ): void {
    this.events.on<CoursesEventPayload<Type>>(type, 'attendance.classes', async ({ payload }, tx) => {
      for (const enrolmentId of await whose(payload, tx)) {
        await this.jobs.send(tx, COUNT, { enrolmentId }, { singletonKey: enrolmentId });
      }
    });
  }

  private async countLately(): Promise<void> {
    const now = this.clock.now();
    for (const enrolmentId of await this.classes.enrolmentsEnded(now - LATELY, now)) {
      await this.countClass.run(enrolmentId);
    }
  }
}
