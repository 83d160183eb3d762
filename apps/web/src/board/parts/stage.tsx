import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { Current, SessionState, Topic } from '#lean-coffee/core';
import { useBoard, useView } from '../hooks/board-context.js';
import { useServerTime } from '../hooks/use-time.js';
import {
  currentOf,
  currentTopicOf,
  discussedTopicIds,
  isOwnTopic,
  leads,
  nameOf,
  phaseDeadlineOf,
  phaseOf,
  takesPart,
  timeboxMs,
  votesLeft,
} from '../selectors.js';
import cards from '../styles/cards.module.css';
import css from '../styles/stage.module.css';
import { LateTopic } from './late-topic.js';
import { Origin } from './origin.js';
import { PollOutcome, Thumbs } from './thumbs.js';
import { PhaseTimer, TimerRing } from './timer-ring.js';
import { TopicForm } from './topic-form.js';
import { spanInWords, waitInWords } from './words.js';

/** What the room does right now; before the discussion a guide beside the topics, then the topic on the table. */
export function Guide() {
  const phase = useView(phaseOf);
  if (phase === 'scheduled') return <Lobby />;
  if (phase === 'gathering') return <Gathering />;
  return <Voting />;
}

function Lobby() {
  const { t } = useTranslation('board');
  const startsAt = useView((view) => view.state?.startsAt ?? null);
  const mayAdd = useView(takesPart);
  const now = useServerTime(startsAt, 60_000);
  const wait = (startsAt ?? now) - now;
  return (
    <section className={css.guide} aria-labelledby="board-guide">
      <h2 id="board-guide">{t('lobby.title')}</h2>
      <p>{wait > 0 ? t('lobby.startsIn', { time: waitInWords(t, wait) }) : t('lobby.late')}</p>
      {mayAdd && <p className={css.quietText}>{t('lobby.hint')}</p>}
      {mayAdd && <TopicForm />}
    </section>
  );
}

function Gathering() {
  const { t } = useTranslation('board');
  const deadline = useView(phaseDeadlineOf);
  const mayAdd = useView(takesPart);
  return (
    <section className={css.guide} aria-labelledby="board-guide">
      <h2 id="board-guide">{t('gather.title')}</h2>
      {deadline !== null && <PhaseTimer deadline={deadline} upText={t('gather.timeUp')} />}
      <p className={css.quietText}>{t('gather.hint')}</p>
      {mayAdd && <TopicForm />}
    </section>
  );
}

function Voting() {
  const { t } = useTranslation('board');
  const deadline = useView(phaseDeadlineOf);
  const mayVote = useView(takesPart);
  const hidden = useView((view) => view.state?.settings.votesHidden ?? true);
  const several = useView((view) => view.state?.settings.severalVotesPerTopic ?? true);
  return (
    <section className={css.guide} aria-labelledby="board-guide">
      <h2 id="board-guide">{t('vote.title')}</h2>
      {deadline !== null && <PhaseTimer deadline={deadline} upText={t('vote.timeUp')} />}
      {mayVote ? <VotesLeft /> : <p>{t('vote.observer')}</p>}
      {mayVote && (
        <p className={css.quietText}>
          {t('vote.hint')} {several ? t('vote.several') : t('vote.single')}
        </p>
      )}
      <p className={css.quietText}>{hidden ? t('vote.hidden') : t('vote.open')}</p>
      <LateTopic />
    </section>
  );
}

/** What is left to give, as dots and in words; stays in sight while the topics scroll. */
function VotesLeft() {
  const { t } = useTranslation('board');
  const left = useView(votesLeft);
  const total = useView((view) => view.state?.settings.votesPerPerson ?? 0);
  return (
    <p className={css.votesLeft} role="status">
      <span className={cards.dots} aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <i key={index} className={cards.dot} data-free={index >= left || undefined} />
        ))}
      </span>
      {t('vote.leftOf', { count: left, total })}
    </p>
  );
}

/** The middle of the desk from the discussion on. */
export function Stage() {
  const phase = useView(phaseOf);
  const topicId = useView((view) => currentOf(view)?.topicId ?? null);
  if (phase === 'closed') return <Closed />;
  return topicId === null ? <Between /> : <OnTheTable />;
}

