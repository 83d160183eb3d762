import { useTranslation } from 'react-i18next';
import { SubNav } from '../../ui/sub-nav.js';

export function AccountNav() {
  const { t } = useTranslation('account');
  return (
    <SubNav
      label={t('nav')}
      places={[
        { to: '/account/profile', label: t('profile.title') },
        { to: '/account/sessions', label: t('sessions.title') },
        { to: '/account/mails', label: t('mails.title') },
        { to: '/account/tokens', label: t('tokens.title') },
      ]}
    />
  );
}
