import type { Phase } from '#contracts';
import type { Current, SessionState, Takeaway, Topic } from '#lean-coffee/core';
import type { BoardView } from './client/board-view.js';

export const phaseOf = (view: BoardView): Phase | null => view.state?.stage.phase ?? null;

/** Facilitators run the room: its owner and co-facilitators. */
export const leads = (view: BoardView): boolean => view.you?.viewerKind === 'facilitator';

/** Observers only watch; who facilitates takes part whatever their kind. */
export const takesPart = (view: BoardView): boolean =>
  view.you !== null && (view.you.kind !== 'observer' || leads(view));

export const isOver = (view: BoardView): boolean => view.state?.stage.phase === 'closed';

/** Takeaways are written from the start to the end of the meeting. */
export const mayWriteTakeaway = (view: BoardView): boolean =>
  takesPart(view) && !isOver(view) && view.state?.stage.phase !== 'scheduled';

export const currentOf = (view: BoardView): Current | null =>
  view.state?.stage.phase === 'discussing' ? view.state.stage.current : null;

export const currentTopicOf = (view: BoardView): Topic | null => {
  const current = currentOf(view);
  return (current && view.state?.topics[current.topicId]) ?? null;
};

/** Until when this phase is meant to last, or null. */
export const phaseDeadlineOf = (view: BoardView): number | null => {
  const stage = view.state?.stage;
  return stage?.phase === 'gathering' || stage?.phase === 'voting' ? stage.deadline : null;
};

const byNumber = (one: { number: number }, other: { number: number }) => one.number - other.number;

const topicsWhere = (state: SessionState, wanted: (topic: Topic) => boolean): string[] =>
  Object.values(state.topics)
    .filter(wanted)
    .sort(byNumber)
    .map((topic) => topic.id);

/** Topics still to be discussed: in the order of the queue, or of writing while there is none. */
export const openTopicIds = (view: BoardView): string[] => {
  if (!view.state) return [];
  if (view.state.stage.phase === 'discussing') return view.state.queue;
  return topicsWhere(view.state, (topic) => topic.status === 'open');
};

export const discussedTopicIds = (view: BoardView): string[] =>
  view.state ? topicsWhere(view.state, (topic) => topic.status === 'discussed') : [];

export const takeawayIds = (view: BoardView): string[] =>
  view.state
    ? Object.values<Takeaway>(view.state.takeaways)
        .sort(byNumber)
        .map((takeaway) => takeaway.id)
    : [];

export const votesLeft = (view: BoardView): number =>
  view.state && view.mine ? Math.max(0, view.state.settings.votesPerPerson - view.mine.spent) : 0;

/** How many of those here may show a thumb. */
export const votersHere = (view: BoardView): number => {
  let watching = 0;
  for (const id of view.present) if (view.people[id]?.kind === 'observer') watching += 1;
  return view.count - watching;
};

/** One's own thumb in the poll that is open. */
export const ownThumb = (view: BoardView) => {
  const poll = currentOf(view)?.poll;
  const thumb = view.mine?.thumb;
  return poll?.state === 'open' && thumb?.poll === poll.id ? thumb.thumb : null;
};

/** Whether this person wrote the topic, also anonymously. */
export const isOwnTopic = (view: BoardView, topic: Topic): boolean =>
  topic.by !== null ? topic.by === view.you?.personId : (view.mine?.anonymousTopics.includes(topic.id) ?? false);

/** Whether this person may change a topic's words: its author, as long as it was not discussed, or who leads. */
export const mayEditTopic = (view: BoardView, topic: Topic): boolean =>
  !isOver(view) && topic.status !== 'discussed' && (leads(view) || isOwnTopic(view, topic));

/** The length of a timebox in milliseconds: the pattern of the settings, whose last entry repeats. */
export const timeboxMs = (state: SessionState, round: number): number =>
  (state.settings.timeboxSeconds[Math.min(round, state.settings.timeboxSeconds.length - 1)] ?? 0) * 1000;

export const nameOf = (view: BoardView, personId: string | null): string | null =>
  personId === null ? null : (view.people[personId]?.name ?? null);
