import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Tx } from '#platform';
import { isOver } from '../../domain/meetup/meetup.js';
import { MeetupRepository } from '../../infra/meetup/meetup-repository.js';
import type { MeetupEvent } from './meetup-events.js';
import { MeetupMails } from './meetup-mails.js';

/** Tells those who come that a meetup was moved or cancelled, once the change is committed. */
@Injectable()
export class TellRegistered {
  constructor(
    private readonly meetups: MeetupRepository,
    private readonly mails: MeetupMails,
    private readonly clock: Clock,
  ) {}

  /** After `lean-coffee.meetup-changed`. Of one that was cancelled since, the cancellation tells. */
  async changed(event: MeetupEvent, tx: Tx): Promise<void> {
    if (!event.moved) return;
    const meetup = await this.meetups.find(tx, event.meetupId);
    if (!meetup || meetup.cancelledAt !== null || isOver(meetup, this.clock.now())) return;
    await this.mails.tellMoved(tx, meetup.id);
  }

  /** After `lean-coffee.meetup-cancelled`. */
  async cancelled(event: MeetupEvent, tx: Tx): Promise<void> {
    await this.mails.tellCancelled(tx, event.meetupId);
  }
}
