import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links.js';

/** The way from a class to what it hands out. */
export function MaterialsCard({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation('materials');
  return (
    <section className="card stack">
      <h2>{t('title')}</h2>
      <p className="muted">{t('card')}</p>
      <div>
        <ButtonLink to="/classes/$offeringId/materials" params={{ offeringId }} variant="default">
          {t('open')}
        </ButtonLink>
      </div>
    </section>
  );
}
