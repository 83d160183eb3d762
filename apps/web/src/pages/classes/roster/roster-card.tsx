import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { enrolledQuery, type Offering } from '../../../api/classes.js';
import { ButtonLink } from '../../../ui/links.js';

/** How many are in a class, and the way to who they are. */
export function RosterCard({ offering: { capacity, id } }: { offering: Offering }) {
  const { t } = useTranslation('classes');
  const { data: enrolled } = useQuery(enrolledQuery(id));
  return (
    <section className="card stack">
      <h2>{t('roster.title')}</h2>
      {enrolled !== undefined && <p className="muted">{t('roster.enrolled', { enrolled, count: capacity })}</p>}
      <div>
        <ButtonLink to="/classes/$offeringId/roster" params={{ offeringId: id }} variant="default" size="sm">
          {t('roster.open')}
        </ButtonLink>
      </div>
    </section>
  );
}
