import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupingsQuery, type Grouping } from '../../api/class-day.js';
import { itemsOf } from '../../api/pages.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { MoreButton } from '../../ui/more-button.js';
import { QueryView } from '../../ui/query-view.js';
import css from './class-day.module.css';

/** Who was with whom before: groups that were drawn earlier, for who wants to look. */
export function EarlierGroups({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation('class-day');
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={css.fold}>{t('groups.earlier')}</summary>
      {open && <Drawn offeringId={offeringId} />}
    </details>
  );
}

function Drawn({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation('class-day');
  const query = useInfiniteQuery(groupingsQuery(offeringId));
  return (
    <QueryView query={query}>
      {(data) => {
        // The latest stand above.
        const earlier = itemsOf(data).slice(1);
        if (earlier.length === 0) return <p className="muted">{t('groups.noneEarlier')}</p>;
        return (
          <div className="stack">
            <ul className="list">
              {earlier.map((grouping) => (
                <EarlierGrouping key={grouping.id} grouping={grouping} />
              ))}
            </ul>
            <div>
              <MoreButton query={query} />
            </div>
          </div>
        );
      }}
    </QueryView>
  );
}

function EarlierGrouping({ grouping: { drawnAt, drawnBy, groups } }: { grouping: Grouping }) {
  const { t } = useTranslation('class-day');
  const place = usePlace();
  return (
    <li>
      <h3 className={css.drawn}>{t('groups.drawnAt', { when: moment(drawnAt, place), by: drawnBy })}</h3>
      <ol className={css.earlier}>
        {groups.map(({ people }, index) => (
          // Groups have no other name than their number, and never change.
          <li key={index}>{people.map(({ name }) => name).join(', ') || t('groups.nobody')}</li>
        ))}
      </ol>
    </li>
  );
}
