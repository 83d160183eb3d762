import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttends } from '../../api/attending.js';
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
  if (!plansClasses(useMe())) return <NothingHerePage />;
  return (
    <Page title={title} action={action}>
      <ClassesNav />
      {children}
    </Page>
  );
}

/** The ways between the pages of classes, for those who plan them; others have one page. */
export function ClassesNav() {
  const { t } = useTranslation(['classes', 'attending']);
  const me = useMe();
  const attends = useAttends(me);
  if (!plansClasses(me)) return null;
  return (
    <SubNav
      label={t('nav.label')}
      places={[
        { to: '/classes', label: t('nav.classes') },
        ...(attends ? [{ to: '/classes/attending', label: t('attending:nav') } as const] : []),
        { to: '/classes/courses', label: t('nav.courses') },
      ]}
    />
  );
}
