import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7, wrongField } from '#kernel';
import { type Tx, UnitOfWork, type Viewer } from '#platform';
import type { Course, CoursePlan } from '../domain/course.js';
import { mayPlan } from '../domain/policy.js';
import { CourseRepository, isCodeTaken } from '../infra/course-repository.js';
import { TrainerReader } from '../infra/trainer-reader.js';

/** What changes about a course; what is absent stays. */
export type CourseChange = Partial<CoursePlan> & { archived?: boolean };

/** Courses, for those who plan classes of them. */
@Injectable()
export class ManageCourses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly courses: CourseRepository,
    private readonly trainers: TrainerReader,
    private readonly clock: Clock,
  ) {}

  /** All of them; those that are no longer offered come last. @throws DomainError `forbidden` */
  async all(viewer: Viewer): Promise<Course[]> {
    ensurePlans(viewer);
    return this.courses.all();
  }

  /** Who may teach them, by name. @throws DomainError `forbidden` */
  async teachers(viewer: Viewer): Promise<{ id: string; displayName: string }[]> {
    ensurePlans(viewer);
    return this.trainers.all();
  }

  /** @throws DomainError `forbidden`; `invalid-input` where the code is taken, or what comes next is not there */
  async add(viewer: Viewer, plan: CoursePlan): Promise<Course> {
    ensurePlans(viewer);
    const now = this.clock.now();
    const id = uuidv7(now);
    await this.store(async (tx) => {
      await this.ensureNext(tx, plan, id);
      await this.courses.add(tx, id, plan, now);
    });
    return { ...plan, id, archived: false, version: 1 };
  }

  /**
   * @param version the one that was read
   * @throws DomainError `forbidden`, `not-found`, `conflict` where it has changed since; `invalid-input` where the code is
   *   taken
   */
  async change(viewer: Viewer, id: string, version: number, change: CourseChange): Promise<Course> {
    ensurePlans(viewer);
    return this.store(async (tx) => {
      const course = await this.courses.lock(tx, id);
      if (!course) throw new DomainError('not-found');
      if (course.version !== version) throw new DomainError('conflict');
      const changed = { ...course, ...change };
      if (change.nextCourseId) await this.ensureNext(tx, changed, id);
      await this.courses.update(tx, changed, this.clock.now());
      return { ...changed, version: version + 1 };
    });
  }

  /** @throws DomainError `invalid-input` where what comes next is no course, or the course itself */
  private async ensureNext(tx: Tx, { nextCourseId }: CoursePlan, id: string): Promise<void> {
    if (nextCourseId === null) return;
    if (nextCourseId === id || !(await this.courses.isThere(tx, nextCourseId))) {
      throw wrongField('nextCourseId', 'unknown');
    }
  }

  private async store<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    try {
      return await this.unitOfWork.run(work);
    } catch (error) {
      if (isCodeTaken(error)) throw wrongField('code', 'taken');
      throw error;
    }
  }
}

function ensurePlans(viewer: Viewer): void {
  if (!mayPlan(viewer)) throw new DomainError('forbidden', 'Trainers and administrators plan courses.');
}
