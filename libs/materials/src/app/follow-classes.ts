import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CoursesEventPayload } from '#courses';
import { Clock } from '#kernel';
import { DomainEvents, Jobs, Mailer } from '#platform';
import { PreworkRepository } from '../infra/prework-repository.js';
import { MailPrework } from './mail-prework.js';
import { PREWORK_KEYS } from './prework-letters.js';

/** Hears of who joins and what is due, and asks of each mail whether it may still go. */
@Injectable()
export class FollowClasses implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly mails: MailPrework,
    private readonly prework: PreworkRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define('materials.mail-prework', () => this.mails.runDue(), { cron: '7 * * * *' });
    this.events.on<CoursesEventPayload<'courses.class-joined'>>(
      'courses.class-joined',
      'materials.prework',
      ({ payload }, tx) => this.mails.joined(tx, payload.offeringId, payload.personId),
    );
    this.mailer.askBefore(PREWORK_KEYS, (key) => {
      const [offeringId, personId] = key.slice(PREWORK_KEYS.length).split('.');
      return this.prework.isAwaited(offeringId!, personId!, this.clock.now());
    });
  }
}
