import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setMakingUp, type Attendee } from '../../api/class-day.js';
import type { HalfDay } from '../../api/classes.js';
import { Tag } from '../../ui/tag.js';
import { useAction } from '../../ui/use-action.js';
import css from './class-day.module.css';
import { PersonLink } from './person-link.js';
import { Signs } from './signs.js';
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
  const { enrolmentId, name, organisation, makesUp, minutes, requiredMinutes } = person;
  const known = halfOf(person, half.id);
  const marked = Boolean(known?.markedAt);
  const makingUp = useAction(() => setMakingUp(offeringId, enrolmentId, !makesUp), { stale: 'classes' });
  return (
    <li className="row between">
      <div className={css.person} data-here={isHere(person, half, now) || undefined}>
        <PersonLink offeringId={offeringId} enrolmentId={enrolmentId} name={name} />{' '}
        {organisation && <span className="muted">{organisation}</span>}
        <div className="row tight">
          {known && <Signs half={known} />}
          {makesUp && <Tag tone="new">{t('signs.makesUp')}</Tag>}
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
