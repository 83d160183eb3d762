import type { Minutes, MinutesTakeaway, MinutesTopic } from '../minutes.js';
import { isoOf, nameOf, type ExportFacts } from './export.js';

const takeawayJson = (takeaway: MinutesTakeaway, facts: ExportFacts) => ({
  id: takeaway.id,
  text: takeaway.text,
  by: nameOf(facts, takeaway.by),
  at: isoOf(takeaway.at),
});

const topicJson = (topic: MinutesTopic, facts: ExportFacts) => ({
  id: topic.id,
  number: topic.number,
  title: topic.title,
  note: topic.note,
  by: nameOf(facts, topic.by),
  anonymous: topic.anonymous,
  votes: topic.votes,
  talkedSeconds: Math.floor(topic.talkedMs / 1000),
  startedAt: isoOf(topic.startedAt),
  origin: topic.origin,
  polls: topic.polls.map(({ counts, outcome, at }) => ({ ...counts, outcome, at: isoOf(at) })),
  mergedFrom: topic.parts.map((part) => ({ ...part, by: nameOf(facts, part.by) })),
  takeaways: topic.takeaways.map((takeaway) => takeawayJson(takeaway, facts)),
});

/** The minutes as an object for `JSON.stringify`: names instead of person ids, instants as RFC 3339 in UTC. */
export function minutesJson(minutes: Minutes, facts: ExportFacts) {
  return {
    format: 'afterclass-lean-coffee',
    version: 1,
    title: facts.title,
    sessionId: minutes.sessionId,
    startsAt: isoOf(minutes.startsAt),
    endsAt: isoOf(minutes.endsAt),
    startedAt: isoOf(minutes.startedAt),
    closedAt: isoOf(minutes.closedAt),
    closeReason: minutes.closeReason,
    facilitator: nameOf(facts, minutes.facilitator),
    discussed: minutes.discussed.map((topic) => topicJson(topic, facts)),
    notDiscussed: minutes.notDiscussed.map((topic) => topicJson(topic, facts)),
    takeaways: minutes.takeaways.map((takeaway) => takeawayJson(takeaway, facts)),
  };
}

export type MinutesJson = ReturnType<typeof minutesJson>;
