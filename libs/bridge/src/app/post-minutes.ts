import { Injectable } from '@nestjs/common';
import { Ask } from '#forum';
import { SessionMinutes, type SessionMinutesOf } from '#lean-coffee';
import { minutesMarkdown, type TopicOrigin } from '#lean-coffee/core';
import { Configuration, derivedId } from '#platform';
import { minutesBody, minutesTitle } from '../domain/minutes-post.js';
import { openMinutes } from '../domain/open-minutes.js';
import { threadsOf } from '../domain/threads-of.js';
import { MinutesSpaces } from '../infra/minutes-spaces.js';
import { OpenThreads } from '../infra/open-threads.js';
import { HouseHand } from './house-hand.js';

/** The thread with the minutes of a meetup. */
export const minutesThreadOf = (meetupId: string): string => derivedId('minutes', meetupId);

/** Posts the minutes of a session to the space that is meant for them. */
@Injectable()
export class PostMinutes {
  private readonly publicUrl: string;

  constructor(
    configuration: Configuration,
    private readonly sessions: SessionMinutes,
    private readonly spaces: MinutesSpaces,
    private readonly threads: OpenThreads,
    private readonly ask: Ask,
    private readonly hand: HouseHand,
  ) {
    this.publicUrl = configuration.publicUrl;
  }

  /** Once, however often it runs; nothing of a session in which nothing was said. */
  async run(meetupId: string): Promise<void> {
    const session = await this.sessions.of(meetupId);
    if (!session || isEmpty(session) || (await this.spaces.isWritten(minutesThreadOf(meetupId)))) return;
    const { spaceId } = await this.spaces.of(meetupId);
    if (spaceId === null) return;
    const { discussed, notDiscussed } = session.minutes;
    const open = await this.threads.among([...discussed, ...notDiscussed].flatMap(threadsOf));
    await this.hand.write(session, (viewer, locale) =>
      this.ask.run(viewer, {
        ...this.draft(session, locale, open),
        clientId: minutesThreadOf(meetupId),
        spaceId,
      }),
    );
  }

  private draft({ meetup, minutes, names }: SessionMinutesOf, locale: 'en' | 'fr', open: Map<string, { id: string }>) {
    const { title, zone, meetupId } = meetup;
    const linkTo = ({ ref }: TopicOrigin) => {
      const thread = open.get(ref);
      return thread ? `${this.publicUrl}/threads/${thread.id}` : null;
    };
    const shown = openMinutes(minutes, (threadId) => open.has(threadId));
    const markdown = minutesMarkdown(shown, { title, names, timeZone: zone }, locale, { untitled: true, linkTo });
    return {
      kind: 'discussion' as const,
      title: minutesTitle({ title, zone, at: minutes.startedAt ?? minutes.startsAt }, locale),
      body: minutesBody(markdown, `${this.publicUrl}/meetups/${meetupId}/summary`, locale),
      tags: [],
      anonymous: false,
    };
  }
}

const isEmpty = ({ minutes }: SessionMinutesOf): boolean =>
  minutes.startedAt === null || (minutes.discussed.length === 0 && minutes.takeaways.length === 0);
