import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/links.js';
import { Empty } from '../ui/empty.js';
import { Page, useTitle } from '../ui/page.js';

/** What is not here, or not for this viewer: the two look the same. */
export function NothingHere() {
  const { t } = useTranslation();
  useTitle(t('notFound.title'));
  return (
    <Empty title={t('notFound.title')} action={<ButtonLink to="/">{t('notFound.home')}</ButtonLink>}>
      {t('notFound.text')}
    </Empty>
  );
}

/** The same as a whole page of the shell, where nothing else of the page is to be seen. */
export function NothingHerePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} hideTitle narrow>
      <NothingHere />
    </Page>
  );
}
