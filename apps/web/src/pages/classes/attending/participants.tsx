import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { participantsQuery, type AttendedClass } from '../../../api/attending.js';
import { itemsOf } from '../../../api/pages.js';
import { MoreButton } from '../../../ui/more-button.js';
import { QueryView } from '../../../ui/query-view.js';
import { CardsComing } from '../../../ui/skeletons.js';
import css from '../classes.module.css';

/** Who else is in the class, by the names they show. */
export function Participants({ attended: { id, participants } }: { attended: AttendedClass }) {
  const { t } = useTranslation('attending');
  const query = useInfiniteQuery(participantsQuery(id));
  return (
    <section className="card stack">
      <h2>{t('page.fellows')}</h2>
      <p className="muted">{t('page.participants', { count: participants })}</p>
      <QueryView query={query} coming={<CardsComing cards={1} />}>
        {(data) => (
          <>
            <ul className={css.names}>
              {itemsOf(data).map((person) => (
                <li key={person.id}>
                  <Link to="/people/$personId" params={{ personId: person.id }}>
                    {person.displayName}
                  </Link>
                </li>
              ))}
            </ul>
            <div>
              <MoreButton query={query} />
            </div>
          </>
        )}
      </QueryView>
    </section>
  );
}
