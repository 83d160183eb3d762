import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { classMaterialsQuery } from '../../api/materials.js';
import { ButtonLink } from '../../ui/links.js';

/** How much a class hands out, and the way to arrange it. */
export function HandingOutCard({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation(['handing-out', 'materials']);
  const { data } = useQuery(classMaterialsQuery(offeringId));
  const count = data?.sections.flatMap(({ entries }) => entries).length;
  return (
    <section className="card stack">
      <h2>{t('card.title')}</h2>
      {count !== undefined && <p className="muted">{count === 0 ? t('card.none') : t('card.count', { count })}</p>}
      <div className="row tight">
        <ButtonLink to="/classes/$offeringId/materials/edit" params={{ offeringId }} variant="default" size="sm">
          {t('card.open')}
        </ButtonLink>
        <ButtonLink to="/classes/$offeringId/materials" params={{ offeringId }} variant="subtle" size="sm">
          {t('materials:open')}
        </ButtonLink>
      </div>
    </section>
  );
}
