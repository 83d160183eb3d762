import { SESSION_LIMITS as LIMITS } from '#contracts';
import { type Instant, wallTimeOf } from '#kernel';
import type { Command, Minutes, MinutesTopic, TopicOrigin } from '../../core.js';

/** The meetup whose session left topics over. */
export interface LeftOver {
  meetupId: string;
  title: string;
  zone: string;
  startsAt: Instant;
}

type AddTopic = Extract<Command, { type: 'add-topic' }>;

/**
 * The commands that put the topics nobody got to into the next session, in the order in which they would have come. Each
 * says where it is from; one that was carried before keeps its first origin, and one that a thread of the forum was merged
 * into takes that thread along.
 *
 * @param idOf the id of a topic over there: the same whenever asked, so that carrying twice carries once
 */
export function carriedTopics(minutes: Minutes, from: LeftOver, idOf: (topicId: string) => string): AddTopic[] {
  return minutes.notDiscussed.map((topic) => ({
    type: 'add-topic',
    topicId: idOf(topic.id),
    title: topic.title,
    note: noteOf(topic),
    origin: topic.origin ?? threadIn(topic) ?? originOf(from),
  }));
}

/** A merged topic goes on as one; what was merged into it stands in its note. */
function noteOf(topic: MinutesTopic): string {
  const parts = topic.parts.map((part) => `+ ${part.title}`).join('\n');
  return shortened([topic.note, parts].filter((text) => text !== '').join('\n\n'), LIMITS.noteLength);
}

const threadIn = ({ parts }: MinutesTopic): TopicOrigin | undefined =>
  parts.find(({ origin }) => origin?.kind === 'forum')?.origin ?? undefined;

function originOf({ meetupId, title, zone, startsAt }: LeftOver): TopicOrigin {
  const day = `, ${wallTimeOf(startsAt, zone).date}`;
  return { kind: 'carried', ref: meetupId, label: shortened(title, LIMITS.originLength - day.length) + day };
}

const shortened = (text: string, max: number): string => {
  const characters = [...text];
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`;
};
