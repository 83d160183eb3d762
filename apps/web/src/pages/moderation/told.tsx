import { useTranslation } from 'react-i18next';
import { type ModerationAction, type ModerationReason, TERMED_ACTIONS } from '#contracts';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import css from './moderation.module.css';

export interface ToldProps {
  action: ModerationAction;
  reason: ModerationReason;
  words: string;
  until: string | null;
  /** Of the thread, where it is about one. */
  title: string | null;
}

/** A decision in the words in which it is told to whom it concerns. */
export function Told({ action, reason, words, until, title }: ToldProps) {
  const { t } = useTranslation('moderation');
  const place = usePlace();
  const where = title === null ? '' : t('told.where', { title });
  return (
    <>
      <p dir="auto">{t(`told.${action}`, { where, until: until === null ? '…' : moment(until, place) })}</p>
      {until !== null && (TERMED_ACTIONS as readonly string[]).includes(action) && (
        <p>{t('told.until', { until: moment(until, place) })}</p>
      )}
      <p className="muted">{t('told.reason', { reason: t(`reasons.${reason}`) })}</p>
      {words !== '' && (
        <p className={css.words} dir="auto">
          {words}
        </p>
      )}
    </>
  );
}
