import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SESSION_LIMITS } from '#contracts';
import { sameList, useBoard, useView } from '../hooks/board-context.js';
import { isOver, leads, nameOf } from '../selectors.js';
import css from '../styles/panels.module.css';
import { Confirm, Sheet } from './sheet.js';

interface PersonPanelProps {
  personId: string;
  onClose(): void;
}

/** Who is here, and what the facilitators may do about it. */
export function PeoplePanel({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('board');
  const here = useView((view) => [...view.present], sameList);
  const removed = useView((view) => view.state?.removed);
  const owner = useView((view) => view.state?.owner ?? null);
  const shown = owner !== null && !here.includes(owner) ? [owner, ...here] : here;
  return (
    <Sheet title={t('people.title')} onClose={onClose}>
      <ul className={css.people}>
        {shown
          .filter((id) => !removed || !Object.hasOwn(removed, id))
          .map((id) => (
            <Person key={id} personId={id} away={!here.includes(id)} />
          ))}
      </ul>
    </Sheet>
  );
}

function Person({ personId, away }: { personId: string; away: boolean }) {
  const { t } = useTranslation('board');
  const name = useView((view) => nameOf(view, personId)) ?? t('topic.byGone');
  const kind = useView((view) => view.people[personId]?.kind);
  const isOwner = useView((view) => view.state?.owner === personId);
  const isCo = useView((view) => view.state?.cofacilitators.includes(personId) ?? false);
  const isYou = useView((view) => view.you?.personId === personId);
  const tags = [
    isYou && t('people.you'),
    isOwner && t('people.owner'),
    isCo && t('people.cofacilitator'),
    kind === 'guest' && t('people.guest'),
    kind === 'observer' && t('people.observer'),
    away && t('people.away'),
  ].filter((tag) => tag !== false);
  return (
    <li>
      <span>
        {name} {tags.length > 0 && <small>{tags.join(', ')}</small>}
      </span>
      {!isYou && <PersonActions personId={personId} name={name} isOwner={isOwner} isCo={isCo} />}
    </li>
  );
}

function PersonActions(props: { personId: string; name: string; isOwner: boolean; isCo: boolean }) {
  const { t } = useTranslation('board');
  const { client, openPanel } = useBoard();
  const youOwn = useView((view) => view.state?.owner === view.you?.personId);
  const mine = useView((view) => leads(view) && !isOver(view));
  const { personId, name, isOwner, isCo } = props;
  if (!mine || isOwner) return null;
  return (
    <span className={css.personActions} role="group" aria-label={t('people.actions', { name })}>
      {youOwn && (
        <>
          <button type="button" onClick={() => openPanel({ kind: 'hand-over', personId })}>
            {t('people.handOver')}
          </button>
          <button
            type="button"
            onClick={() => void client.send(isCo ? 'remove-cofacilitator' : 'add-cofacilitator', { personId })}
          >
            {isCo ? t('people.removeCo') : t('people.addCo')}
          </button>
        </>
      )}
      <button type="button" data-danger="" onClick={() => openPanel({ kind: 'remove-person', personId })}>
        {t('people.remove')}
      </button>
    </span>
  );
}

export function HandOverPanel({ personId, onClose }: PersonPanelProps) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const name = useView((view) => nameOf(view, personId)) ?? '';
  return (
    <Confirm
      title={t('people.handOverTitle', { name })}
      confirm={t('people.handOverConfirm')}
      onConfirm={() => void client.send('hand-over', { personId })}
      onClose={onClose}
    >
      <p>{t('people.handOverHint')}</p>
    </Confirm>
  );
}

export function RemovePersonPanel({ personId, onClose }: PersonPanelProps) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const name = useView((view) => nameOf(view, personId)) ?? '';
  const [reason, setReason] = useState('');
  return (
    <Confirm
      title={t('people.removeTitle', { name })}
      confirm={t('people.removeConfirm')}
      onConfirm={() => void client.send('remove-participant', { personId, reason: reason.trim() })}
      onClose={onClose}
      danger
    >
      <p>{t('people.removeHint')}</p>
      <label className={css.field}>
        {t('people.reason')}
        <input
          required
          value={reason}
          maxLength={SESSION_LIMITS.reasonLength}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </Confirm>
  );
}
