import { useTranslation } from 'react-i18next';
import type { Grouping } from '../../api/class-day.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import css from './class-day.module.css';

/** Groups with their people; the reader's own comes first, and says so. */
export function GroupList({ grouping: { drawnAt, drawnBy, groups } }: { grouping: Grouping }) {
  const { t } = useTranslation('class-day');
  const place = usePlace();
  const numbered = groups.map(({ people }, index) => ({
    number: index + 1,
    people,
    own: people.some(({ you }) => you),
  }));
  const inOrder = numbered.toSorted((one, other) => Number(other.own) - Number(one.own));
  return (
    <>
      <ul className={css.groupList}>
        {inOrder.map(({ number, people, own }) => (
          <li key={number} className={css.group} data-own={own || undefined}>
            <h3>{own ? t('groups.own', { number }) : t('groups.number', { number })}</h3>
            <ul>
              {people.map(({ enrolmentId, name, you }) => (
                <li key={enrolmentId}>{you ? <b>{name}</b> : name}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="muted">{t('groups.drawnAt', { when: moment(drawnAt, place), by: drawnBy })}</p>
    </>
  );
}
