import { memo } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PHASES, type Phase } from '#contracts';
import { Heading } from '../../ui/heading.js';
import { sameList, useBoard, useView } from '../hooks/board-context.js';
import { useServerTime } from '../hooks/use-time.js';
import { phaseOf } from '../selectors.js';
import css from '../styles/header.module.css';
import { CupIcon } from './icons.js';
import { initials } from './words.js';

const SHOWN_FACES = 3;
const STEPS = ['gathering', 'voting', 'discussing', 'closed'] as const satisfies readonly Phase[];

/** What is always in sight: where we are, who is here, how long it goes on, and the call. */
export function BoardHeader() {
  const { t } = useTranslation('board');
  const { meetup, openPanel } = useBoard();
  return (
    <header className={css.bar}>
      <Heading className={css.title}>
        <Link to="/meetups/$meetupId" params={{ meetupId: meetup.id }} className={css.brand} title={t('header.back')}>
          <CupIcon />
          <span className={css.name}>{meetup.title}</span>
        </Link>
      </Heading>
      <Steps />
      <div className={css.facts}>
        <Faces />
        {meetup.callUrl && (
          <a className={css.call} href={meetup.callUrl} target="_blank" rel="noreferrer">
            {t('header.joinCall')}
            <span className="visually-hidden"> ({t('header.newWindow')})</span>
          </a>
        )}
        <span className={css.standing}>
          <TimeLeft />
          <HereCount />
        </span>
        <button
          type="button"
          className={css.help}
          onClick={() => openPanel({ kind: 'shortcuts' })}
          aria-haspopup="dialog"
          aria-label={t('header.shortcuts')}
        >
          ?
        </button>
      </div>
    </header>
  );
}

const Steps = memo(function Steps() {
  const { t } = useTranslation('board');
  const phase = useView(phaseOf);
  const reached = phase ? PHASES.indexOf(phase) : -1;
  return (
    <ol className={css.steps} aria-label={t('phases.label')}>
      {STEPS.map((step) => {
        const done = PHASES.indexOf(step) < reached;
        const name = t(`phases.${step}`);
        return (
          <li
            key={step}
            data-state={step === phase ? 'on' : done ? 'done' : 'ahead'}
            aria-current={step === phase ? 'step' : undefined}
          >
            {done ? (
              <>
                <span aria-hidden="true">{name}</span>
                <span className="visually-hidden">{t('phaseDone', { phase: name })}</span>
              </>
            ) : (
              name
            )}
          </li>
        );
      })}
    </ol>
  );
});

const Faces = memo(function Faces() {
  const { t } = useTranslation('board');
  const { openPanel } = useBoard();
  const names = useView(
    (view) => [...view.present].map((id) => view.people[id]?.name ?? '').filter((name) => name !== ''),
    sameList,
  );
  const count = useView((view) => view.count);
  if (names.length === 0) return null;
  return (
    <button type="button" className={css.faces} onClick={() => openPanel({ kind: 'people' })} aria-haspopup="dialog">
      <span className="visually-hidden">{t('header.people', { names: names.slice(0, 12).join(', ') })}</span>
      {names.slice(0, SHOWN_FACES).map((name, index) => (
        <span key={index} className={css.face} aria-hidden="true">
          {initials(name)}
        </span>
      ))}
      {count > SHOWN_FACES && (
        <span className={css.face} aria-hidden="true">
          +{count - SHOWN_FACES}
        </span>
      )}
    </button>
  );
});

function HereCount() {
  const { t } = useTranslation('board');
  const count = useView((view) => view.count);
  return <span className={css.count}>{t('header.here', { count })}</span>;
}

function TimeLeft() {
  const { t } = useTranslation('board');
  const endsAt = useView((view) => (view.state && view.state.stage.phase !== 'closed' ? view.state.endsAt : null));
  const now = useServerTime(endsAt, 60_000);
  if (endsAt === null) return null;
  const minutes = Math.ceil((endsAt - now) / 60_000);
  // Days before the meeting, nobody counts minutes.
  if (minutes > 600) return null;
  return (
    <span className={css.left} data-over={minutes < 0 || undefined}>
      {minutes >= 0 ? t('header.left', { count: minutes }) : t('header.over', { count: -minutes })}
    </span>
  );
}
