import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CoursesEventPayload, CoursesEventType } from '#courses';
import { Clock, uuidv7 } from '#kernel';
import { DomainEvents, Jobs, type Tx, UnitOfWork } from '#platform';
import { alumniSpaceName, classSpaceName } from '../../domain/spaces/class-space.js';
import { slugOf } from '../../domain/threads/slug.js';
import { forumEvent } from '../../forum-events.js';
import { ClassSpaceStore } from '../../infra/spaces/class-space-store.js';

const CONSUMER = 'forum.class-spaces';
const KEEP = 'forum.keep-class-space';

/**
 * Opens the space of a class once somebody is on its roster, and keeps its name. Who is in it follows the roster by rules
 * of the database, in the transaction that changes the roster.
 */
@Injectable()
export class KeepClassSpaces implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: ClassSpaceStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ offeringId: string }>(KEEP, ({ offeringId }) => this.run(offeringId));
    // Left to a job: the events of a batch share a transaction, which may not hold the locks of many classes.
    const onClass = (type: CoursesEventType) =>
      this.events.on<{ offeringId: string }>(type, CONSUMER, ({ payload: { offeringId } }, tx) =>
        this.jobs.send(tx, KEEP, { offeringId }, { singletonKey: offeringId }),
      );
    (['courses.offering-changed', 'courses.roster-changed', 'courses.class-joined'] as const).forEach(onClass);
    this.events.on<CoursesEventPayload<'courses.class-left'>>('courses.class-left', CONSUMER, ({ payload }, tx) =>
      this.tellWhoLeft(tx, payload),
    );
  }

  /** However often it runs, and wherever: a class has one space. */
  run(offeringId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const held = await this.spaces.holdClass(tx, offeringId);
      if (!held) return;
      const name = classSpaceName(held);
      const found = await this.spaces.ofClass(tx, offeringId);
      if (!found && !held.hasPeople) return;
      const spaceId = found ?? (await this.open(tx, offeringId, name));
      const renamed = found !== undefined && (await this.spaces.rename(tx, spaceId, name));
      await this.spaces.fill(tx, spaceId, offeringId, this.clock.now());
      if (!found || renamed) tx.emit(forumEvent('forum.space-changed', { spaceId }));
    });
  }

  /** The space where those who have taken the course of a class go on asking; made when it is first needed. */
  async openForAlumni(tx: Tx, offeringId: string): Promise<void> {
    const held = await this.spaces.holdClass(tx, offeringId);
    if (!held || (await this.spaces.hasAlumniSpace(tx, held.courseId))) return;
    const { locale, course, courseId } = held;
    const name = alumniSpaceName(course, locale);
    const at = this.clock.now();
    for (const slug of slugsOf(name, courseId)) {
      const id = uuidv7(at);
      if (!(await this.spaces.openForAlumni(tx, courseId, { id, slug, name, at }))) continue;
      tx.emit(forumEvent('forum.space-changed', { spaceId: id }));
      return;
    }
  }

  private async open(tx: Tx, offeringId: string, name: string): Promise<string> {
    const at = this.clock.now();
    for (const slug of slugsOf(name, offeringId)) {
      const id = uuidv7(at);
      if (await this.spaces.openForClass(tx, offeringId, { id, slug, name, at })) return id;
      // Another process may have opened it since.
      const found = await this.spaces.ofClass(tx, offeringId);
      if (found) return found;
    }
    throw new Error(`The class ${offeringId} has no space`);
  }

  private async tellWhoLeft(tx: Tx, { offeringId, personId }: CoursesEventPayload<'courses.class-left'>) {
    const found = await this.spaces.membership(tx, offeringId, personId);
    if (found && !found.inIt) tx.emit(forumEvent('forum.space-left', { spaceId: found.spaceId, personId }));
  }
}

/** From the name; where another space has that, with a part of an id that nobody else has. */
const slugsOf = (name: string, id: string): string[] => {
  const slug = slugOf(name, 40) || 'class';
  return [slug, `${slug}-${id.replaceAll('-', '').slice(-16)}`];
};
