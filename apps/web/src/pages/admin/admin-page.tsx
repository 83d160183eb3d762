import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '../../api/identity.js';
import { NothingHerePage } from '../../shell/nothing-here.js';
import { Page } from '../../ui/page.js';
import { SubNav } from '../../ui/sub-nav.js';

/** A page for administrators; for others there is nothing here. */
export function AdminPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('admin');
  const me = useMe();
  if (!hasRole(me, 'admin')) return <NothingHerePage />;
  return (
    <Page title={title}>
      <SubNav
        label={t('nav.label')}
        places={[
          { to: '/administration', label: t('nav.members') },
          { to: '/administration/settings', label: t('nav.settings') },
          { to: '/administration/rules', label: t('nav.rules') },
          { to: '/administration/mail', label: t('nav.mail') },
          { to: '/administration/replies', label: t('nav.replies') },
          { to: '/administration/import', label: t('nav.import') },
          { to: '/administration/keys', label: t('nav.keys') },
          { to: '/administration/webhooks', label: t('nav.webhooks') },
          { to: '/administration/status', label: t('nav.status') },
          { to: '/moderation/log', label: t('nav.log') },
        ]}
      />
      {children}
    </Page>
  );
}
