import { useTranslation } from 'react-i18next';
import type { Offering } from '../../../api/classes.js';
import { ButtonLink } from '../../../ui/links.js';

/** The ways to who can be submitted, and to how the class goes. */
export function SubmissionCard({ offering: { id } }: { offering: Pick<Offering, 'id'> }) {
  const { t } = useTranslation('road');
  return (
    <section className="card stack">
      <h2>{t('submission.card')}</h2>
      <div className="row">
        <ButtonLink to="/classes/$offeringId/submission" params={{ offeringId: id }} variant="default" size="sm">
          {t('submission.open')}
        </ButtonLink>
        <ButtonLink to="/classes/$offeringId/statistics" params={{ offeringId: id }} variant="subtle" size="sm">
          {t('statistics.open')}
        </ButtonLink>
      </div>
    </section>
  );
}
