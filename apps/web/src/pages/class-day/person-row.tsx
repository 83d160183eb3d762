import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setMakingUp, type Attendee } from '../../api/class-day.js';
import type { HalfDay } from '../../api/classes.js';
import { clockTime } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Tag } from '../../ui/tag.js';
import { useAction } from '../../ui/use-action.js';
import css from './class-day.module.css';
import { halfOf, isHere } from './use-attendees.js';

interface PersonRowProps {
  offeringId: string;
  person: Attendee;
  half: HalfDay;
  now: number;
  /** Undefined while nothing can be marked. */
  onMark: ((present: boolean) => void) | undefined;
}

/** Somebody in a class: whether they are there, how that is known, and how many minutes they have. */
export function PersonRow({ offeringId, person, half, now, onMark }: PersonRowProps) {
  const { t } = useTranslation('class-day');
  const { name, organisation, makesUp, minutes, requiredMinutes } = person;
  const marked = Boolean(halfOf(person, half.id)?.markedAt);
  const makingUp = useAction(() => setMakingUp(offeringId, person.enrolmentId, !makesUp), { stale: 'classes' });
  return (
    <li className="row between">
      <div className={css.person} data-here={isHere(person, half, now) || undefined}>
        <b>{name}</b> {organisation && <span className="muted">{organisation}</span>}
        <div className="row tight">
          <Signs person={person} halfDayId={half.id} />
          <small className="muted">{t('people.minutes', { minutes, required: requiredMinutes })}</small>
          {(makesUp || attendedElsewhere(person)) && (
            <button
              type="button"
              className={css.quiet}
              onClick={() => makingUp.mutate()}
              aria-label={`${t(makesUp ? 'people.isOwn' : 'people.makesUp')}: ${name}`}
            >
              {t(makesUp ? 'people.isOwn' : 'people.makesUp')}
            </button>
          )}
        </div>
      </div>
      {onMark && (
        <Button
          variant={marked ? 'subtle' : 'default'}
          size="sm"
          onClick={() => onMark(!marked)}
          aria-label={`${t(marked ? 'people.unmark' : 'people.mark')}: ${name}`}
        >
          {t(marked ? 'people.unmark' : 'people.mark')}
        </Button>
      )}
    </li>
  );
}

/** Whether they may be here only to make up for another class of the course. */
const attendedElsewhere = ({ halfDays }: Attendee): boolean =>
  halfDays.some(({ elsewhere, madeUp }) => elsewhere || madeUp !== null);

/** How it is known that somebody is there. */
function Signs({ person, halfDayId }: { person: Attendee; halfDayId: string }) {
  const { t } = useTranslation('class-day');
  const place = usePlace();
  const half = halfOf(person, halfDayId);
  return (
    <>
      {half?.scannedAt && <Tag tone="good">{t('signs.code', { time: clockTime(half.scannedAt, place) })}</Tag>}
      {half?.markedAt && <Tag tone="good">{t('signs.mark')}</Tag>}
      {half?.online && <Tag tone="good">{t('signs.online')}</Tag>}
      {half && !half.online && half.presenceMinutes > 0 && (
        <Tag>{t('signs.presence', { count: half.presenceMinutes })}</Tag>
      )}
      {half?.madeUp && <Tag tone="new">{t('signs.madeUp')}</Tag>}
      {person.makesUp && <Tag tone="new">{t('signs.makesUp')}</Tag>}
    </>
  );
}
