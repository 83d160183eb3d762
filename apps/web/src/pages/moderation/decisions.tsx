import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { undoDecision, type Decision } from '../../api/moderation.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Tag } from '../../ui/tag.js';
import { useAction } from '../../ui/use-action.js';
import { Ago } from '../forum/ago.js';
import css from './moderation.module.css';
import { canBeUndone } from './wishes.js';

/** Decisions as moderators see them: by whom, why, and what came of them. */
export function Decisions({ of: decisions, mayUndo }: { of: Decision[]; mayUndo: boolean }) {
  return (
    <ul className="list">
      {decisions.map((decision) => (
        <li key={decision.id} className={css.item}>
          <DecisionHead decision={decision} />
          {decision.words !== '' && (
            <p className={css.words} dir="auto">
              {decision.words}
            </p>
          )}
          <AppealOf decision={decision} />
          {mayUndo && canBeUndone(decision.action) && !decision.undoneAt && !decision.appeal && (
            <UndoButton decision={decision} />
          )}
        </li>
      ))}
    </ul>
  );
}

export function DecisionHead({ decision }: { decision: Decision }) {
  const { t } = useTranslation('moderation');
  const place = usePlace();
  return (
    <>
      <span className={css.marks}>
        <b>{t('decision.by', { what: t(`did.${decision.action}`), name: decision.actor.name })}</b>
        <Tag>{t(`reasons.${decision.reason}`)}</Tag>
        {decision.until && <Tag tone="warn">{t('decision.until', { until: moment(decision.until, place) })}</Tag>}
      </span>
      <small className="muted">
        <Ago at={decision.at} />
        {decision.undoneAt && <> · {t('undo.was', { when: moment(decision.undoneAt, place) })}</>}
      </small>
    </>
  );
}

function AppealOf({ decision: { appeal, person } }: { decision: Decision }) {
  const { t } = useTranslation('moderation');
  if (!appeal) return null;
  return (
    <>
      <p>{t('appeals.theirs', { name: person?.name ?? '' })}</p>
      <p className={css.words} dir="auto">
        {appeal.words}
      </p>
      {appeal.outcome ? (
        <>
          <p>{t(`appeals.decided.${appeal.outcome}`)}</p>
          {appeal.answer && (
            <p className={css.words} dir="auto">
              {appeal.answer}
            </p>
          )}
        </>
      ) : (
        <p className="muted">{t('appeals.open')}</p>
      )}
    </>
  );
}

function UndoButton({ decision }: { decision: Decision }) {
  const { t } = useTranslation('moderation');
  const undo = useAction(() => undoDecision(decision.id), { stale: 'moderation', done: t('undo.done') });
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        loading={undo.isPending}
        onClick={() => undo.mutate()}
        aria-label={t('undo.label', { what: t(`did.${decision.action}`) })}
      >
        {t('undo.act')}
      </Button>
    </div>
  );
}
