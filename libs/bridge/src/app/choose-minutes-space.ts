import { Injectable } from '@nestjs/common';
import { DomainError, wrongField } from '#kernel';
import { mayManage, type MeetupForSession, MeetupDirectory } from '#lean-coffee';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { type MembersSpace, type MinutesPlace, MinutesSpaces } from '../infra/minutes-spaces.js';
import { minutesThreadOf } from './post-minutes.js';

/** Where minutes go, and what else could be said. */
export interface MinutesFacts extends MinutesPlace {
  choices: MembersSpace[];
  /** Whether the meetup is one of a series, for all of which something can be said. */
  ofSeries: boolean;
  /** The thread they are in, once they are posted. */
  threadId: string | null;
}

/** Says to which space the minutes of a meetup, or of its series, are posted. */
@Injectable()
export class ChooseMinutesSpace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetups: MeetupDirectory,
    private readonly spaces: MinutesSpaces,
  ) {}

  /** @throws DomainError `not-found` */
  async show(viewer: Viewer, meetupId: string): Promise<MinutesFacts> {
    memberOf(viewer);
    const meetup = await this.meetup(meetupId);
    const thread = minutesThreadOf(meetupId);
    const [place, choices, posted] = await Promise.all([
      this.spaces.of(meetupId),
      this.spaces.choices(),
      this.spaces.isThere(thread),
    ]);
    return { ...place, choices, ofSeries: meetup.seriesId !== null, threadId: posted ? thread : null };
  }

  /**
   * @param spaceId null: nowhere
   * @throws DomainError `not-found`; `forbidden`; `invalid-input` for what is no space open to members, or no series
   */
  async run(viewer: Viewer, meetupId: string, spaceId: string | null, forSeries: boolean): Promise<void> {
    const member = memberOf(viewer);
    const meetup = await this.meetup(meetupId);
    if (!mayManage(member, meetup)) throw new DomainError('forbidden', 'Only its hosts and trainers may do this.');
    if (forSeries && meetup.seriesId === null) throw wrongField('forSeries', 'series-only');
    const choices = await this.spaces.choices();
    if (spaceId !== null && !choices.some(({ id }) => id === spaceId)) throw wrongField('spaceId', 'invalid');
    await this.unitOfWork.run(async (tx) => {
      if (!forSeries || meetup.seriesId === null) return this.spaces.choose(tx, { meetupId }, spaceId);
      await this.spaces.forget(tx, meetupId);
      await this.spaces.choose(tx, { seriesId: meetup.seriesId }, spaceId);
    });
  }

  private async meetup(meetupId: string): Promise<MeetupForSession> {
    const meetup = await this.meetups.forSession(meetupId);
    if (!meetup) throw new DomainError('not-found');
    return meetup;
  }
}
