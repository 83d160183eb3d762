import { Injectable } from '@nestjs/common';
import { type LearnedClass, LearnedClasses } from '#courses';
import { People } from '#identity';
import { type Tx, UnitOfWork } from '#platform';
import { classText } from '../../domain/ledger/class-text.js';
import { SettleItem } from './settle-item.js';

/**
 * Counts a class for who has what it asks for, and takes that back where they have not, after all. It may be run at any
 * time and any number of times, also at once: it reads again how it is by then.
 *
 * It answers no viewer: jobs run it.
 */
@Injectable()
export class CountClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: LearnedClasses,
    private readonly items: SettleItem,
    private readonly people: People,
  ) {}

  /** What somebody has learned by an enrolment, and in other classes of its course that rest on the same facts. */
  run(enrolmentId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const learned of await this.classes.holdAlike(tx, enrolmentId)) await this.count(tx, learned);
    });
  }

  private async count(tx: Tx, { enrolmentId, personId, minutes, ...told }: LearnedClass): Promise<void> {
    const learner = minutes > 0 && personId !== null ? await this.people.find(personId, tx) : undefined;
    const fact = { kind: 'class', sourceId: enrolmentId } as const;
    if (!learner) return this.items.takeBack(tx, { ...fact, personId }, 'facts');
    const description = classText(told.course, told.trainers, learner.locale);
    const words = { category: 'learning', title: told.course, description, happenedOn: told.firstDay } as const;
    await this.items.settle(tx, { ...fact, ...words, personId: learner.id, minutes }, 'facts');
  }
}
