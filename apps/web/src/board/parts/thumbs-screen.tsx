import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThumbsOnScreen } from '../hooks/use-thumbs-screen.js';
import css from '../styles/stage.module.css';
import { Sign } from './icons.js';
import { Thumbs } from './thumbs.js';

/** The thumbs, over everything between the bar above and the bar below. */
export function ThumbsScreen({ poll, topic, expired, putAway }: ThumbsOnScreen) {
  const { t } = useTranslation('board');
  const screen = useRef<HTMLElement>(null);
  useEffect(() => screen.current?.focus({ preventScroll: true }), []);
  return (
    <section ref={screen} className={css.screen} aria-labelledby="board-thumbs" tabIndex={-1}>
      <div className={css.screenCard}>
        <p className={css.tag}>
          {expired ? t('poll.about', { title: topic.title }) : t('poll.aboutEarly', { title: topic.title })}
        </p>
        <h2 id="board-thumbs" className={css.topicTitle}>
          {t('poll.title')}
        </h2>
        <Thumbs poll={poll} size="screen" />
        <button type="button" className={css.putAway} onClick={putAway}>
          <Sign name="close" /> {t('poll.close')}
        </button>
      </div>
    </section>
  );
}
