import { type FieldProblem, fieldProblem, SESSION_LIMITS as LIMITS } from '#contracts';
import { groupOf, votersOf } from '../ballots.js';
import type { CommandOf } from '../commands.js';
import { topicOf } from '../lookup.js';
import { facilitates, mayEditTopic, wroteTopic } from '../policy.js';
import type { Actor, PersonId, SessionState, TopicId, TopicOrigin } from '../state.js';
import { cleanText, isUuid, isWhole } from '../text.js';
import { event, happened, invalid, refuse, unchanged, type Deciders } from './decision.js';

const TITLE = { max: LIMITS.titleLength, required: true };
const NOTE = { max: LIMITS.noteLength, multiline: true };
const REASON = { max: LIMITS.reasonLength, multiline: true };

/** A reason as it is kept; an empty one is none. */
export const cleanReason = (reason: string | undefined) => cleanText('reason', reason ?? '', REASON);

const topicsBy = (state: SessionState, actor: Actor): number =>
  Object.values(state.topics).filter((topic) => wroteTopic(state, actor, topic)).length;

/** Those with votes on the topic or its parts, and the author where nobody else knows of them. */
function affectedBy(state: SessionState, topicId: TopicId): PersonId[] {
  if (!state.secret) return [];
  const group = groupOf(state.topics, topicId);
  const authors = group.map((id) => state.secret!.authors[id]).filter((author) => author !== undefined);
  return [...new Set([...votersOf(state.secret, group), ...authors])];
}

function originOf(command: CommandOf<'add-topic'>): { origin: TopicOrigin | null; problem: FieldProblem | null } {
  const { origin } = command;
  if (!origin) return { origin: null, problem: null };
  const label = cleanText('origin.label', origin.label, { max: LIMITS.originLength });
  const ref = cleanText('origin.ref', origin.ref, { max: LIMITS.originLength });
  const known = origin.kind === 'forum' || origin.kind === 'carried';
  if (known && label.ok && ref.ok) {
    const kept = { kind: origin.kind, ref: ref.value, label: label.value };
    const counted = isWhole(origin.meToo, { min: 1, max: Number.MAX_SAFE_INTEGER });
    return { origin: counted ? { ...kept, meToo: origin.meToo } : kept, problem: null };
  }
  return { origin: null, problem: fieldProblem('origin', 'invalid') };
}

/** A thread of the forum stands on the board once, whether it was carried over or brought anew. */
const isThere = (state: SessionState, origin: TopicOrigin | null): boolean =>
  origin?.kind === 'forum' &&
  Object.values(state.topics).some((topic) => topic.origin?.kind === 'forum' && topic.origin.ref === origin.ref);

function topicLimit(state: SessionState, actor: Actor): string | null {
  if (Object.keys(state.topics).length >= LIMITS.topicsPerSession) {
    return `A session has at most ${LIMITS.topicsPerSession} topics.`;
  }
  if (actor !== 'server' && topicsBy(state, actor) >= LIMITS.topicsPerPerson) {
    return `One person writes at most ${LIMITS.topicsPerPerson} topics.`;
  }
  return null;
}

export const decideTopics: Deciders<'add-topic' | 'edit-topic' | 'withdraw-topic' | 'remove-topic' | 'reorder-queue'> =
  {
    'add-topic'(state, command, context) {
      const { actor } = context;
      const title = cleanText('title', command.title, TITLE);
      const note = cleanText('note', command.note ?? '', NOTE);
      const { origin, problem } = originOf(command);
      if (!isUuid(command.topicId)) return invalid(fieldProblem('topicId', 'id'));
      if (!title.ok) return invalid(title.error);
      if (!note.ok) return invalid(note.error);
      if (problem) return invalid(problem);
      if (origin && actor !== 'server' && !facilitates(state, actor)) return refuse('forbidden');
      const anonymous = command.anonymous === true && actor !== 'server';
      if (anonymous && !state.settings.anonymousTopics) {
        return invalid(fieldProblem('anonymous', 'names-shown'));
      }
      if (topicOf(state, command.topicId) || isThere(state, origin)) return refuse('id-taken');
      const limit = topicLimit(state, actor);
      if (limit) return refuse('limit-reached', limit);
      const fields = { topicId: command.topicId, title: title.value, note: note.value, anonymous, origin };
      return happened(event(context, 'topic-added', fields));
    },

    'edit-topic'(state, command, context) {
      const topic = topicOf(state, command.topicId);
      if (!topic) return refuse('topic-unknown');
      if (!mayEditTopic(state, context.actor, topic)) return refuse('forbidden', 'This is somebody else’s topic.');
      if (topic.status === 'discussed') return refuse('topic-not-open', 'It has been discussed.');
      const title = cleanText('title', command.title ?? topic.title, TITLE);
      const note = cleanText('note', command.note ?? topic.note, NOTE);
      if (!title.ok) return invalid(title.error);
      if (!note.ok) return invalid(note.error);
      if (title.value === topic.title && note.value === topic.note) return unchanged;
      const fields = { topicId: topic.id, title: title.value, note: note.value, anonymous: topic.anonymous };
      return happened(event(context, 'topic-edited', fields));
    },

    'withdraw-topic'(state, command, context) {
      const topic = topicOf(state, command.topicId);
      if (!topic) return refuse('topic-unknown');
      if (!wroteTopic(state, context.actor, topic)) return refuse('forbidden', 'This is somebody else’s topic.');
      if (topic.status !== 'open') return refuse('topic-not-open');
      if (topic.parts.length > 0) return refuse('topic-not-open', 'Other topics are part of it: split them off first.');
      const affected = affectedBy(state, topic.id);
      return happened(event(context, 'topic-withdrawn', { topicId: topic.id, anonymous: topic.anonymous, affected }));
    },

    'remove-topic'(state, command, context) {
      const topic = topicOf(state, command.topicId);
      if (!topic) return refuse('topic-unknown');
      if (topic.status === 'merged')
        return refuse('topic-not-open', 'It is part of another topic: split it off first.');
      const reason = cleanReason(command.reason);
      if (!reason.ok) return invalid(reason.error);
      const fields = { topicId: topic.id, affected: affectedBy(state, topic.id) };
      return happened(event(context, 'topic-removed', reason.value ? { ...fields, reason: reason.value } : fields));
    },

    'reorder-queue'(state, command, context) {
      const wanted = command.topicIds;
      if (!Array.isArray(wanted) || wanted.length > LIMITS.topicsPerSession || new Set(wanted).size < wanted.length) {
        return invalid(fieldProblem('topicIds', 'topics-of-queue'));
      }
      const waiting = new Set(state.queue);
      if (!wanted.every((topicId) => waiting.has(topicId))) {
        return refuse('topic-unknown', 'One of these topics is no longer in the queue.');
      }
      const queue = [...wanted, ...state.queue.filter((topicId) => !wanted.includes(topicId))];
      if (queue.every((topicId, index) => topicId === state.queue[index])) return unchanged;
      return happened(event(context, 'queue-reordered', { queue }));
    },
  };
