import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#contracts';
import { Heading } from '../../ui/heading.js';
import { useBoard } from '../hooks/board-context.js';
import css from '../styles/layout.module.css';
import { CupIcon } from './icons.js';

const TOLD = [
  'room-locked',
  'removed-from-room',
  'not-found',
  'sign-in-required',
  'not-registered',
  'limit-reached',
  'meetup-cancelled',
  'protocol-unsupported',
] as const;

/** Why there is no board for this person, and what they can do about it. */
export function Stopped({ problem }: { problem: Problem }) {
  const { t } = useTranslation('board');
  const { client, meetup } = useBoard();
  const why = TOLD.find((code) => code === problem.code) ?? 'other';
  const here = { to: '/sign-in', search: { to: `/meetups/${meetup.id}/board` } } as const;
  return (
    <main className={css.stopped}>
      <CupIcon />
      <Heading>{t(`stopped.${why}.title`)}</Heading>
      <p>{why === 'other' ? (problem.detail ?? t('stopped.other.text')) : t(`stopped.${why}.text`)}</p>
      <div className={css.stoppedActions}>
        {why === 'sign-in-required' || why === 'not-found' ? <Link {...here}>{t('stopped.signIn')}</Link> : null}
        {why === 'protocol-unsupported' ? (
          <button type="button" onClick={() => location.reload()}>
            {t('stopped.reload')}
          </button>
        ) : (
          <button type="button" onClick={() => client.retry()}>
            {t('stopped.retry')}
          </button>
        )}
        {why !== 'sign-in-required' && (
          <Link to="/meetups/$meetupId" params={{ meetupId: meetup.id }}>
            {t('stopped.toMeetup')}
          </Link>
        )}
      </div>
    </main>
  );
}
