import { useTranslation } from 'react-i18next';
import { SubNav } from '../../ui/sub-nav.js';

/** The pages about one's own records. */
export function RecordsNav() {
  const { t } = useTranslation('ledger');
  return (
    <SubNav
      label={t('nav.label')}
      places={[
        { to: '/records', label: t('nav.ledger') },
        { to: '/records/log', label: t('nav.log') },
        { to: '/records/meetups', label: t('nav.meetups') },
        { to: '/planner', label: t('nav.planner') },
        { to: '/credentials', label: t('nav.credentials') },
      ]}
    />
  );
}
