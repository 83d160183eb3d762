import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';
import { CardsComing } from '../../ui/skeletons.js';

/** A page about one thing that is on its way. */
export function Coming() {
  const { t } = useTranslation('moderation');
  return (
    <Page title={t('title')}>
      <CardsComing />
    </Page>
  );
}
