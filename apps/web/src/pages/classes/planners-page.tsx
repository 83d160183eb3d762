import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { plansClasses } from '../../api/classes.js';
import { useMe } from '../../api/identity.js';
import { NothingHerePage } from '../../shell/nothing-here.js';
import { Page } from '../../ui/page.js';
import { SubNav } from '../../ui/sub-nav.js';

interface PlannersPageProps {
  title: string;
  action: ReactNode;
  children: ReactNode;
}

/** A page for those who plan classes; for others there is nothing here. */
export function PlannersPage({ title, action, children }: PlannersPageProps) {
  const { t } = useTranslation('classes');
  if (!plansClasses(useMe())) return <NothingHerePage />;
  return (
    <Page title={title} action={action}>
      <SubNav
        label={t('nav.label')}
        places={[
          { to: '/classes', label: t('nav.classes') },
          { to: '/classes/courses', label: t('nav.courses') },
        ]}
      />
      {children}
    </Page>
  );
}
