import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FACILITATOR_GRACE_MS } from '#contracts';
import type { SessionClient } from '../client/session-client.js';
import { useBoard, useView, type Board } from '../hooks/board-context.js';
import { nextSteps, type Step } from '../next-step.js';
import { isOver, leads, mayWriteTakeaway, nameOf, takesPart } from '../selectors.js';
import css from '../styles/dock.module.css';

/** What to do next: one thing for the facilitator, the pen for everybody, the rest behind "More". */
export function Dock({ writeTakeaway }: { writeTakeaway(): void }) {
  const { t } = useTranslation('board');
  const { openPanel } = useBoard();
  const mine = useView(leads);
  const mayWrite = useView(mayWriteTakeaway);
  return (
    <footer className={css.dock} aria-label={t('dock.label')}>
      {mine ? <NextSteps /> : <WhoLeads />}
      <span className={css.always}>
        {mayWrite && (
          <button type="button" className={css.button} onClick={writeTakeaway} aria-keyshortcuts="t">
            {t('takeaway.add')} <kbd aria-hidden="true">T</kbd>
          </button>
        )}
        <button type="button" className={css.button} aria-haspopup="dialog" onClick={() => openPanel({ kind: 'more' })}>
          {t('dock.more')}
        </button>
      </span>
    </footer>
  );
}

/** Does one of the facilitator's steps; what cannot be undone asks first. */
export function takeStep(client: SessionClient, openPanel: Board['openPanel'], step: Step): void {
  if (step.confirm === 'end') openPanel({ kind: 'end' });
  else void client.send(step.type, step.payload);
}

function NextSteps() {
  const { t } = useTranslation('board');
  const { client, openPanel } = useBoard();
  const state = useView((view) => view.state);
  const waiting = useView((view) => view.waitingTypes);
  const [first, ...others] = state ? nextSteps(state) : [];
  return (
    <>
      {first && (
        <button
          // The same button whatever it says, so that the focus stays with whoever walks through by keyboard.
          key="next"
          type="button"
          className={css.main}
          aria-disabled={waiting.has(first.type)}
          onClick={() => !waiting.has(first.type) && takeStep(client, openPanel, first)}
        >
          {t(`step.${first.label}`)}
        </button>
      )}
      {others.map((step) => (
        <button
          key={step.label}
          type="button"
          className={css.button}
          data-step={step.label}
          aria-disabled={waiting.has(step.type)}
          onClick={() => !waiting.has(step.type) && takeStep(client, openPanel, step)}
        >
          {t(`step.${step.label}`)}
        </button>
      ))}
    </>
  );
}

function WhoLeads() {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const name = useView((view) => nameOf(view, view.state?.owner ?? null) ?? '');
  const over = useView(isOver);
  const watching = useView((view) => !takesPart(view));
  const away = useView((view) => view.state !== null && !view.present.has(view.state.owner));
  const mayClaim = useView((view) => view.you?.kind === 'member' && !leads(view));
  // Co-facilitators are asked first: the others as long again, while one of them is here.
  const coHere = useView((view) => view.state?.cofacilitators.some((id) => view.present.has(id)) ?? false);
  const claimable = useLongAway(away && !over, FACILITATOR_GRACE_MS * (coHere ? 2 : 1));
  if (over) return null;
  if (claimable && mayClaim) {
    return (
      <>
        <span className={css.text}>{t('dock.claimHint')}</span>
        <button type="button" className={css.button} onClick={() => void client.send('claim-facilitation', {})}>
          {t('dock.claim')}
        </button>
      </>
    );
  }
  if (watching) return <span className={css.text}>{t('dock.watching')}</span>;
  return <span className={css.text}>{away ? t('dock.leadsAway', { name }) : t('dock.leads', { name })}</span>;
}

/** True once somebody has been away for so many milliseconds. */
function useLongAway(away: boolean, milliseconds: number): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!away) return;
    const timer = setTimeout(() => setLong(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [away, milliseconds]);
  return long;
}
