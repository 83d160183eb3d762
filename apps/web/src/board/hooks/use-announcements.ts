import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../shell/announce.js';
import { spanInWords } from '../parts/words.js';
import { currentOf, currentTopicOf, nameOf, phaseDeadlineOf, phaseOf, timeboxMs } from '../selectors.js';
import { useBoard, useView } from './board-context.js';

/** Milliseconds before the end at which people who listen are told. */
const MARKS_MS = [300_000, 60_000, 30_000, 0];

/** Says politely what those who look see change: phase, topic, time, thumbs, and who leads. */
export function useAnnouncements(): void {
  const { t } = useTranslation('board');
  useOnChange(useView(phaseOf), (phase) => phase && announce(t(`say.phase.${phase}`)));
  useTopicNews();
  useTimeMarks(useView((view) => runningDeadlineOf(view) ?? phaseDeadlineOf(view)));
  useOnChange(
    useView((view) => currentOf(view)?.timebox.state ?? null),
    (state, before) => {
      if (state === 'paused') announce(t('say.paused'));
      if (state === 'running' && before === 'paused') announce(t('say.resumed'));
    },
  );
  useOnChange(
    useView((view) => currentOf(view)?.poll?.state ?? null),
    (state) => state === 'open' && announce(t('say.poll')),
  );
  useResultNews();
  const owner = useView((view) => view.state?.owner ?? null);
  const ownName = useView((view) => nameOf(view, view.state?.owner ?? null) ?? '');
  const isOwn = useView((view) => view.you !== null && view.state?.owner === view.you.personId);
  useOnChange(owner, (_, before) => {
    if (before !== null) announce(isOwn ? t('say.youLead') : t('say.lead', { name: ownName }));
  });
}

const runningDeadlineOf = (view: Parameters<typeof currentOf>[0]): number | null => {
  const timebox = currentOf(view)?.timebox;
  return timebox?.state === 'running' ? timebox.deadline : null;
};

/** Calls `tell` when `value` becomes another one, not for the first. */
function useOnChange<Value>(value: Value, tell: (value: Value, before: Value) => void): void {
  const before = useRef(value);
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  useEffect(() => {
    if (Object.is(before.current, value)) return;
    const last = before.current;
    before.current = value;
    latest.current(value, last);
  }, [value]);
}

function useTopicNews(): void {
  const { t } = useTranslation('board');
  const title = useView((view) => currentTopicOf(view)?.title ?? '');
  const round = useView((view) => currentOf(view)?.round ?? 0);
  const key = useView((view) => {
    const current = currentOf(view);
    return current ? `${current.topicId}:${current.round}` : null;
  });
  const length = useView((view) => (view.state ? timeboxMs(view.state, round) : 0));
  useOnChange(key, (now) => {
    if (now === null) return;
    const words = { title, time: spanInWords(t, length) };
    announce(round === 0 ? t('say.topic', words) : t('say.again', words));
  });
}

function useResultNews(): void {
  const { t } = useTranslation('board');
  const results = useView((view) =>
    Object.values(view.state?.topics ?? {}).reduce((count, topic) => count + topic.polls.length, 0),
  );
  const { client } = useBoard();
  useOnChange(results, (now, before) => {
    if (now <= before) return;
    const polls = Object.values(client.getView().state?.topics ?? {}).flatMap((topic) => topic.polls);
    const last = polls.sort((one, other) => other.at - one.at)[0];
    if (!last) return;
    const outcome = last.outcome === 'undecided' ? '' : ` ${t(`poll.${last.outcome}`)}.`;
    announce(`${t('poll.result', { ...last.counts })}.${outcome}`);
  });
}

function useTimeMarks(deadline: number | null): void {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const clockVersion = useView((view) => view.clockVersion);
  useEffect(() => {
    if (deadline === null) return;
    const left = deadline - client.now();
    const timers = MARKS_MS.filter((mark) => mark < left).map((mark) =>
      setTimeout(() => announce(mark === 0 ? t('say.up') : t('say.left', { time: spanInWords(t, mark) })), left - mark),
    );
    return () => timers.forEach(clearTimeout);
  }, [client, deadline, clockVersion, t]);
}
