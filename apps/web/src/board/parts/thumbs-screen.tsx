import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../hooks/board-context.js';
import { isTyping } from '../hooks/use-shortcuts.js';
import { currentOf, currentTopicOf, takesPart } from '../selectors.js';
import css from '../styles/stage.module.css';
import { Sign } from './icons.js';
import { Thumbs } from './thumbs.js';

/**
 * The thumbs, filling the screen while the poll is open. Never over somebody who is writing: they keep their field,
 * and find the thumbs in the card.
 */
export function ThumbsScreen() {
  const { t } = useTranslation('board');
  const poll = useView((view) => currentOf(view)?.poll ?? null);
  const topic = useView(currentTopicOf);
  const expired = useView((view) => currentOf(view)?.timebox.state === 'expired');
  const mayShow = useView(takesPart);
  const pollId = poll?.state === 'open' ? poll.id : null;
  // Decided once per poll: for which one the screen was put away.
  const [putAway, setPutAway] = useState<number | null>(null);
  const [decidedFor, setDecidedFor] = useState<number | null>(null);
  if (pollId !== null && decidedFor !== pollId) {
    setDecidedFor(pollId);
    if (isTyping() || document.querySelector('dialog[open]')) setPutAway(pollId);
  }
  const shown = poll?.state === 'open' && mayShow && topic !== null && putAway !== poll.id;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!shown) return;
    const before = document.activeElement;
    card.current?.focus();
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setPutAway(pollId);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [shown, pollId]);
  if (!shown) return null;
  return (
    <div ref={card} className={css.screen} role="region" aria-labelledby="board-thumbs" tabIndex={-1}>
      <div className={css.screenCard}>
        <p className={css.tag}>
          {expired ? t('poll.about', { title: topic.title }) : t('poll.aboutEarly', { title: topic.title })}
        </p>
        <h2 id="board-thumbs" className={css.topicTitle}>
          {t('poll.title')}
        </h2>
        <Thumbs poll={poll} size="screen" />
        <button type="button" className={css.putAway} onClick={() => setPutAway(poll.id)}>
          <Sign name="close" /> {t('poll.close')}
        </button>
      </div>
    </div>
  );
}
