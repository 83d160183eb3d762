import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { spacesQuery } from '../../../api/forum.js';
import { ButtonLink } from '../../../ui/links.js';

/** The way to the space of a class, for who is in it. */
export function SpaceCard({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation('road');
  const space = useQuery(spacesQuery).data?.items.find((one) => one.offeringId === offeringId);
  if (!space) return null;
  return (
    <section className="card stack">
      <h2>{t('space.title')}</h2>
      <p className="muted">{space.unread > 0 ? t('space.unread', { count: space.unread }) : t('space.text')}</p>
      <div>
        <ButtonLink to="/forum" search={{ space: space.slug }} variant="default" size="sm">
          {t('space.open')}
        </ButtonLink>
      </div>
    </section>
  );
}
