import { Injectable } from '@nestjs/common';
import { Reply } from '#forum';
import { SessionMinutes, type SessionMinutesOf } from '#lean-coffee';
import { type MinutesTopic, topicMarkdown } from '#lean-coffee/core';
import { Configuration, derivedId } from '#platform';
import { threadsOf } from '../domain/threads-of.js';
import { OpenThreads } from '../infra/open-threads.js';
import { ProposalStore } from '../infra/proposal-store.js';
import { HouseHand } from './house-hand.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Brings what was said of a question back to its thread, once the session is over. */
@Injectable()
export class ReturnNotes {
  private readonly publicUrl: string;

  constructor(
    configuration: Configuration,
    private readonly sessions: SessionMinutes,
    private readonly threads: OpenThreads,
    private readonly proposals: ProposalStore,
    private readonly reply: Reply,
    private readonly hand: HouseHand,
  ) {
    this.publicUrl = configuration.publicUrl;
  }

  /** One post in each thread of each topic that was discussed; run again it adds none. */
  async run(meetupId: string): Promise<void> {
    const session = await this.sessions.of(meetupId);
    for (const topic of session?.minutes.discussed ?? []) await this.bring(session!, topic);
  }

  private async bring(session: SessionMinutesOf, topic: MinutesTopic): Promise<void> {
    const asked = threadsOf(topic).filter((id) => UUID.test(id));
    const open = await this.threads.among(asked);
    const known = await this.proposals.notesOf(asked);
    const done = new Set<string>();
    for (const ref of asked) {
      const thread = open.get(ref);
      if (!thread?.writable || done.has(thread.id)) continue;
      done.add(thread.id);
      await this.hand.write(session, (viewer, locale) =>
        this.reply.run(viewer, thread.id, {
          clientId: derivedId('notes', session.meetup.meetupId, topic.id, ref),
          body: topicMarkdown(topic, this.about(session, known), locale),
          anonymous: false,
          remark: true,
        }),
      );
    }
  }

  private about({ meetup, minutes }: SessionMinutesOf, known: string[]) {
    return {
      title: meetup.title,
      url: `${this.publicUrl}/meetups/${meetup.meetupId}/summary`,
      at: minutes.startedAt ?? minutes.startsAt,
      timeZone: meetup.zone,
      known,
    };
  }
}
