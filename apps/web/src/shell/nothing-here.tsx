import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/links.js';
import { Empty } from '../ui/empty.js';
import { useTitle } from '../ui/page.js';

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

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <main id="content" className="page narrow">
      <h1 className="visually-hidden">{t('notFound.title')}</h1>
      <NothingHere />
    </main>
  );
}
