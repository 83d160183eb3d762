import { useTranslation } from 'react-i18next';
import { SubNav } from '../../ui/sub-nav.js';

export function AccountNav() {
  const { t } = useTranslation(['account', 'common']);
  return (
    <SubNav
      label={t('nav')}
      places={[
        { to: '/account/profile', label: t('profile.title') },
        { to: '/account/security', label: t('security.title') },
        { to: '/account/sessions', label: t('sessions.title') },
        { to: '/account/mails', label: t('mails.title') },
        { to: '/account/feeds', label: t('feeds.title') },
        { to: '/account/decisions', label: t('common:account.decisions') },
        { to: '/account/tokens', label: t('tokens.title') },
      ]}
    />
  );
}