function OnTheTable() {
  const { t } = useTranslation('board');
  const current = useView(currentOf);
  const topic = useView(currentTopicOf);
  const whole = useView((view) => (view.state ? timeboxMs(view.state, current?.round ?? 0) : 0));
  const author = useView((view) =>
    topic && !topic.anonymous && !isOwnTopic(view, topic) ? nameOf(view, topic.by) : null,
  );
  if (!current || !topic) return null;
  const lastResult = topic.polls.at(-1);
  return (
    <section className={css.now} aria-labelledby="board-current">
      <PlaceTag current={current} />
      <h2 id="board-current" className={css.topicTitle} tabIndex={-1}>
        {topic.title}
      </h2>
      {topic.note !== '' && (
        <p className={css.topicNote}>{author ? t('stage.says', { name: author, note: topic.note }) : topic.note}</p>
      )}
      {topic.origin && (
        <small className={css.topicOrigin}>
          <Origin origin={topic.origin} />
        </small>
      )}
      <TimerRing timebox={current.timebox} whole={whole} />
      {current.poll?.state === 'open' && <Thumbs poll={current.poll} size="card" />}
      {current.poll?.state === 'undecided' && <Undecided />}
      {!current.poll && lastResult && <PollOutcome result={lastResult} />}
    </section>
  );
}

function Undecided() {
  const { t } = useTranslation('board');
  const mine = useView(leads);
  const name = useView((view) => nameOf(view, view.state?.owner ?? null) ?? '');
  const counts = useView((view) => {
    const poll = currentOf(view)?.poll;
    return poll?.state === 'undecided' ? poll.counts : null;
  });
  if (!counts) return null;
  return (
    <>
      <PollOutcome result={{ counts, outcome: 'undecided' }} />
      <p className={css.pollState}>{mine ? t('poll.undecidedLead') : t('poll.undecided', { name })}</p>
    </>
  );
}

const placesOf = (state: SessionState) => {
  const begun = Object.values(state.topics).filter((topic) => topic.startedAt !== null && topic.status !== 'merged');
  const waiting = state.queue.filter((id) => state.topics[id]?.startedAt === null).length;
  return { begun: begun.sort((one, other) => one.startedAt! - other.startedAt!), total: begun.length + waiting };
};

function PlaceTag({ current }: { current: Current }) {
  const { t } = useTranslation('board');
  const place = useView((view) =>
    view.state ? placesOf(view.state).begun.findIndex((topic) => topic.id === current.topicId) + 1 : 0,
  );
  const total = useView((view) => (view.state ? placesOf(view.state).total : 0));
  const length = useView((view) => (view.state ? timeboxMs(view.state, current.round) : 0));
  const words = { place: t('stage.place', { place, total }), time: spanInWords(t, length) };
  return (
    <p className={css.tag}>
      {current.round === 0 ? t('stage.first', words) : t('stage.round', { ...words, round: current.round + 1 })}
    </p>
  );
}

/** The one finished last, for its result to be seen once more. */
const lastDiscussed = (state: SessionState): Topic | undefined =>
  Object.values(state.topics)
    .filter((topic) => topic.status === 'discussed' && topic.polls.length > 0)
    .sort((one, other) => other.polls.at(-1)!.at - one.polls.at(-1)!.at)[0];

function Between() {
  const { t } = useTranslation('board');
  const mine = useView(leads);
  const leader = useView((view) => nameOf(view, view.state?.owner ?? null) ?? '');
  const next = useView((view) => view.state?.topics[view.state.queue[0] ?? '']?.title ?? null);
  const any = useView((view) => Object.keys(view.state?.topics ?? {}).length > 0);
  const last = useView((view) => (view.state ? lastDiscussed(view.state)?.polls.at(-1) : undefined));
  return (
    <section className={css.now} aria-labelledby="board-current">
      {last && <PollOutcome result={last} />}
      <h2 id="board-current" className={css.topicTitle} tabIndex={-1}>
        {next !== null ? t('stage.between', { title: next }) : any ? t('stage.allDone') : t('stage.noTopics')}
      </h2>
      <p className={css.topicNote}>
        {next !== null
          ? mine
            ? t('stage.betweenLead')
            : t('stage.betweenWait', { name: leader })
          : mine
            ? t('stage.allDoneLead')
            : t('stage.allDoneWait')}
      </p>
    </section>
  );
}

function Closed() {
  const { t } = useTranslation('board');
  const { meetup } = useBoard();
  const reason = useView((view) => (view.state?.stage.phase === 'closed' ? view.state.stage.reason : 'ended'));
  const topics = useView((view) => discussedTopicIds(view).length);
  const takeaways = useView((view) => Object.keys(view.state?.takeaways ?? {}).length);
  return (
    <section className={css.now} aria-labelledby="board-current">
      <h2 id="board-current" className={css.topicTitle} tabIndex={-1}>
        {reason === 'ended' ? t('closed.title') : t(`closed.${reason}`)}
      </h2>
      <p className={css.topicNote}>
        {t('closed.facts', {
          topics: t('closed.topics', { count: topics }),
          takeaways: t('closed.takeaways', { count: takeaways }),
        })}
      </p>
      <Link className={css.mainLink} to="/meetups/$meetupId/summary" params={{ meetupId: meetup.id }}>
        {t('closed.summary')}
      </Link>
    </section>
  );
}
