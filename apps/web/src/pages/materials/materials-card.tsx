import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { classMaterialsQuery } from '../../api/materials.js';
import { ButtonLink } from '../../ui/links.js';

/** The way from a class to what it hands out, which says when something is still to be prepared. */
export function MaterialsCard({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation('materials');
  const { data } = useQuery(classMaterialsQuery(offeringId));
  const entries = data && !data.manages ? data.sections.flatMap((section) => section.entries) : [];
  const open = entries.filter(({ completedAt, prework }) => prework && completedAt === null).length;
  return (
    <section className="card stack">
      <h2>{t('title')}</h2>
      <p className="muted">{t('card')}</p>
      {open > 0 && <p>{t('prework.toPrepare', { count: open })}</p>}
      <div>
        <ButtonLink
          to="/classes/$offeringId/materials"
          params={{ offeringId }}
          {...(open === 0 && { variant: 'default' })}
        >
          {t('open')}
        </ButtonLink>
      </div>
    </section>
  );
}
